/** What the two write in the talk; kept as it is typed. */
import { useId } from 'preact/hooks';
import type { Interaction } from '../../../core/record/interaction';
import type { Debrief, Intention } from '../../../core/record/observation';
import { longestSummaryText } from '../../../core/report/paper-density';
import type { Review, ReviewedLesson } from '../../../state/review-store';
import { formatLessonTime } from '../../messages/format';
import { nameMoment } from '../../messages/pupil';
import { summaryMessages } from '../../messages/summary';
import { Card } from '../../parts/card';
import { pupilNames } from '../review/pupils-of-lesson';
import { TypedField } from '../review/typed-field';

const emptyDebrief: Debrief = { confirming: '', critical: '', constructive: '', intentions: [] };

interface DebriefFormProps {
  readonly lesson: ReviewedLesson;
  readonly review: Review;
  readonly moments: readonly Interaction[];
}

export function DebriefForm({ lesson, review, moments }: DebriefFormProps) {
  const debrief = lesson.observation.debrief ?? emptyDebrief;
  const intention = debrief.intentions[0];
  const save = (change: (before: Debrief) => Partial<Debrief>): void => {
    const state = review.store.getState();
    const before = (state.type === 'ready' ? state.observation.debrief : undefined) ?? emptyDebrief;
    void review.saveDebrief({ ...before, ...change(before) });
  };
  const saveIntention = (change: Partial<Intention>): void =>
    save(({ intentions: [first, ...others] }) => ({
      intentions: [{ ...(first ?? { text: '' }), ...change }, ...others],
    }));
  return (
    <Card title={summaryMessages.formTitle}>
      <p class="muted">{summaryMessages.formHint}</p>
      <div class="debrief-fields">
        <MomentField
          lesson={lesson}
          moments={moments}
          value={debrief.moment ?? ''}
          onSave={(moment) => save(() => ({ moment }))}
        />
        <Text
          label={summaryMessages.confirming}
          value={debrief.confirming}
          save={(confirming) => save(() => ({ confirming }))}
        />
        <Text
          label={summaryMessages.critical}
          value={debrief.critical}
          save={(critical) => save(() => ({ critical }))}
        />
        <Text
          label={summaryMessages.constructive}
          value={debrief.constructive}
          save={(constructive) => save(() => ({ constructive }))}
        />
        <Text
          label={summaryMessages.intention}
          hint={summaryMessages.intentionHint}
          value={intention?.text ?? ''}
          save={(text) => saveIntention({ text })}
        />
        <Text label={summaryMessages.sign} value={intention?.sign ?? ''} save={(sign) => saveIntention({ sign })} />
        <Text
          label={summaryMessages.success}
          value={debrief.success ?? ''}
          save={(success) => save(() => ({ success }))}
        />
        <DateField value={intention?.reviewOn ?? ''} onSave={(reviewOn) => saveIntention({ reviewOn })} />
      </div>
    </Card>
  );
}

interface TextProps {
  readonly label: string;
  readonly value: string;
  readonly save: (text: string) => void;
  readonly hint?: string;
}

function Text({ save, ...look }: TextProps) {
  return <TypedField {...look} rows={2} maxLength={longestSummaryText} onSave={save} />;
}

interface MomentFieldProps {
  readonly lesson: ReviewedLesson;
  readonly moments: readonly Interaction[];
  readonly value: string;
  readonly onSave: (text: string) => void;
}

function MomentField({ lesson, moments, value, onSave }: MomentFieldProps) {
  const nameOf = pupilNames(lesson);
  const id = useId();
  const describe = (moment: Interaction): string =>
    [
      formatLessonTime(moment.atMs),
      moment.pupilId && nameOf(moment.pupilId),
      moment.text ? moment.text : nameMoment(moment),
    ]
      .filter(Boolean)
      .join(' – ')
      .slice(0, longestSummaryText);
  return (
    <div class="moment-field">
      {moments.length > 0 && (
        <div class="field">
          <label class="field-label" for={id}>
            {summaryMessages.chooseMoment}
          </label>
          <select
            id={id}
            class="field-input"
            value=""
            onChange={(event) => {
              const moment = moments.find((candidate) => candidate.id === event.currentTarget.value);
              if (moment) onSave(describe(moment));
            }}
          >
            <option value="">{summaryMessages.chooseMomentNone}</option>
            {moments.map((moment) => (
              <option key={moment.id} value={moment.id}>
                {describe(moment)}
              </option>
            ))}
          </select>
        </div>
      )}
      <TypedField
        label={summaryMessages.moment}
        rows={2}
        maxLength={longestSummaryText}
        value={value}
        onSave={onSave}
      />
    </div>
  );
}

function DateField({ value, onSave }: { readonly value: string; readonly onSave: (day: string) => void }) {
  const id = useId();
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {summaryMessages.reviewOn}
      </label>
      <input
        id={id}
        class="field-input date-input"
        type="date"
        value={value}
        onChange={(event) => onSave(event.currentTarget.value)}
      />
    </div>
  );
}

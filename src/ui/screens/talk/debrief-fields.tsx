/** The fields in which the two write, in the talk and beside the paper; kept as it is typed. */
import type { Interaction } from '../../../core/record/interaction';
import { longestSummaryText } from '../../../core/report/paper-fit';
import type { Review, ReviewedLesson } from '../../../state/review-store';
import { formatLessonTime } from '../../messages/format';
import { nameMoment } from '../../messages/pupil';
import { summaryMessages } from '../../messages/summary';
import { pupilNames } from '../review/pupils-of-lesson';
import { SelectField } from '../../parts/select-field';
import { TypedField } from '../review/typed-field';
import { saveDebrief } from './save-debrief';
import './debrief-fields.css';

interface DebriefTextProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly save: (text: string) => void;
  readonly hint?: string;
}

export function DebriefText({ save, value = '', ...look }: DebriefTextProps) {
  return <TypedField {...look} value={value} rows={2} maxLength={longestSummaryText} onSave={save} />;
}

interface DebriefPartProps {
  readonly lesson: ReviewedLesson;
  readonly review: Review;
}

interface MomentFieldsProps extends DebriefPartProps {
  readonly moments: readonly Interaction[];
}

export function MomentFields({ lesson, review, moments }: MomentFieldsProps) {
  const nameOf = pupilNames(lesson);
  const describe = (moment: Interaction): string =>
    [
      formatLessonTime(moment.atMs),
      moment.pupilId && nameOf(moment.pupilId),
      moment.text ? moment.text : nameMoment(moment),
    ]
      .filter(Boolean)
      .join(' – ')
      .slice(0, longestSummaryText);
  const save = (moment: string): void => saveDebrief(review, () => ({ moment }));
  return (
    <>
      {moments.length > 0 && (
        <SelectField
          label={summaryMessages.chooseMoment}
          value=""
          options={[
            { value: '', label: summaryMessages.chooseMomentNone },
            ...moments.map((moment) => ({ value: moment.id, label: describe(moment) })),
          ]}
          onChange={(id) => {
            const moment = moments.find((candidate) => candidate.id === id);
            if (moment) save(describe(moment));
          }}
        />
      )}
      <DebriefText label={summaryMessages.moment} value={lesson.observation.debrief?.moment} save={save} />
    </>
  );
}

export function SuccessField({ lesson, review }: DebriefPartProps) {
  return (
    <DebriefText
      label={summaryMessages.success}
      value={lesson.observation.debrief?.success}
      save={(success) => saveDebrief(review, () => ({ success }))}
    />
  );
}

const threeParts = ['confirming', 'critical', 'constructive'] as const;

interface ThreePartsProps extends DebriefPartProps {
  /** What was counted, to be put beside their words; nothing but facts. */
  readonly facts?: { readonly sentences: readonly string[]; readonly label: string; readonly none: string };
}

/** *Lukt al · nog niet · zo verder*: the words are theirs. */
export function ThreeParts({ lesson, review, facts }: ThreePartsProps) {
  const debrief = lesson.observation.debrief;
  return (
    <>
      {threeParts.map((part) => {
        const save = (text: string): void => saveDebrief(review, () => ({ [part]: text }));
        return (
          <div key={part} class="debrief-part">
            <DebriefText label={summaryMessages[part]} value={debrief?.[part]} save={save} />
            {facts && facts.sentences.length > 0 && (
              <SelectField
                label={`${facts.label}: ${summaryMessages[part].toLocaleLowerCase('nl')}`}
                value=""
                options={[
                  { value: '', label: facts.none },
                  ...facts.sentences.map((sentence) => ({ value: sentence, label: sentence })),
                ]}
                onChange={(sentence) =>
                  saveDebrief(review, (before) => ({
                    [part]: `${before[part]} ${sentence}`.trim().slice(0, longestSummaryText),
                  }))
                }
              />
            )}
          </div>
        );
      })}
    </>
  );
}

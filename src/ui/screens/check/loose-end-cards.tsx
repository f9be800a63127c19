/** One card for each sort of loose end; each disappears when nothing of its sort is left. */
import { useMemo, useState } from 'preact/hooks';
import { currentPupils } from '../../../core/record/current-pupils';
import type { InteractionId, PupilId } from '../../../core/record/ids';
import { type Interaction, type InteractionField, pauseAfterQuestion } from '../../../core/record/interaction';
import type { SchoolClass } from '../../../core/record/school-class';
import type { ObservationStore } from '../../../state/observation-store';
import { checkMessages as words } from '../../messages/check';
import { formatLessonTime, formatSeconds } from '../../messages/format';
import { markMessages } from '../../messages/observe';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { describeMoment } from '../observe/moment-words';

interface LooseEndProps {
  readonly store: ObservationStore;
  readonly schoolClass: SchoolClass;
  readonly moments: readonly Interaction[];
}

function change(store: ObservationStore, id: InteractionId, field: InteractionField, value: unknown): void {
  store.write([{ type: 'changed', interactionId: id, field, value }]);
}

function nameOf(schoolClass: SchoolClass, pupilId: PupilId | undefined): string {
  return schoolClass.pupils.find(({ id }) => id === pupilId)?.label ?? words.someone;
}

export function UnknownPupils({ store, schoolClass, moments }: LooseEndProps) {
  if (moments.length === 0) return null;
  return (
    <Card title={words.unknownTitle(moments.length)}>
      <p class="muted">{words.unknownHint}</p>
      <ul class="check-moments" role="list">
        {moments.map((moment) => (
          <li key={moment.id}>
            <label>
              <span>
                {formatLessonTime(moment.atMs)} · {describeMoment(moment)}
              </span>
              <select
                aria-label={`${words.whoWasIt} ${formatLessonTime(moment.atMs)}`}
                value=""
                onChange={(event) => {
                  const chosen = event.currentTarget.value;
                  if (chosen) change(store, moment.id, 'pupilId', chosen);
                }}
              >
                <option value="">{words.dontKnow}</option>
                {currentPupils(schoolClass).map((pupil) => (
                  <option key={pupil.id} value={pupil.id}>
                    {pupil.label}
                  </option>
                ))}
              </select>
            </label>
          </li>
        ))}
      </ul>
    </Card>
  );
}

export function OpenVisits(props: LooseEndProps & { readonly durationMs: number }) {
  const { store, schoolClass, moments, durationMs } = props;
  if (moments.length === 0) return null;
  return (
    <Card title={words.visitsTitle(moments.length)}>
      <p class="muted">{words.visitsHint}</p>
      <ul class="check-moments" role="list">
        {moments.map((moment) => (
          <li key={moment.id}>
            <span dir="auto">
              {formatLessonTime(moment.atMs)} · {nameOf(schoolClass, moment.pupilId)}
            </span>
            <Button onClick={() => change(store, moment.id, 'endMs', Math.max(durationMs, moment.atMs))}>
              {words.untilEnd}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}

export function LongWaits({ store, schoolClass, moments }: LooseEndProps) {
  if (moments.length === 0) return null;
  return (
    <Card title={words.waitsTitle(moments.length)}>
      <p class="muted">{words.waitsHint}</p>
      <ul class="check-moments" role="list">
        {moments.map((moment) => (
          <li key={moment.id}>
            <span dir="auto">
              {formatLessonTime(moment.atMs)} · {nameOf(schoolClass, moment.pupilId)} ·{' '}
              {formatSeconds(pauseAfterQuestion(moment) ?? 0)}
            </span>
            <Button
              onClick={() =>
                store.write([
                  { type: 'changed', interactionId: moment.id, field: 'waitMs', value: null },
                  { type: 'changed', interactionId: moment.id, field: 'thinkMs', value: null },
                ])
              }
            >
              {words.dropWait}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}

export function MarkTexts({ store, schoolClass, moments }: LooseEndProps) {
  const marks = useMemo(() => moments.filter(({ kind }) => kind === 'mark'), [moments]);
  if (marks.length === 0) return null;
  return (
    <Card title={words.marksTitle(marks.length)}>
      <ul class="check-marks" role="list">
        {marks.map((mark) => (
          <li key={mark.id}>
            <MarkText
              mark={mark}
              subject={mark.pupilId ? nameOf(schoolClass, mark.pupilId) : undefined}
              onText={(text) => change(store, mark.id, 'text', text || null)}
            />
          </li>
        ))}
      </ul>
    </Card>
  );
}

interface MarkTextProps {
  readonly mark: Interaction;
  readonly subject: string | undefined;
  readonly onText: (text: string) => void;
}

/** Written down when the field is left: an entry per letter would make undo useless. */
function MarkText({ mark, subject, onText }: MarkTextProps) {
  const [text, setText] = useState(mark.text ?? '');
  return (
    <label class="check-mark">
      <span dir="auto">
        {formatLessonTime(mark.atMs)} · {mark.mark ? markMessages[mark.mark] : ''}
        {subject && ` · ${subject}`}
      </span>
      <textarea
        rows={2}
        autocomplete="off"
        placeholder={words.markText}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onBlur={() => text.trim() !== (mark.text ?? '') && onText(text.trim())}
      />
    </label>
  );
}

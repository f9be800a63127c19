/** One card for each sort of loose end; each disappears when nothing of its sort is left. */
import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { InteractionId, PupilId } from '../../../core/record/ids';
import { type Interaction, type InteractionField, pauseAfterQuestion } from '../../../core/record/interaction';
import type { Pupil, SchoolClass } from '../../../core/record/school-class';
import type { ObservationStore } from '../../../state/observation-store';
import { checkMessages as words } from '../../messages/check';
import { formatLessonTime, formatSeconds } from '../../messages/format';
import { markMessages } from '../../messages/observe';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { useLeaving } from '../../use-leaving';
import { describeMoment } from '../observe/moment-words';

interface LooseEndProps {
  readonly store: ObservationStore;
  readonly schoolClass: SchoolClass;
  readonly moments: readonly Interaction[];
  /** Opens the moment with all its fields. */
  readonly onOpen: (moment: Interaction) => void;
}

/** A lesson in which silences were not tapped has many; the first of them is enough to see what is asked. */
const fewTurns = 6;

function change(store: ObservationStore, id: InteractionId, field: InteractionField, value: unknown): void {
  store.write([{ type: 'changed', interactionId: id, field, value }]);
}

function nameOf(schoolClass: SchoolClass, pupilId: PupilId | undefined): string {
  return schoolClass.pupils.find(({ id }) => id === pupilId)?.label ?? words.someone;
}

export function UnknownPupils(props: Pick<LooseEndProps, 'store' | 'moments'> & { readonly pupils: readonly Pupil[] }) {
  const { store, pupils, moments } = props;
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
                {pupils.map((pupil) => (
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

/** Nobody said how the silence after the name ended: the same question that stood on the tile for ten seconds. */
export function OpenTurns({ store, schoolClass, moments, onOpen }: LooseEndProps) {
  const [isWhole, setWhole] = useState(false);
  if (moments.length === 0) return null;
  const shown = isWhole ? moments : moments.slice(0, fewTurns);
  const answer = ({ id }: Interaction, came: boolean): void =>
    store.write(
      came
        ? [{ type: 'changed', interactionId: id, field: 'endedBy', value: 'pupil' }]
        : [
            { type: 'changed', interactionId: id, field: 'answer', value: 'none' },
            { type: 'changed', interactionId: id, field: 'endedBy', value: 'teacher' },
          ],
    );
  return (
    <Card title={words.turnsTitle(moments.length)}>
      <p class="muted">{words.turnsHint}</p>
      <ul class="check-moments" role="list">
        {shown.map((moment) => {
          const when = formatLessonTime(moment.atMs);
          return (
            <li key={moment.id}>
              <span dir="auto">
                {when} · {nameOf(schoolClass, moment.pupilId)}
              </span>
              <span class="check-buttons">
                <Button label={words.answered(when, words.yes)} onClick={() => answer(moment, true)}>
                  {words.yes}
                </Button>
                <Button label={words.answered(when, words.no)} onClick={() => answer(moment, false)}>
                  {words.no}
                </Button>
                <AdjustButton moment={moment} onOpen={onOpen} />
              </span>
            </li>
          );
        })}
      </ul>
      {moments.length > shown.length && (
        <Button onClick={() => setWhole(true)}>{words.showAll(moments.length - shown.length)}</Button>
      )}
    </Card>
  );
}

function AdjustButton({ moment, onOpen }: { readonly moment: Interaction; readonly onOpen: LooseEndProps['onOpen'] }) {
  return (
    <Button
      kind="quiet"
      icon="pencil"
      label={words.adjustWhen(formatLessonTime(moment.atMs))}
      onClick={() => onOpen(moment)}
    >
      {words.adjust}
    </Button>
  );
}

export function OpenVisits(props: LooseEndProps & { readonly durationMs: number }) {
  const { store, schoolClass, moments, durationMs, onOpen } = props;
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
            <span class="check-buttons">
              <Button onClick={() => change(store, moment.id, 'endMs', Math.max(durationMs, moment.atMs))}>
                {words.untilEnd}
              </Button>
              <AdjustButton moment={moment} onOpen={onOpen} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

export function LongWaits({ store, schoolClass, moments, onOpen }: LooseEndProps) {
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
            <span class="check-buttons">
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
              <AdjustButton moment={moment} onOpen={onOpen} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

export function MarkTexts({ store, schoolClass, moments }: Omit<LooseEndProps, 'onOpen'>) {
  // A quote is written down already; a note stands here with its words, or to get them back.
  const marks = useMemo(
    () => moments.filter(({ kind, quote }) => (kind === 'mark' || kind === 'note') && quote === undefined),
    [moments],
  );
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
  const { text: written = '' } = mark;
  const [text, setText] = useState(written);
  const [known, setKnown] = useState(written);
  // Taken back, or put right where all its fields are.
  if (written !== known) {
    setKnown(written);
    setText(written);
  }
  const keep = useRef(() => {});
  keep.current = () => {
    if (text.trim() !== written) onText(text.trim());
  };
  useLeaving(useCallback(async () => keep.current(), []));
  return (
    <label class="check-mark">
      <span dir="auto">
        {formatLessonTime(mark.atMs)} · {mark.mark ? markMessages[mark.mark] : words.note}
        {subject && ` · ${subject}`}
      </span>
      <textarea
        rows={2}
        autocomplete="off"
        placeholder={words.markText}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onBlur={() => keep.current()}
      />
    </label>
  );
}

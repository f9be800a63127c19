/** What is coded now: the whole film or a part of it, and which row in a later pass. */
import { useState } from 'preact/hooks';
import { changePassSpan, currentPass, passRows, restOfQuestion, rowOfPass } from '../../../core/coding/film-passes';
import type { FocusQuestion } from '../../../core/coding/focus-questions';
import type { Observation, Watched } from '../../../core/record/observation';
import type { Span } from '../../../core/record/spans';
import type { ObservationStore } from '../../../state/observation-store';
import { filmMessages as words } from '../../messages/film';
import { formatLessonTime } from '../../messages/format';
import { rowMessages } from '../../messages/indicators';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { useStore } from '../../use-store';

interface PassProps {
  readonly store: ObservationStore;
  readonly question: FocusQuestion;
  readonly durationMs: number;
  /** Another pass begins. */
  readonly onPass: (rows: readonly Watched[], span: Span) => void;
  readonly onClose: () => void;
}

/** In words: which part, which row. */
export function describePass(store: ObservationStore, durationMs: number): string {
  const pass = currentPass(store.log.state, durationMs);
  const { span, isAgain } = pass;
  const part =
    span.fromMs === 0 && span.toMs >= durationMs
      ? words.segmentWhole
      : words.segmentValue(formatLessonTime(span.fromMs), formatLessonTime(span.toMs));
  const row = rowOfPass(pass);
  return isAgain && row ? `${words.againRow(rowMessages[row])} · ${part}` : part;
}

export function PassDialog({ store, question, durationMs, onPass, onClose }: PassProps) {
  const [, setShown] = useState(0);
  const pass = currentPass(store.log.state, durationMs);
  const { span } = pass;
  const cut = (fromMs: number, toMs: number) => {
    store.write(changePassSpan(store.log.state, { fromMs, toMs }, durationMs));
    setShown((count) => count + 1);
  };
  const here = store.now();
  const begin = (rows: readonly Watched[], part: Span) => {
    onPass(rows, part);
    onClose();
  };
  return (
    <Dialog title={words.passTitle} onClose={onClose}>
      <div class="pass-dialog">
        <section aria-label={words.segment}>
          <h3>{words.segment}</h3>
          <p role="status">
            <strong>{words.segmentValue(formatLessonTime(span.fromMs), formatLessonTime(span.toMs))}</strong>
          </p>
          <div class="pass-dialog-buttons">
            <Button disabled={here >= span.toMs} onClick={() => cut(here, span.toMs)}>
              {words.segmentFrom} ({formatLessonTime(here)})
            </Button>
            <Button disabled={here <= span.fromMs} onClick={() => cut(span.fromMs, here)}>
              {words.segmentTo} ({formatLessonTime(here)})
            </Button>
            <Button kind="quiet" onClick={() => cut(0, durationMs)}>
              {words.segmentAll}
            </Button>
          </div>
        </section>
        <section aria-label={words.again}>
          <h3>{words.again}</h3>
          <p class="muted">{words.againHint}</p>
          <div class="pass-dialog-buttons">
            {passRows.map((row) => (
              <Button
                key={row}
                label={words.againRow(rowMessages[row])}
                pressed={pass.isAgain && rowOfPass(pass) === row}
                onClick={() => begin([{ row }], { fromMs: 0, toMs: durationMs })}
              >
                {rowMessages[row]}
              </Button>
            ))}
          </div>
        </section>
        {pass.isAgain && (
          <section aria-label={words.backToQuestion}>
            <p class="muted">{words.backToQuestionHint}</p>
            <Button
              icon="back"
              onClick={() => begin(question.watched, restOfQuestion(store.log.state, question, durationMs))}
            >
              {words.backToQuestion}
            </Button>
          </section>
        )}
      </div>
    </Dialog>
  );
}

/** In a later pass, while no turn is there to fill in. */
export function AgainHint({ store }: Pick<PassProps, 'store'>) {
  const idle = useStore(store, (view) => view.turn.type === 'idle' && view.openVisit === undefined);
  return idle ? <p class="film-again-hint muted">{words.againGo}</p> : null;
}

interface FinishProps {
  readonly observation: Observation;
  readonly looked: Span;
  /** What was to be coded. */
  readonly part: Span;
  readonly onFinish: () => void;
  readonly onClose: () => void;
}

/** The last second is rarely played to its end. */
const nearlyMs = 1000;

/** What counts as looked at is said before it is written down, and that the film can go. */
export function FinishDialog({ observation, looked, part, onFinish, onClose }: FinishProps) {
  const wholePart = looked.fromMs <= part.fromMs && looked.toMs >= part.toMs - nearlyMs;
  const from = Math.max(looked.fromMs, part.fromMs);
  const to = Math.min(looked.toMs, part.toMs);
  return (
    <Dialog
      title={words.finishTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.finishStay}</Button>
          <Button kind="primary" onClick={onFinish}>
            {words.finishGo}
          </Button>
        </>
      }
    >
      <p>{words.finishCount(observation.interactions.length)}</p>
      <p>
        {wholePart
          ? words.finishWhole
          : to <= from
            ? words.finishNothing
            : words.finishLooked(formatLessonTime(from), formatLessonTime(to))}
      </p>
      <p>{words.finishDelete}</p>
    </Dialog>
  );
}

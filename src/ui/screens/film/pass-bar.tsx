/** What is coded now: the whole film or a part of it, and which row in a later pass. */
import { useState } from 'preact/hooks';
import {
  changePassSpan,
  currentPass,
  type PassRow,
  passRows,
  rowOfPass,
  startPass,
} from '../../../core/coding/film-passes';
import type { EntryPayload } from '../../../core/record/log-entry';
import type { Observation } from '../../../core/record/observation';
import type { ObservationStore } from '../../../state/observation-store';
import { filmMessages as words } from '../../messages/film';
import { formatLessonTime } from '../../messages/format';
import { rowMessages } from '../../messages/indicators';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';

interface PassProps {
  readonly store: ObservationStore;
  readonly durationMs: number;
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
  return isAgain && row ? `${words.inPass(rowMessages[row])} · ${part}` : part;
}

export function PassDialog({ store, durationMs, onClose }: PassProps) {
  const [, setShown] = useState(0);
  const pass = currentPass(store.log.state, durationMs);
  const { span } = pass;
  const write = (payloads: readonly EntryPayload[]) => {
    store.write(payloads);
    setShown((count) => count + 1);
  };
  const cut = (fromMs: number, toMs: number) => write(changePassSpan(store.log.state, { fromMs, toMs }, durationMs));
  const here = store.now();
  const again = (row: PassRow) => {
    write(startPass(store.log.state, row, { fromMs: 0, toMs: durationMs }, durationMs));
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
              <Button key={row} label={words.againRow(rowMessages[row])} onClick={() => again(row)}>
                {rowMessages[row]}
              </Button>
            ))}
          </div>
        </section>
      </div>
    </Dialog>
  );
}

interface FinishProps {
  readonly observation: Observation;
  readonly lookedToMs: number;
  readonly wholePart: boolean;
  readonly onFinish: () => void;
  readonly onClose: () => void;
}

/** What counts as looked at is said before it is written down, and that the film can go. */
export function FinishDialog({ observation, lookedToMs, wholePart, onFinish, onClose }: FinishProps) {
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
      <p>{wholePart ? words.finishWhole : words.finishLooked(formatLessonTime(lookedToMs))}</p>
      <p>{words.finishDelete}</p>
    </Dialog>
  );
}

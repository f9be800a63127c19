/** A reload in the middle of the talk changes nothing: the history entry of the screen says where the two were. */
import { useEffect } from 'preact/hooks';
import type { StoreApi } from 'zustand/vanilla';
import type { ObservationId } from '../../../core/record/ids';
import { type MonotonicMs, monotonicMs } from '../../../core/record/times';
import { talkStepIds } from '../../../core/report/talk-steps';
import { type TalkGuide, talkModes } from '../../../state/talk-guide';
import { useServices } from '../../services';

/** A clock that was running longer ago than this was left running. */
const longestTalkMs = 2 * 3_600_000;

/** Codes and a time; no word that anybody typed. */
interface KeptGuide extends Pick<TalkGuide, 'mode' | 'step'> {
  readonly startedWallMs: number | null;
}

export function useKeptGuide(guide: StoreApi<TalkGuide>, observationId: ObservationId): void {
  const { clock } = useServices();
  useEffect(() => {
    const kept = isUntouched(guide.getState()) ? readKept(history.state, observationId) : undefined;
    if (kept) {
      const { startedWallMs, ...where } = kept;
      const elapsedMs = startedWallMs === null ? -1 : clock.wallMs() - startedWallMs;
      const startedMs: MonotonicMs | null =
        elapsedMs >= 0 && elapsedMs < longestTalkMs ? monotonicMs(clock.monotonicMs() - elapsedMs) : null;
      guide.setState({ ...where, startedMs });
    }
    return guide.subscribe(({ mode, step, startedMs }) => {
      const startedWallMs = startedMs === null ? null : clock.wallMs() - (clock.monotonicMs() - startedMs);
      const talk = { observationId, mode, step, startedWallMs };
      history.replaceState({ ...(isObject(history.state) && history.state), talk }, '');
    });
  }, [guide, observationId, clock]);
}

function isUntouched({ mode, step, startedMs }: TalkGuide): boolean {
  return mode === talkModes[0] && step === talkStepIds[0] && startedMs === null;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Undefined when the entry is of another lesson, or not as this version writes it. */
function readKept(state: unknown, observationId: ObservationId): KeptGuide | undefined {
  const talk = isObject(state) ? state['talk'] : undefined;
  if (!isObject(talk) || talk['observationId'] !== observationId) return undefined;
  const mode = talkModes.find((one) => one === talk['mode']);
  const step = talkStepIds.find((one) => one === talk['step']);
  const started = talk['startedWallMs'];
  return mode && step ? { mode, step, startedWallMs: typeof started === 'number' ? started : null } : undefined;
}

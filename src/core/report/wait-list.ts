/** Every silence of a lesson that was timed, and whether it counts in the numbers of the class. */
import type { ClassAnalysis } from '../profile/class-analysis';
import { longPauseMs } from '../measures/wait-indicators';
import { readWatchedSpans } from '../measures/watched-spans';
import { readLessonTime } from '../coding/exposure';
import { originOfTime } from '../coding/turn-marks';
import { type Interaction, pauseAfterQuestion } from '../record/interaction';
import type { Observation } from '../record/observation';
import { liesIn } from '../record/spans';

/** `pause`: the silence after the question; `wait`: from the name to the answer. */
export const waitMeasures = ['pause', 'wait'] as const;
export type WaitMeasure = (typeof waitMeasures)[number];

export interface TimedWait {
  readonly turn: Interaction;
  readonly ms: number;
  /** Of a pupil who was there, while waits were watched, outside the pauses: what `longWait` is counted from. */
  readonly counts: boolean;
}

/**
 * The waits of one observation in order of time; who called out was not waited for.
 * @param analysis of this observation alone
 */
export function listWaits(observation: Observation, analysis: ClassAnalysis, measure: WaitMeasure): TimedWait[] {
  const time = readLessonTime(observation);
  const watched = readWatchedSpans(observation, 'wait', time.lesson);
  const focus = new Set<string>(observation.focusPupilIds);
  const there = new Set<string>(analysis.profiles.map(({ pupilId }) => pupilId));
  return observation.interactions.flatMap((turn) => {
    if (turn.kind !== 'turn' || turn.solicitation === 'calledOut' || turn.waitMs === undefined) return [];
    const { pupilId, atMs } = turn;
    const spans = pupilId !== undefined && focus.has(pupilId) ? watched.ofFocus : watched.ofClass;
    const counts = pupilId !== undefined && there.has(pupilId) && liesIn(time.open, atMs) && liesIn(spans, atMs);
    return [{ turn, ms: measure === 'pause' ? pauseAfterQuestion(turn)! : turn.waitMs, counts }];
  });
}

/** The waits that were measured on film from end to end: not a part of them live. */
export function keepOfFilm(
  waits: readonly TimedWait[],
  observation: Pick<Observation, 'source'>,
  measure: WaitMeasure,
): TimedWait[] {
  const parts = measure === 'pause' ? (['thinkMs', 'waitMs'] as const) : (['waitMs'] as const);
  return waits.filter(({ turn }) =>
    parts.every((part) => turn[part] === undefined || originOfTime(observation, turn, part) === 'video'),
  );
}

export interface WaitCounts {
  /** Three counts or longer: from Rowe's threshold. */
  readonly long: number;
  readonly counted: number;
  /** Timed, but not counted: nobody known, in a pause, or not watched then. */
  readonly leftOut: number;
}

export function countWaits(waits: readonly TimedWait[]): WaitCounts {
  const counted = waits.filter(({ counts }) => counts);
  return {
    long: counted.filter(({ ms }) => ms >= longPauseMs).length,
    counted: counted.length,
    leftOut: waits.length - counted.length,
  };
}

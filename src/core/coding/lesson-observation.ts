/** From the state of a lesson to the observation that analysis, screens and exports read. */
import type { Interaction } from '../record/interaction';
import type { Observation, PhaseSpan, Watched } from '../record/observation';
import { type Span, uniteSpans } from '../record/spans';
import type { LessonState, OpenSpan } from './lesson-state';

/**
 * @param nowMs where the lesson is, in lesson time; only used while it has not ended
 * @returns moments in order of time; spans that still go on end where the lesson does
 */
export function observationOf(state: LessonState, nowMs = 0): Observation {
  const durationMs = state.endedMs ?? nowMs;
  const watched = watchedOf(state, durationMs);
  return {
    ...state.head,
    durationMs,
    pauses: closeSpans(state.pauses, durationMs),
    phases: closeSpans(state.phases, durationMs) as PhaseSpan[],
    ...(watched && { watched }),
    presence: Object.fromEntries(
      [...state.presence].map(([pupilId, spans]) => [pupilId, closeSpans(spans, durationMs)]),
    ),
    interactions: sortByTime(state.interactions.values()),
  };
}

/** Moments in order of time; those of the same millisecond as they were written down. */
function sortByTime(interactions: Iterable<Interaction>): Interaction[] {
  return [...interactions].toSorted((a, b) => a.atMs - b.atMs);
}

function closeSpans(spans: readonly OpenSpan[], endMs: number): Span[] {
  return spans
    .map((span) => ({ ...span, toMs: span.toMs ?? Math.max(endMs, span.fromMs) }))
    .filter((span) => span.toMs > span.fromMs);
}

/** Rows switched on or off during the lesson become spans; rows that never changed carry no times. */
function watchedOf(state: LessonState, durationMs: number): Watched[] | undefined {
  const changes = state.watched;
  if (!changes) return undefined;
  if (changes.length === 1) return [...changes[0]!.rows];
  const rows = changes.flatMap(({ rows: changed }) => changed);
  // On film each pass says itself which span it watched.
  if (rows.every(hasTimes)) return uniteWatched(rows, durationMs);
  return changes.flatMap((change, index) => {
    const untilMs = changes[index + 1]?.atMs ?? durationMs;
    return change.rows
      .map((row) => ({
        ...row,
        fromMs: Math.max(change.atMs, row.fromMs ?? 0),
        toMs: Math.min(untilMs, row.toMs ?? untilMs),
      }))
      .filter((row) => row.toMs > row.fromMs);
  });
}

type TimedRow = Watched & Span;

const hasTimes = (row: Watched): boolean => row.fromMs !== undefined && row.toMs !== undefined;

/** The passes over a film together: of each row the time in which it was watched, once. */
export function uniteWatched(rows: readonly Watched[], durationMs: number): Watched[] {
  const united = new Map<string, TimedRow[]>();
  for (const row of rows) {
    const key = `${row.row} ${row.scope ?? ''} ${row.completeness ?? ''}`;
    const timed = { ...row, fromMs: row.fromMs ?? 0, toMs: row.toMs ?? durationMs };
    united.set(key, [...(united.get(key) ?? []), timed]);
  }
  return [...united.values()].flatMap((same) => uniteSpans(same).map((span) => ({ ...same[0]!, ...span })));
}

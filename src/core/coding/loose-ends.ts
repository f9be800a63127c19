/** What a lesson left open, to be looked through (*nakijken*) before anything is shown. */
import { type Interaction, pauseAfterQuestion } from '../record/interaction';
import type { Completeness, Observation, Watched, WatchedRow } from '../record/observation';

export interface LooseEnds {
  /** Turns, visits and feedback of which the pupil is not known; what was said to a group or the class is about nobody. */
  readonly unknownPupil: readonly Interaction[];
  /** Turns of which nobody said how the silence ended; only where silences were watched. */
  readonly openTurns: readonly Interaction[];
  /** Visits that were never closed, so that their length is not known. */
  readonly openVisits: readonly Interaction[];
  /** Silences so long that a tap may have been forgotten. */
  readonly longWaits: readonly Interaction[];
  /** Marks and notes that nothing was written beside yet, or whose words got lost. */
  readonly bareMarks: readonly Interaction[];
}

/** A silence longer than this is asked about, milliseconds. */
const longWaitMs = 15_000;

export function findLooseEnds({ interactions, watched }: Pick<Observation, 'interactions' | 'watched'>): LooseEnds {
  const waitsWatched = watched === undefined || watched.some(({ row }) => row === 'wait');
  return {
    unknownPupil: interactions.filter(
      ({ kind, pupilId, to }) =>
        pupilId === undefined &&
        (kind === 'turn' || kind === 'support' || (kind === 'feedback' && (to ?? 'pupil') === 'pupil')),
    ),
    openTurns: interactions.filter((moment) => waitsWatched && moment.kind === 'turn' && isOpenEnded(moment)),
    openVisits: interactions.filter(({ kind, endMs }) => kind === 'support' && endMs === undefined),
    longWaits: interactions.filter((moment) => (pauseAfterQuestion(moment) ?? 0) > longWaitMs),
    bareMarks: interactions.filter(
      ({ kind, text, quote }) => (kind === 'mark' || kind === 'note') && !text?.trim() && !quote?.trim(),
    ),
  };
}

/** Nothing that came after the name was tapped. Who calls out did answer. */
function isOpenEnded({ endedBy, waitMs, answerMs, answer, solicitation }: Interaction): boolean {
  const known = [endedBy, waitMs, answerMs, answer].some((value) => value !== undefined);
  return !known && solicitation !== 'calledOut';
}

/** The rows that were watched, each once, with how well: the least of its spans, or undefined where none was said. */
export function watchedCompleteness(
  watched: readonly Watched[] | undefined,
): readonly { readonly row: WatchedRow; readonly completeness: Completeness | undefined }[] {
  const order: readonly Completeness[] = ['all', 'most', 'some'];
  const rows = new Map<WatchedRow, Completeness | undefined>();
  for (const { row, completeness } of watched ?? []) {
    const before = rows.get(row);
    const least =
      before && completeness ? order[Math.max(order.indexOf(before), order.indexOf(completeness))] : completeness;
    rows.set(row, least ?? before);
  }
  return [...rows].map(([row, completeness]) => ({ row, completeness }));
}

/**
 * The same spans, with how well this row was followed.
 * @param durationMs where given, a span that lasted until then stays open: the lesson may turn out not to be over
 */
export function setCompleteness(
  watched: readonly Watched[],
  row: WatchedRow,
  completeness: Completeness,
  durationMs?: number,
): readonly Watched[] {
  return watched
    .map((span) => (span.row === row ? { ...span, completeness } : span))
    .map((span) => {
      const { toMs, ...open } = span;
      return toMs !== undefined && toMs === durationMs ? open : span;
    });
}

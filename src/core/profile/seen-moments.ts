/** The moments that were really looked at: counted, of pupils who were there, and within the watched spans of a row. */
import { indicatorTable } from '../measures/indicator-table';
import type { CountedMoment } from '../measures/sorted-moments';
import type { ReadObservation } from '../measures/tallies';
import type { InteractionId, PupilId } from '../record/ids';
import type { InteractionKind } from '../record/interaction';
import type { WatchedRow } from '../record/observation';
import { liesIn } from '../record/spans';

/** @param there pupils with exposure @param row one that an indicator has */
export function listSeen(
  read: readonly ReadObservation[],
  there: ReadonlySet<PupilId>,
  kind: InteractionKind | null,
  row: WatchedRow,
): CountedMoment[] {
  const index = indicatorTable.findIndex((indicator) => indicator.row === row);
  return read.flatMap(({ moments, observation, watched }) => {
    const { ofClass, ofFocus } = watched[index]!;
    const focus: ReadonlySet<PupilId> = new Set(observation.focusPupilIds);
    return moments.counted.filter(
      (moment) =>
        (kind === null || moment.kind === kind) &&
        there.has(moment.pupilId) &&
        liesIn(focus.has(moment.pupilId) ? ofFocus : ofClass, moment.atMs),
    );
  });
}

/** Each pupil once, in the order in which they first came up. */
export function pupilsOf(seen: readonly CountedMoment[]): PupilId[] {
  return [...new Set(seen.map(({ pupilId }) => pupilId))];
}

/** Each moment once, in the order in which they were seen. */
export function momentsOf(seen: readonly CountedMoment[]): InteractionId[] {
  return [...new Set(seen.map(({ id }) => id))];
}

/** The class as it sits, for paper: pupils in seating order, never by number of turns. */
import { layoutSeating } from '../chart/seating-layout';
import type { PupilId } from '../record/ids';
import type { Pupil } from '../record/school-class';
import type { PaperSeat } from './paper';

/** More columns than this are too narrow to read. */
const mostColumns = 8;
const columnsInOrder = 6;

/**
 * Row by row from the board; null for a passage. A class that sits wider than the paper can show stands in its order, six in
 * a row.
 */
export function placeSeats(
  pupils: readonly Pupil[],
  seatOf: (id: PupilId) => PaperSeat,
): { readonly columns: number; readonly seats: readonly PaperSeat[] } {
  const { rows, columns, tiles } = layoutSeating(pupils);
  if (columns > mostColumns || rows * columns > 2 * pupils.length + columns) {
    return { columns: columnsInOrder, seats: tiles.map(({ pupilId }) => seatOf(pupilId)) };
  }
  const seats: PaperSeat[] = Array.from({ length: rows * columns }, () => null);
  for (const { pupilId, row, column } of tiles) seats[(row - 1) * columns + column - 1] = seatOf(pupilId);
  return { columns, seats };
}

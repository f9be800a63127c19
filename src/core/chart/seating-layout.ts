/** Where each pupil's tile stands on a drawn seating plan, and the order in which pupils are named everywhere. */
import type { PupilId } from '../record/ids';
import type { Pupil } from '../record/school-class';

export interface SeatTile {
  readonly pupilId: PupilId;
  /** 1 is at the board. */
  readonly row: number;
  /** 1 is on the left, seen from the class towards the board. */
  readonly column: number;
}

export interface SeatingLayout {
  readonly rows: number;
  /** Which columns are a passage: no tile stands in them. Counted from 1. */
  readonly aisles: readonly number[];
  readonly columns: number;
  /** In seating order. */
  readonly tiles: readonly SeatTile[];
}

/** Columns of a plan in which nobody has a seat. */
const columnsWithoutSeats = 6;

/**
 * Lays the class out as it sits. Empty rows and columns at the edges go, and a passage of any width becomes one
 * empty row or column, so that a seat at row 40 of a strange file does not push the plan off the screen. Pupils
 * without a seat, or on a seat that is taken, follow in rows of their own.
 */
export function layoutSeating(pupils: readonly Pupil[]): SeatingLayout {
  const seated: Pupil[] = [];
  const standing: Pupil[] = [];
  const taken = new Set<string>();
  for (const pupil of pupils) {
    const place = pupil.seat && `${pupil.seat.row}/${pupil.seat.column}`;
    if (place === undefined || taken.has(place)) standing.push(pupil);
    else {
      taken.add(place);
      seated.push(pupil);
    }
  }
  const rowOf = closeRanks(seated.map((pupil) => pupil.seat!.row));
  const columnOf = closeRanks(seated.map((pupil) => pupil.seat!.column));
  const tiles: SeatTile[] = seated.map((pupil) => ({
    pupilId: pupil.id,
    row: rowOf.get(pupil.seat!.row)!,
    column: columnOf.get(pupil.seat!.column)!,
  }));
  const seatedRows = Math.max(0, ...tiles.map((tile) => tile.row));
  const columns = Math.max(...tiles.map((tile) => tile.column), seated.length === 0 ? columnsWithoutSeats : 1);
  standing.forEach((pupil, index) => {
    tiles.push({
      pupilId: pupil.id,
      row: seatedRows + 1 + Math.floor(index / columns),
      column: (index % columns) + 1,
    });
  });
  tiles.sort((a, b) => a.row - b.row || a.column - b.column);
  const filled = new Set(tiles.map((tile) => tile.column));
  const aisles = Array.from({ length: columns }, (_, index) => index + 1).filter((column) => !filled.has(column));
  return { rows: Math.max(0, ...tiles.map((tile) => tile.row)), columns, aisles, tiles };
}

/** The pupils row by row from the board, left to right: the only order in which results name them. */
export function inSeatingOrder(pupils: readonly Pupil[]): Pupil[] {
  const byId = new Map(pupils.map((pupil) => [pupil.id, pupil]));
  return layoutSeating(pupils).tiles.map((tile) => byId.get(tile.pupilId)!);
}

/** Numbers their places from 1, leaving one place free where the values leave any. */
function closeRanks(values: readonly number[]): Map<number, number> {
  const places = new Map<number, number>();
  let place = 0;
  let previous: number | undefined;
  for (const value of [...new Set(values)].sort((a, b) => a - b)) {
    place += previous !== undefined && value > previous + 1 ? 2 : 1;
    places.set(value, place);
    previous = value;
  }
  return places;
}

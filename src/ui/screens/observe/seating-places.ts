/** Where each tile goes: the plan as it is, pupils without a seat after it, and the tile for an unknown pupil last. */
import type { Pupil } from '../../../core/record/school-class';

export interface TilePlace {
  readonly row: number;
  readonly column: number;
}

export interface SeatingPlaces {
  readonly columns: number;
  readonly rows: number;
  readonly places: readonly { readonly pupil: Pupil; readonly place: TilePlace }[];
  readonly unknown: TilePlace;
}

const fewestColumns = 4;

/** Tiles in seating order, which is also the order for the keyboard. Pupils who left the class have none. */
export function placeTiles(pupils: readonly Pupil[]): SeatingPlaces {
  const present = pupils.filter((pupil) => pupil.leftOn === undefined);
  const seated = present
    .filter((pupil) => pupil.seat !== undefined)
    .toSorted((a, b) => a.seat!.row - b.seat!.row || a.seat!.column - b.seat!.column);
  const columns = Math.max(fewestColumns, ...seated.map((pupil) => pupil.seat!.column));
  const places = seated.map((pupil) => ({ pupil, place: { row: pupil.seat!.row, column: pupil.seat!.column } }));
  let last: TilePlace = places.at(-1)?.place ?? { row: 1, column: 0 };
  const next = (): TilePlace => {
    last = last.column < columns ? { row: last.row, column: last.column + 1 } : { row: last.row + 1, column: 1 };
    return last;
  };
  for (const pupil of present) if (!pupil.seat) places.push({ pupil, place: next() });
  const unknown = next();
  return { columns, rows: unknown.row, places, unknown };
}

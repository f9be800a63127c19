/** Where each tile goes: the plan as it is, pupils without a seat after it, and the tile for an unknown pupil last. */
import type { Pupil } from '../../../core/record/school-class';

export interface TilePlace {
  readonly row: number;
  readonly column: number;
}

export interface SeatingPlaces {
  readonly places: readonly { readonly pupil: Pupil; readonly place: TilePlace }[];
  readonly unknown: TilePlace;
  /** Widths of the columns and heights of the rows, as a grid has them: a passage in which nobody sits is narrow. */
  readonly columnWidths: readonly string[];
  readonly rowHeights: readonly string[];
  /** So many sit beside each other that there is little room for a name. */
  readonly isNarrow: boolean;
}

const fewestColumns = 4;
const mostWideColumns = 6;
const passage = '12px';

/** Tiles in seating order, which is also the order for the keyboard. Pupils who left the class have none. */
export function placeTiles(pupils: readonly Pupil[]): SeatingPlaces {
  const present = pupils.filter((pupil) => pupil.leftOn === undefined);
  const seated = present
    .filter((pupil) => pupil.seat !== undefined)
    .toSorted((a, b) => a.seat!.row - b.seat!.row || a.seat!.column - b.seat!.column);
  const columns = Math.max(fewestColumns, ...seated.map((pupil) => pupil.seat!.column));
  const places = seated.map((pupil) => ({ pupil, place: { row: pupil.seat!.row, column: pupil.seat!.column } }));
  const satIn = new Set(places.map(({ place }) => place.column));
  let last: TilePlace = places.at(-1)?.place ?? { row: 1, column: 0 };
  const next = (): TilePlace => {
    do last = last.column < columns ? { row: last.row, column: last.column + 1 } : { row: last.row + 1, column: 1 };
    while (satIn.size > 0 && !satIn.has(last.column));
    return last;
  };
  for (const pupil of present) if (!pupil.seat) places.push({ pupil, place: next() });
  const unknown = next();
  const all = [...places.map(({ place }) => place), unknown];
  const usedColumns = new Set(all.map(({ column }) => column));
  const usedRows = new Set(all.map(({ row }) => row));
  // Only what lies between is a passage: a class of three still has tiles of a usual size.
  const widest = Math.max(...usedColumns);
  return {
    places,
    unknown,
    columnWidths: lines(columns, (at) => (at > widest || usedColumns.has(at) ? 'minmax(0, 1fr)' : passage)),
    isNarrow: usedColumns.size > mostWideColumns,
    rowHeights: lines(unknown.row, (at) => (usedRows.has(at) ? 'minmax(64px, 1fr)' : passage)),
  };
}

function lines(count: number, size: (at: number) => string): string[] {
  return Array.from({ length: count }, (_, index) => size(index + 1));
}

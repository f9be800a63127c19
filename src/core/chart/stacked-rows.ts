/** Marks that would cover each other, put on rows below and above each other. */

export interface Extent {
  readonly fromX: number;
  readonly toX: number;
}

/**
 * The row of each mark: the first row in which it touches no mark before it, else the row that is free soonest. The
 * same marks in the same order always give the same rows.
 * @param extents in order of `fromX`
 * @param rows how many there may be; 0 for as many as are needed
 */
export function stackInRows(extents: readonly Extent[], rows: number): number[] {
  const endOfRow: number[] = [];
  return extents.map(({ fromX, toX }) => {
    let row = endOfRow.findIndex((end) => end <= fromX);
    if (row < 0) row = rows === 0 || endOfRow.length < rows ? endOfRow.length : indexOfLeast(endOfRow);
    endOfRow[row] = Math.max(toX, endOfRow[row] ?? 0);
    return row;
  });
}

/** Where a row lies from the middle: 0, −1, 1, −2, 2, … so that a single mark stands in the middle. */
export function offsetOfRow(row: number): number {
  return row % 2 === 1 ? -(row + 1) / 2 : row / 2;
}

function indexOfLeast(values: readonly number[]): number {
  let least = 0;
  for (let index = 1; index < values.length; index++) if (values[index]! < values[least]!) least = index;
  return least;
}

/**
 * The values that a low and a high share of the drawn values do not exceed.
 *
 * Formula: the smallest value with at least `share · N` of the N values at or below it. Only the values near it are
 * sorted: the range is cut into equal bins, counted, and the bin that holds the rank is looked into. The time grows with N.
 *
 * Source: R. J. Hyndman and Y. Fan, The American Statistician 50 (1996), definition 1.
 */

const bins = 1024;

/** Counted from 1. */
const rankOf = (share: number, length: number): number => Math.max(1, Math.ceil(share * length));

/** The same for whole numbers from 0 to `most`, counted one by one. */
export function percentilesOfCounts(
  values: Float64Array,
  most: number,
  low: number,
  high: number,
): readonly [low: number, high: number] {
  const counts = new Uint32Array(most + 1);
  for (let index = 0; index < values.length; index++) counts[values[index]!]! += 1;

  function find(share: number): number {
    let left = rankOf(share, values.length);
    let value = 0;
    while (left > counts[value]!) left -= counts[value++]!;
    return value;
  }

  return [find(low), find(high)];
}

/** The value of this rank (from 0) among those of one bin, which are left sorted. */
function pickRank(near: Float64Array, rank: number): number {
  const first = near[0]!;
  // Counts are mostly the same in one bin.
  return near.every((value) => value === first) ? first : near.sort()[rank]!;
}

/** @param values not empty, finite; left as they are @param low @param high shares */
export function percentilesOf(values: Float64Array, low: number, high: number): readonly [low: number, high: number] {
  let least = Infinity;
  let most = -Infinity;
  for (let index = 0; index < values.length; index++) {
    const value = values[index]!;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  if (least === most) return [least, most];
  const scale = (bins - 1) / (most - least);
  const counts = new Uint32Array(bins);
  for (let index = 0; index < values.length; index++) counts[((values[index]! - least) * scale) | 0]! += 1;

  function find(share: number): number {
    const rank = rankOf(share, values.length);
    let before = 0;
    let bin = 0;
    while (before + counts[bin]! < rank) before += counts[bin++]!;
    const near = new Float64Array(counts[bin]!);
    let count = 0;
    for (let index = 0; count < near.length; index++) {
      const value = values[index]!;
      if ((((value - least) * scale) | 0) === bin) near[count++] = value;
    }
    return pickRank(near, rank - before - 1);
  }

  return [find(low), find(high)];
}

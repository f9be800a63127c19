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

/**
 * How often each whole number from 0 to `most` is among the values. Those at odd places are counted apart: of a few
 * numbers that are drawn again and again, each would wait for the count of the one before.
 */
function countValues(values: Float64Array, most: number): Uint32Array {
  const counts = new Uint32Array(most + 1);
  const ofOdd = new Uint32Array(most + 1);
  const even = values.length - (values.length % 2);
  for (let index = 0; index < even; index += 2) {
    counts[values[index]!]! += 1;
    ofOdd[values[index + 1]!]! += 1;
  }
  if (even < values.length) counts[values[even]!]! += 1;
  for (let value = 0; value <= most; value++) counts[value]! += ofOdd[value]!;
  return counts;
}

/** The same for whole numbers from 0 to `most`, counted one by one. */
export function percentilesOfCounts(
  values: Float64Array,
  most: number,
  low: number,
  high: number,
): readonly [low: number, high: number] {
  const counts = countValues(values, most);

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

  /** The bin that holds a rank, and the rank among those of that bin. */
  function findBin(share: number): { readonly bin: number; readonly rank: number } {
    let left = rankOf(share, values.length);
    let bin = 0;
    while (left > counts[bin]!) left -= counts[bin++]!;
    return { bin, rank: left - 1 };
  }

  const [ofLow, ofHigh] = [findBin(low), findBin(high)];
  const nearLow = new Float64Array(counts[ofLow.bin]!);
  const nearHigh = new Float64Array(counts[ofHigh.bin]!);
  let lowCount = 0;
  let highCount = 0;
  for (let index = 0; index < values.length; index++) {
    const value = values[index]!;
    const bin = ((value - least) * scale) | 0;
    if (bin === ofLow.bin) nearLow[lowCount++] = value;
    if (bin === ofHigh.bin) nearHigh[highCount++] = value;
  }
  return [pickRank(nearLow, ofLow.rank), pickRank(nearHigh, ofHigh.rank)];
}

/**
 * The value that a share of the drawn values does not exceed.
 *
 * Formula: the smallest value with at least `share · N` of the N values at or below it. Whole numbers from 0 are counted,
 * anything else is sorted.
 *
 * Source: R. J. Hyndman and Y. Fan, The American Statistician 50 (1996), definition 1.
 */

/** Above this a table of counts is larger than what it saves. */
const mostCounted = 100_000;

function countWhole(values: Float64Array): Uint32Array | null {
  let most = 0;
  for (const value of values) {
    if (value < 0 || value > mostCounted || value !== Math.floor(value)) return null;
    if (value > most) most = value;
  }
  const counts = new Uint32Array(most + 1);
  for (const value of values) counts[value]! += 1;
  return counts;
}

/** @param values not empty; left as they are @param low @param high shares, low ≤ high */
export function percentilesOf(values: Float64Array, low: number, high: number): readonly [low: number, high: number] {
  const rankOf = (share: number): number => Math.max(1, Math.ceil(share * values.length));
  const counts = countWhole(values);
  if (!counts) {
    const sorted = values.toSorted();
    return [sorted[rankOf(low) - 1]!, sorted[rankOf(high) - 1]!];
  }
  const reached = [rankOf(low), rankOf(high)].map((rank) => {
    let seen = 0;
    return counts.findIndex((count) => (seen += count) >= rank);
  });
  return [reached[0]!, reached[1]!];
}

/**
 * Agreement of two observers on a category, beyond what their own habits would give by chance.
 *
 * Formula: `κ = (p_o − p_e) / (1 − p_e)`; `p_o` = share of pairs with the same category, `p_e` = Σ over categories of
 * the product of both observers' shares. 1 is complete, 0 what chance gives, below 0 is less; no unit. Null without
 * pairs, and when expected agreement is 1: both used one and the same category only.
 *
 * Source: J. Cohen, A coefficient of agreement for nominal scales, Educ. Psychol. Meas. 20 (1960).
 */
export type CodedPair = readonly [first: string, second: string];

export function cohenKappa(pairs: readonly CodedPair[]): number | null {
  const total = pairs.length;
  const counts = new Map<string, { first: number; second: number }>();
  const countOf = (category: string) => {
    const known = counts.get(category) ?? { first: 0, second: 0 };
    counts.set(category, known);
    return known;
  };
  let same = 0;
  for (const [first, second] of pairs) {
    countOf(first).first += 1;
    countOf(second).second += 1;
    if (first === second) same += 1;
  }
  // In whole counts, so that an expected agreement of 1 is seen exactly.
  let expected = 0;
  for (const { first, second } of counts.values()) expected += first * second;
  const rest = total * total - expected;
  return rest === 0 ? null : (total * same - expected) / rest;
}

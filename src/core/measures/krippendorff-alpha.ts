/**
 * Agreement of any number of observers on a category, with missing codes allowed.
 *
 * Formula (nominal): `α = 1 − D_o / D_e` over the values that can be paired, those in units with at least two of them:
 * `D_o` = Σ over units of unequal ordered pairs ÷ (values in the unit − 1), `D_e` = Σ over categories of
 * `n_c (n − n_c) / (n − 1)`. 1 is complete, 0 what chance gives; no unit. Null with fewer than two categories.
 *
 * Source: K. Krippendorff, Computing Krippendorff's alpha-reliability (2011).
 */

/** @param units per unit what each observer coded; what was not coded is left out */
export function krippendorffAlpha(units: readonly (readonly string[])[]): number | null {
  const totals = new Map<string, number>();
  let values = 0;
  let observed = 0;
  for (const unit of units) {
    if (unit.length < 2) continue;
    const counts = new Map<string, number>();
    for (const category of unit) counts.set(category, (counts.get(category) ?? 0) + 1);
    values += unit.length;
    for (const [category, count] of counts) {
      totals.set(category, (totals.get(category) ?? 0) + count);
      observed += (count * (unit.length - count)) / (unit.length - 1);
    }
  }
  if (totals.size < 2) return null;
  let expected = 0;
  for (const count of totals.values()) expected += (count * (values - count)) / (values - 1);
  return 1 - observed / expected;
}

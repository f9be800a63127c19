/**
 * Many questions at once: p values adjusted so that of what is called a difference few are chance.
 *
 * Formula: Benjamini–Hochberg. With p sorted ascending, adjusted `p_(k) = min over j ≥ k of (m / j) p_(j)`, at most 1; as
 * R's `p.adjust(method = "BH")`. A comparison without a p is no member of the family.
 *
 * Source: Y. Benjamini and Y. Hochberg, J. R. Statist. Soc. B 57 (1995).
 */

/** @returns one per p, in their order; null stays null */
export function adjustForMany(ps: readonly (number | null)[]): (number | null)[] {
  const adjusted: (number | null)[] = ps.map(() => null);
  const family = ps.flatMap((p, place) => (p === null ? [] : [{ p, place }])).toSorted((a, b) => b.p - a.p);
  let least = 1;
  for (const [index, { p, place }] of family.entries()) {
    least = Math.min(least, (p * family.length) / (family.length - index));
    adjusted[place] = least;
  }
  return adjusted;
}

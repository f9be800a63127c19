/**
 * How a group stands to the class on a ratio indicator: 1 is its share.
 *
 * Formula: `R_g / R_class`. With full attendance this is the equity ratio, share of turns ÷ share of pupils; here
 * absence is accounted for. No unit. Null when either value is missing or the class value is 0, and on the difference
 * scale, where a quotient of shares says little.
 *
 * Source: D. L. Reinholz and N. Shah, equity ratio, J. Res. Math. Educ. 49 (2018).
 */
import type { Scale } from './indicator';

export function representGroup(scale: Scale, group: number | null, schoolClass: number | null): number | null {
  if (scale !== 'ratio' || group === null || schoolClass === null || schoolClass === 0) return null;
  return group / schoolClass;
}

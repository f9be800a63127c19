/** The table *vergelijkingen*: every indicator of every two groups beside each other, with what the data leave open. */
import type { ContrastWord } from '../measures/contrast-word';
import type { ContrastResult } from '../profile/comparison';
import type { NameReplacer } from '../record/name-styles';
import type { SchoolClass } from '../record/school-class';
import type { Cell, Table } from './table';

export const comparisonHeaders = [
  'indeling',
  'a',
  'b',
  'indicator',
  'waarde_a',
  'waarde_b',
  'schaal',
  'verschil',
  'van',
  'tot',
  'p',
  'p_aangepast',
  'woord',
] as const;

/**
 * `verschil` is a ÷ b on the scale *verhouding* and a − b on the scale *verschil*; `van` and `tot` bound it (95 %), an empty
 * one where there is no bound at that side. The order is that of the class, never that of what was found.
 * @param schoolClass with the groupings that may be looked at, and no others: pairs of others are left out
 */
export function comparisonTable(
  { groupings }: SchoolClass,
  contrasts: readonly ContrastResult[],
  words: Readonly<Record<ContrastWord, string>>,
  replace: NameReplacer,
): Table {
  const shown = new Map<string, SchoolClass['groupings'][number]>(groupings.map((one) => [one.id, one]));
  const rows = contrasts.flatMap((contrast): Cell[][] => {
    const grouping = shown.get(contrast.grouping);
    if (!grouping) return [];
    const nameOf = (id: string): string => replace(grouping.values.find((value) => value.id === id)?.name ?? id);
    const row: Cell[] = [
      replace(grouping.name),
      nameOf(contrast.a),
      nameOf(contrast.b),
      contrast.indicator,
      contrast.valueA,
      contrast.valueB,
      contrast.scale === 'ratio' ? 'verhouding' : 'verschil',
      contrast.estimate,
      contrast.interval?.[0] ?? null,
      contrast.interval?.[1] ?? null,
      contrast.p,
      contrast.pAdjusted,
      words[contrast.word],
    ];
    return [row];
  });
  return { headers: comparisonHeaders, rows };
}

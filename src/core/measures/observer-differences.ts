/**
 * Where two observers of one lesson saw something else: the moments to talk about.
 *
 * Rule: moments that only one of them noted, and matched moments (`matching.ts`) with a field that both coded and coded
 * differently, or a wait that both timed and that is a second apart. A field that only one of the two coded is no
 * difference: not coded is not "no".
 *
 * Source: our own rule; on reviewing disagreements, R. Bakeman and V. Quera (2011), ch. 6.
 */
import type { Interaction } from '../record/interaction';
import { type AgreementField, isCompared, listDifferentFields, matchObservers } from './agreement';
import type { MatchedPair } from './matching';

/** A count more or less is heard by anyone; less is the finger, milliseconds. */
const waitsApartMs = 1000;

export type DifferentField = AgreementField | 'waitMs';

export type ObserverDifference =
  | { readonly type: 'onlyFirst' | 'onlySecond'; readonly moment: Interaction }
  | {
      readonly type: 'codedDifferently';
      readonly first: Interaction;
      readonly second: Interaction;
      readonly fields: readonly DifferentField[];
    };

const timeOf = (difference: ObserverDifference): number =>
  difference.type === 'codedDifferently' ? difference.first.atMs : difference.moment.atMs;

/**
 * In order of time.
 * @param windowMs whole milliseconds, 1 000 to 10 000
 */
export function listObserverDifferences(
  first: readonly Interaction[],
  second: readonly Interaction[],
  windowMs: number,
): ObserverDifference[] {
  const pairs = matchObservers(first, second, windowMs);
  const matched = new Set(pairs.flatMap((pair) => [pair.first, pair.second]));
  const alone = (moments: readonly Interaction[], type: 'onlyFirst' | 'onlySecond'): ObserverDifference[] =>
    moments.flatMap((moment) => (isCompared(moment) && !matched.has(moment) ? [{ type, moment }] : []));
  const coded = pairs.flatMap((pair): ObserverDifference[] => {
    const different: readonly DifferentField[] = [
      ...listDifferentFields(pair),
      ...(hasOtherWait(pair) ? ['waitMs' as const] : []),
    ];
    return different.length === 0 ? [] : [{ type: 'codedDifferently', ...pair, fields: different }];
  });
  return [...alone(first, 'onlyFirst'), ...alone(second, 'onlySecond'), ...coded].toSorted(
    (a, b) => timeOf(a) - timeOf(b),
  );
}

function hasOtherWait({ first, second }: MatchedPair<Interaction>): boolean {
  if (first.waitMs === undefined || second.waitMs === undefined) return false;
  return Math.abs(first.waitMs - second.waitMs) >= waitsApartMs;
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchMoments, type TimedMoment } from '../../../src/core/measures/matching';

interface Named extends TimedMoment {
  readonly name: string;
}

/** `'p1@1000'` is pupil p1 at 1000 ms, `'?@1000'` is unknown. The name stays, so that pairs can be read. */
const note = (text: string): Named => {
  const [pupil, atMs] = text.split('@');
  return { name: text, atMs: Number(atMs), ...(pupil !== '?' && { pupilId: pupil! }) };
};

const match = (first: readonly string[], second: readonly string[], windowMs = 3000) =>
  matchMoments(first.map(note), second.map(note), windowMs).map((pair) => `${pair.first.name} ${pair.second.name}`);

describe('matching two observers by hand', () => {
  it('pairs within the window, its edge included', () => {
    expect(match(['a@0', 'b@10000'], ['a@3000', 'b@13001'])).toEqual(['a@0 a@3000']);
  });

  it('prefers more pairs to nearer ones', () => {
    expect(match(['a@0', 'a@2000'], ['a@2000', 'a@4000'])).toEqual(['a@0 a@2000', 'a@2000 a@4000']);
  });

  it('prefers more pairs to the same pupil', () => {
    expect(match(['a@0', 'b@2500'], ['b@2500', 'c@4000'])).toEqual(['a@0 b@2500', 'b@2500 c@4000']);
  });

  it('prefers the same pupil to nearer times, also when lines cross', () => {
    expect(match(['a@1000', 'b@1200'], ['b@1000', 'a@1200'])).toEqual(['a@1000 a@1200', 'b@1200 b@1000']);
  });

  it('does not take unknown with unknown for the same pupil', () => {
    expect(match(['?@1000'], ['?@1500', 'a@1400'])).toEqual(['?@1000 a@1400']);
  });

  it('prefers the smaller sum of distances, then the smaller sum of squares', () => {
    expect(match(['a@1000'], ['a@900', 'a@1050'])).toEqual(['a@1000 a@1050']);
    // 100 + 100 and 200 + 0 are equal sums; squares prefer the even one.
    expect(match(['a@1000', 'a@1100'], ['a@1100', 'a@1200'])).toEqual(['a@1000 a@1100', 'a@1100 a@1200']);
  });

  it('else gives each in turn the earliest, in list order where times are equal', () => {
    expect(match(['a@1000'], ['a@1100', 'a@900'])).toEqual(['a@1000 a@900']);
    const [pair] = matchMoments(
      [note('a@5')],
      [
        { ...note('a@5'), name: 'one' },
        { ...note('a@5'), name: 'two' },
      ],
      10,
    );
    expect(pair?.second.name).toBe('one');
    const pairs = matchMoments(
      [
        { ...note('a@5'), name: 'first' },
        { ...note('a@5'), name: 'last' },
      ],
      [{ ...note('a@5'), name: 'one' }],
      10,
    );
    expect(pairs.map(({ first }) => first.name)).toEqual(['first']);
  });

  it('has no pairs with nobody', () => {
    expect(match([], ['a@0'])).toEqual([]);
    expect(match(['a@0'], [])).toEqual([]);
  });
});

const windowMs = 4;

/** All matchings, the best by the rule itself: a list of criteria, compared one after the other. */
function matchByBruteForce(first: readonly TimedMoment[], second: readonly TimedMoment[]): readonly number[] {
  let best: { criteria: number[]; partners: number[] } | undefined;
  const visit = (row: number, partners: number[]): void => {
    if (row < first.length) {
      for (let slot = 0; slot <= second.length; slot++) {
        const isFree = slot === second.length || !partners.includes(slot);
        const isNear = slot === second.length || Math.abs(first[row]!.atMs - second[slot]!.atMs) <= windowMs;
        if (isFree && isNear) visit(row + 1, [...partners, slot]);
      }
      return;
    }
    const criteria = [0, 0, 0, 0, ...partners];
    for (const [place, slot] of partners.entries()) {
      const partner = second[slot];
      if (!partner) continue;
      const apart = Math.abs(first[place]!.atMs - partner.atMs);
      criteria[0]! -= 1;
      if (partner.pupilId !== undefined && partner.pupilId === first[place]!.pupilId) criteria[1]! -= 1;
      criteria[2]! += apart;
      criteria[3]! += apart * apart;
    }
    const better =
      best === undefined ? -1 : criteria.map((value, i) => value - best!.criteria[i]!).find((d) => d !== 0);
    if (better !== undefined && better < 0) best = { criteria, partners };
  };
  visit(0, []);
  return best!.partners;
}

const moments = fc.array(
  fc.record({ atMs: fc.nat(10), pupilId: fc.constantFrom('a', 'b') }, { requiredKeys: ['atMs'] }),
  { maxLength: 6 },
);

describe('matching any two observers', () => {
  it('gives the matching that trying all of them gives', () => {
    fc.assert(
      fc.property(moments, moments, (some, others) => {
        const first = some.toSorted((a, b) => a.atMs - b.atMs);
        const second = others.toSorted((a, b) => a.atMs - b.atMs);
        const pairs = new Map(matchMoments(first, second, windowMs).map((pair) => [pair.first, pair.second]));
        const partners = first.map((moment) => {
          const partner = pairs.get(moment);
          return partner === undefined ? second.length : second.indexOf(partner);
        });
        expect(partners).toEqual(matchByBruteForce(first, second));
      }),
      { numRuns: 300 },
    );
  });

  it('takes a lesson of 2 000 turns, all of them within reach of the next, in a moment', () => {
    const first = Array.from({ length: 2000 }, (_, i) => ({ atMs: i * 1400, pupilId: `p${(i * 7) % 30}` }));
    const second = first
      .filter((_, i) => i % 11 !== 0)
      .map((moment, i) => ({ ...moment, atMs: moment.atMs + ((i * 37) % 900) }));
    const pairs = matchMoments(first, second, 3000);
    expect(pairs).toHaveLength(second.length);
    expect(pairs.filter((pair) => pair.first.pupilId === pair.second.pupilId).length).toBeGreaterThan(1500);
  });
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { chooseFocusPupils } from '../../../src/core/coding/focus-choice';
import { estimatePupil } from '../../../src/core/record/expectation';
import type { ClassId, GroupValueId, PupilId } from '../../../src/core/record/ids';
import { expectationGroupingId, type SchoolClass } from '../../../src/core/record/school-class';

/** p0 to p7 less far, p8 to p15 as far, p16 to p23 further. */
const schoolClass: SchoolClass = Array.from({ length: 24 }, (_, index) => index).reduce<SchoolClass>(
  (before, index) =>
    estimatePupil(
      before,
      `p${index}` as PupilId,
      (['low', 'middle', 'high'] as const)[Math.floor(index / 8)]! as string as GroupValueId,
    ),
  {
    id: 'c' as ClassId,
    name: '6B',
    groupings: [],
    pupils: Array.from({ length: 24 }, (_, index) => ({ id: `p${index}` as PupilId, label: `L${index}`, groups: {} })),
  },
);
const choose = (choice: 'four' | 'fiveAndFive', seed: string, absent: readonly string[] = []) =>
  chooseFocusPupils(schoolClass, expectationGroupingId, choice, absent as readonly PupilId[], seed);
const number = (id: string) => Number(id.slice(1));
const isLow = (id: string) => number(id) < 8;
const isHigh = (id: string) => number(id) >= 16;

it('takes as many from either end, none in between, none who is absent', () => {
  fc.assert(
    fc.property(fc.string(), fc.subarray(['p0', 'p1', 'p2', 'p20', 'p21']), (seed, absent) => {
      for (const [choice, side] of [
        ['four', 2],
        ['fiveAndFive', 5],
      ] as const) {
        const chosen = choose(choice, seed, absent)!;
        expect(new Set(chosen).size).toBe(2 * side);
        expect(chosen.filter(isLow)).toHaveLength(side);
        expect(chosen.filter(isHigh)).toHaveLength(side);
        expect(chosen.some((id) => absent.includes(id))).toBe(false);
      }
    }),
  );
});

it('the order is that of the list, so that it tells nothing', () => {
  const shuffled = { ...schoolClass, pupils: [...schoolClass.pupils].reverse() };
  const chosen = chooseFocusPupils(shuffled, expectationGroupingId, 'fiveAndFive', [], 'seed')!;
  expect(chosen.map(number)).toEqual(chosen.map(number).toSorted((a, b) => b - a));
});

it('the same seed chooses the same, another one others, and over many seeds everybody as often', () => {
  expect(choose('four', 'a')).toEqual(choose('four', 'a'));
  const counts = new Map<string, number>();
  const seeds = 4000;
  for (let seed = 0; seed < seeds; seed++) {
    for (const id of choose('four', `seed ${seed}`)!) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  expect(counts.size).toBe(16);
  // Two of eight: a quarter of the seeds, give or take four standard errors.
  const margin = 4 * Math.sqrt(seeds * 0.25 * 0.75);
  for (const count of counts.values()) expect(Math.abs(count - seeds / 4)).toBeLessThan(margin);
});

it('where a side has too few nobody is chosen', () => {
  expect(choose('fiveAndFive', 'a', ['p0', 'p1', 'p2', 'p3'])).toBeUndefined();
  expect(chooseFocusPupils(schoolClass, 'other' as never, 'four', [], 'a')).toBeUndefined();
});

import { describe, expect, it } from 'vitest';
import type { ContrastCase } from '../../../src/core/measures/contrast';
import { type ClassComparison, compareClass, compareInSteps } from '../../../src/core/profile/class-comparison';
import { analyseClass } from '../../../src/core/profile/class-profile';
import type { Interaction } from '../../../src/core/record/interaction';
import type { Observation } from '../../../src/core/record/observation';
import { classOf, lesson, pupilId, turn } from '../measures/build-lesson';

const ids = ['a', 'b'].flatMap((side) => [1, 2, 3, 4].map((number) => `${side}${number}`));
const schoolClass = classOf(Object.fromEntries(ids.map((id) => [id, id.startsWith('a') ? 'left' : 'right'])));
const counts = [4, 2, 3, 5, 1, 2, 0, 1];
const turnsOf = (pupils: readonly string[] = ids): Interaction[] =>
  pupils.flatMap((id, place) =>
    Array.from({ length: counts[place]! }, (_, index) => turn(id, 1000 * place + index, { waitMs: 500 * (index + 1) })),
  );
const compare = (fields: Partial<Observation>, of = schoolClass) => compareClass(of, [lesson(fields)]);
const contrastOf = ({ contrasts }: ClassComparison, id: string) => contrasts.find(({ indicator }) => indicator === id)!;

/** Every number anywhere in a result. */
function listNumbers(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(listNumbers) : [];
}

describe('the whole analysis', () => {
  it('is the same in steps, pauses often, and counts to the end', () => {
    const steps = compareInSteps(schoolClass, [lesson({ interactions: turnsOf() })]);
    const told: number[] = [];
    let step = steps.next();
    for (; !step.done; step = steps.next()) told.push(step.value.done / step.value.total);
    expect(told.at(-1)).toBe(1);
    // At least once per indicator, for the estimates and for the pair of groups.
    expect(told.length).toBeGreaterThan(60);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(step.value.contrasts).toEqual(compare({ interactions: turnsOf() }).contrasts);
  });

  it('has a contrast by hand, with what lots would give each side', () => {
    const turns = contrastOf(compare({ interactions: turnsOf() }), 'turnRate');
    expect(turns).toMatchObject({ a: 'left', b: 'right', valueA: 3.5, valueB: 1, estimate: 3.5, case: 'interval' });
    expect(turns.sideA).toMatchObject({ y: 14, n: 4, pupils: 4 });
    const [low, high] = turns.sideA.lots!;
    expect(turns.sideB.lots).toEqual([18 - high, 18 - low]);
    // Of the 70 ways to choose four of 4 2 3 5 1 2 0 1, one gives 14 and one 4.
    expect(turns.p).toBeCloseTo(4 / 70, 12);
  });

  it('adjusts over the indicators that are asked for only', () => {
    const [observation] = [lesson({ interactions: turnsOf() })];
    const few = compareClass(schoolClass, [observation], { indicators: ['turnRate'] }).contrasts;
    expect(few.map(({ indicator }) => indicator)).toEqual(['turnRate']);
    expect(few[0]!.pAdjusted).toBe(few[0]!.p);
  });

  it('does not change by a pupil who was absent, nor by what pupils are called', () => {
    const here = compare({ interactions: turnsOf() }).contrasts;
    const sides = Object.fromEntries([...ids, 'a5'].map((id) => [id, id.startsWith('a') ? 'left' : 'right']));
    expect(compare({ interactions: turnsOf(), presence: { a5: [] } }, classOf(sides)).contrasts).toEqual(here);
    const renamed = ids.map((id) => `${id}x`);
    const other = classOf(Object.fromEntries(renamed.map((id) => [id, id.startsWith('a') ? 'left' : 'right'])));
    expect(compare({ interactions: turnsOf(renamed) }, other).contrasts).toEqual(here);
  });

  it('is the same of one lesson and of its two halves taken together', () => {
    const half = { fromMs: 300_000, toMs: 600_000 };
    const early = lesson({ id: 'o1' as Observation['id'], pauses: [half], interactions: turnsOf() });
    const late = lesson({ id: 'o2' as Observation['id'], durationMs: 300_000 });
    const together = contrastOf(compareClass(schoolClass, [early, late]), 'turnRate');
    expect(together).toMatchObject({ valueA: 3.5, valueB: 1 });
    expect(together.p).toBeCloseTo(4 / 70, 12);
  });
});

describe('little or wrong input', () => {
  const left = classOf(Object.fromEntries(ids.map((id) => [id, 'left'])));
  it.each<[string, ContrastCase | undefined, () => ClassComparison]>([
    ['no observations', 'notWatched', () => compareClass(schoolClass, [])],
    ['no interactions', 'tooLittle', () => compare({})],
    ['no pupils', undefined, () => compare({}, classOf({}))],
    ['one pupil', undefined, () => compare({ interactions: [turn('a1', 5)] }, classOf({ a1: 'left' }))],
    [
      'everyone absent',
      'tooLittle',
      () => compare({ presence: Object.fromEntries(ids.map((id) => [id, []])), interactions: turnsOf() }),
    ],
    ['all in one group', undefined, () => compare({ interactions: turnsOf() }, left)],
    [
      'a group empty after absences',
      'tooLittle',
      () => compare({ presence: { b1: [], b2: [], b3: [], b4: [] }, interactions: turnsOf() }),
    ],
    ['a lesson without length', 'tooLittle', () => compare({ durationMs: 0, interactions: turnsOf() })],
    ['waits of 0', 'interval', () => compare({ interactions: turnsOf().map((one) => ({ ...one, waitMs: 0 })) })],
    ['the same moment twice', 'interval', () => compare({ interactions: [...turnsOf(), ...turnsOf()] })],
    ['moments past the end', 'interval', () => compare({ interactions: [...turnsOf(), turn('a1', 9e6)] })],
    ['unknown pupils', 'interval', () => compare({ interactions: [...turnsOf(), turn(undefined, 5)] })],
    ['rows never watched', 'notWatched', () => compare({ watched: [], interactions: turnsOf() })],
    [
      'watched spans that overlap',
      'interval',
      () =>
        compare({
          watched: [{ row: 'turn' }, { row: 'turn', fromMs: 5, toMs: 500_000 }],
          interactions: turnsOf(),
        }),
    ],
    [
      'a focus on one',
      'tooLittle',
      () => compare({ focusPupilIds: [pupilId('a1')], watched: [{ row: 'turn', scope: 'focus' }] }),
    ],
  ])('%s: finite numbers only, and a named case', (_, expected, analyse) => {
    const found = analyse();
    expect(contrastOf(found, 'turnRate')?.case).toBe(expected);
    expect(listNumbers(found).filter((value) => !Number.isFinite(value))).toEqual([]);
    for (const { case: named, interval, p } of found.contrasts) {
      if (named === 'tooLittle' || named === 'notWatched') expect([interval, p]).toEqual([null, null]);
    }
  });

  it('waits of 0 are waits: they have a mean of 0, a p of none, and no quotient', () => {
    const waits = compare({ interactions: turnsOf().map((one) => ({ ...one, waitMs: 0 })) });
    expect(contrastOf(waits, 'waitTime')).toMatchObject({ case: 'neither', valueA: 0, estimate: null, p: null });
  });

  it('moments past the end and of nobody change no number but the warnings', () => {
    const { contrasts } = compare({ interactions: turnsOf() });
    const stray = [turn('a1', 9e6), turn(undefined, 5), turn('nobody', 6)];
    const with3 = compare({ interactions: [...turnsOf(), ...stray] });
    expect(with3.contrasts).toEqual(contrasts);
    expect(with3.analysis.warnings.map(({ code }) => code)).toContain('pastEnd');
    expect(with3.analysis.class.unknown).toBe(2);
  });

  // More than a call takes as arguments, and enough for what is not linear to run out of time; the values only.
  it('half a million moments are counted like any other number', () => {
    const many = Array.from({ length: 250_000 });
    const [one, other] = [turn('a1', 5), turn('b1', 6)];
    const interactions = [...many.map(() => one), ...many.map(() => other)];
    const { profiles } = analyseClass(schoolClass, [lesson({ interactions })]);
    expect(profiles.map(({ indicators }) => indicators.turnRate!.y)).toEqual(
      ids.map((id) => (id === 'a1' || id === 'b1' ? 250_000 : 0)),
    );
  });

  it('overlapping watched spans count a moment once', () => {
    const watched = [{ row: 'turn' }, { row: 'turn', fromMs: 0, toMs: 500_000 }] as const;
    expect(contrastOf(compare({ watched, interactions: turnsOf() }), 'turnRate').sideA).toMatchObject({ y: 14, n: 4 });
  });
});

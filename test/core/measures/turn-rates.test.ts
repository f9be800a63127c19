import { describe, expect, it } from 'vitest';
import { tallyPupils } from '../../../src/core/measures/tallies';
import { passedOverRate, turnRate } from '../../../src/core/measures/turn-rates';
import { indicatorTable } from '../../../src/core/measures/indicator-table';
import { classOf, lesson, moment, turn } from './build-lesson';

describe('turns and passed-over hands per ten minutes of class time', () => {
  // Twenty minutes, of which the last five are independent work: 15 minutes of class time = 1.5 units.
  const observation = lesson({
    durationMs: 1_200_000,
    phases: [
      { phase: 'instruction', fromMs: 0, toMs: 900_000 },
      { phase: 'independentWork', fromMs: 900_000, toMs: 1_200_000 },
    ],
    interactions: [
      turn('a', 0),
      turn('a', 899_999),
      turn('a', 900_000),
      moment('passedOver', 'a', 1000),
      moment('passedOver', 'a', 950_000),
    ],
  });
  const [tallies] = tallyPupils(classOf({ a: null }).pupils, [observation]).pupils;

  it('counts what starts in class time, half-open', () => {
    expect(tallies!.additions[indicatorTable.indexOf(turnRate)]).toMatchObject({ y: 2, n: 1.5 });
    expect(tallies!.additions[indicatorTable.indexOf(passedOverRate)]).toMatchObject({ y: 1, n: 1.5 });
  });

  it.each(['groupWork', 'extendedInstruction'] as const)('leaves out %s, for pupils who are not in it too', (phase) => {
    const apart = lesson({
      phases: [{ phase, fromMs: 0, toMs: 300_000, pupilIds: [] }],
      interactions: [turn('a', 100)],
    });
    const [one] = tallyPupils(classOf({ a: null }).pupils, [apart]).pupils;
    expect(one!.additions[indicatorTable.indexOf(turnRate)]).toMatchObject({ y: 0, n: 0.5 });
  });

  it.each(['guidedPractice', 'circle', 'other'] as const)('keeps %s', (phase) => {
    const whole = lesson({ phases: [{ phase, fromMs: 0, toMs: 600_000 }], interactions: [turn('a', 100)] });
    const [one] = tallyPupils(classOf({ a: null }).pupils, [whole]).pupils;
    expect(one!.additions[indicatorTable.indexOf(turnRate)]).toMatchObject({ y: 1, n: 1 });
  });
});

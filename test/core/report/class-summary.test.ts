import { describe, expect, test } from 'vitest';
import type { IndicatorId } from '../../../src/core/measures/indicator-table';
import type { ClassAnalysis, IndicatorResult, PupilTally, Tally } from '../../../src/core/profile/class-analysis';
import { sumTallies, summariseClass, totalsOfClass } from '../../../src/core/report/class-summary';
import { groupValuesOf } from '../../../src/core/report/group-values';
import type {
  ClassId,
  GroupingId,
  GroupValueId,
  InteractionId,
  ObservationId,
  PupilId,
} from '../../../src/core/record/ids';
import type { Interaction } from '../../../src/core/record/interaction';
import type { Observation } from '../../../src/core/record/observation';
import type { SchoolClass } from '../../../src/core/record/school-class';
import { lessonMs } from '../../../src/core/record/times';

const minute = 60_000;

function tally(y: number, n: number): Tally {
  return { y, n, value: n > 0 ? y / n : null };
}

function counted(y: number, n: number, moments = n): PupilTally {
  return { ...tally(y, n), moments };
}

/** Pupils a, b, c … on one row from right to left, so that list order and seating order differ. */
function classOf(labels: string, groups: Readonly<Record<string, string>> = {}): SchoolClass {
  return {
    id: 'c1' as ClassId,
    name: 'groep 6B',
    groupings: [
      {
        id: 'g' as GroupingId,
        name: 'g',
        sealed: false,
        values: [
          { id: 'x' as GroupValueId, name: 'x' },
          { id: 'z' as GroupValueId, name: 'z' },
        ],
      },
    ],
    pupils: labels.split('').map((label, index) => ({
      id: label as PupilId,
      label,
      seat: { row: 1, column: labels.length - index },
      groups: groups[label] ? { g: groups[label] as GroupValueId } : {},
    })),
  };
}

function analysisOf(
  tallies: Readonly<Record<string, Partial<Record<IndicatorId, PupilTally>>>>,
  watched: Partial<Record<IndicatorId, IndicatorResult['watched']>>,
): ClassAnalysis {
  return {
    class: {
      id: 'c1' as ClassId,
      pupils: Object.keys(tallies).length,
      observations: 1,
      observationIds: ['o1' as ObservationId],
      exposureMs: 0,
      classTimeMs: 31 * minute,
      lessonMs: 48 * minute,
      unknown: 0,
    },
    indicators: Object.entries(watched).map(([id, state]) => ({
      id: id as IndicatorId,
      channel: 'output',
      scale: 'ratio',
      class: null,
      groups: {},
      watched: state,
      coverage: null,
      comparable: state === 'yes',
      watchedPupilIds: [],
    })),
    profiles: Object.entries(tallies).map(([id, indicators]) => ({
      pupilId: id as PupilId,
      exposureMs: 48 * minute,
      indicators,
    })),
    evenness: null,
    everyone: 3,
    warnings: [],
  };
}

function turn(atMin: number, pupilId?: string, rest: Partial<Interaction> = {}): Interaction {
  return {
    id: `i${atMin}` as InteractionId,
    kind: 'turn',
    atMs: lessonMs(atMin * minute),
    ...(pupilId && { pupilId: pupilId as PupilId }),
    ...rest,
  };
}

function observationOf(rest: Partial<Observation>): Observation {
  return {
    id: 'o1' as ObservationId,
    classId: 'c1' as ClassId,
    title: 'Rekenen',
    source: 'live',
    startedAt: '2026-11-21T09:05:00.000Z',
    observer: 'MV',
    focusQuestion: 'turns',
    focusPupilIds: [],
    codebook: 'leidraad-1',
    durationMs: 48 * minute,
    pauses: [],
    phases: [],
    presence: {},
    interactions: [],
    ...rest,
  };
}

describe('summariseClass', () => {
  test('counts turns in class time, elsewhere and of unknown pupils, and lists who got none in seating order', () => {
    const observation = observationOf({
      phases: [{ phase: 'extendedInstruction', fromMs: 31 * minute, toMs: 48 * minute }],
      pauses: [{ fromMs: 20 * minute, toMs: 22 * minute }],
      interactions: [turn(1, 'a'), turn(2, 'a'), turn(3), turn(21), turn(35, 'b'), turn(50)],
    });
    const analysis = analysisOf(
      {
        a: { turnRate: counted(2, 3.1) },
        b: { turnRate: counted(0, 3.1) },
        c: { turnRate: counted(0, 3.1) },
        e: { turnRate: counted(0, 0) },
      },
      { turnRate: 'yes' },
    );
    const summary = summariseClass(classOf('abcde'), observation, analysis);
    expect(summary.turns).toEqual({ inClassTime: 2, elsewhere: 1, unknown: 1, withoutTurn: ['c', 'b'] });
    expect(summary.perPupil).toEqual([
      { pupilId: 'e', turns: null },
      { pupilId: 'd', turns: null },
      { pupilId: 'c', turns: 0 },
      { pupilId: 'b', turns: 0 },
      { pupilId: 'a', turns: 2 },
    ]);
    expect(summary).toMatchObject({ lessonMs: 48 * minute, classTimeMs: 31 * minute, pupils: 4, everyone: 3 });
  });

  test('says nothing about what was not watched', () => {
    const observation = observationOf({
      watched: [
        { row: 'feedback', scope: 'focus' },
        { row: 'answer', completeness: 'some' },
      ],
      focusPupilIds: ['a' as PupilId],
      interactions: [turn(1, 'a')],
    });
    const summary = summariseClass(classOf('a'), observation, analysisOf({ a: {} }, { turnRate: 'no' }));
    expect(summary.turns).toBeNull();
    expect(summary.everyone).toBeNull();
    expect(summary.rows.partly).toEqual(['answer']);
    expect(summary.rows.focusOnly).toEqual(['feedback']);
    expect(summary.rows.never).toContain('turn');
    expect(summary.rows.never).not.toContain('feedback');
  });

  test('gives the middle half of the silences, without who called out', () => {
    const waits = [1000, 2000, 3000, 4000, 5000, 6000, 7000, 8000];
    const observation = observationOf({
      interactions: [
        ...waits.map((waitMs, index) => turn(index, 'a', { waitMs: waitMs - 500, thinkMs: 500 })),
        turn(30, 'a', { waitMs: 90_000, solicitation: 'calledOut' }),
        turn(31, undefined, { waitMs: 90_000 }),
      ],
    });
    const summary = summariseClass(classOf('a'), observation, analysisOf({ a: {} }, {}));
    expect(summary.usualPauseMs).toEqual([2000, 6000]);
  });

  test('has no usual silence under five of them', () => {
    const interactions = [1, 2, 3, 4].map((at) => turn(at, 'a', { waitMs: 1000 }));
    const summary = summariseClass(classOf('a'), observationOf({ interactions }), analysisOf({ a: {} }, {}));
    expect(summary.usualPauseMs).toBeNull();
  });

  test('lists marks and notes in time order', () => {
    const interactions = [turn(9, 'a', { kind: 'note', text: 'n' }), turn(2, 'a', { kind: 'mark' }), turn(1, 'a')];
    const summary = summariseClass(classOf('a'), observationOf({ interactions }), analysisOf({ a: {} }, {}));
    expect(summary.moments.map(({ kind }) => kind)).toEqual(['mark', 'note']);
  });
});

test('totalsOfClass adds up what was watched and leaves out what has nothing to count', () => {
  const totals = totalsOfClass(
    analysisOf(
      {
        a: { longWait: counted(2, 3), coldCallShare: counted(1, 1), answeredShare: counted(0, 0) },
        b: { longWait: counted(1, 5) },
      },
      { longWait: 'some', coldCallShare: 'no', answeredShare: 'yes' },
    ),
  );
  expect([...totals]).toEqual([['longWait', { y: 3, n: 8, value: 0.375 }]]);
});

test('sumTallies of nothing has no value', () => {
  expect(sumTallies([undefined, tally(0, 0)])).toEqual({ y: 0, n: 0, value: null });
});

describe('groupValuesOf', () => {
  const groups = { a: 'x', b: 'x', c: 'x', d: 'z', e: 'z', f: 'strange' };

  test('adds up per group, and says when pupils or events are too few', () => {
    const analysis = analysisOf(
      {
        a: { turnRate: counted(2, 3) },
        b: { turnRate: counted(2, 3) },
        c: { turnRate: counted(1, 3) },
        d: { turnRate: counted(7, 3) },
        e: { turnRate: counted(0, 0) },
        f: { turnRate: counted(9, 3) },
      },
      { turnRate: 'yes' },
    );
    const { sizes, rows } = groupValuesOf(classOf('abcdef', groups), 'g', analysis);
    expect(sizes).toEqual([3, 2]);
    expect(rows).toEqual([
      {
        indicatorId: 'turnRate',
        watched: 'yes',
        cells: [
          { total: tally(5, 9), pupils: 3, evidence: 5, tooLittle: false },
          { total: tally(7, 3), pupils: 1, evidence: 7, tooLittle: true },
        ],
      },
    ]);
  });

  test('counts the coded moments of a share as evidence, not the hits', () => {
    const analysis = analysisOf(
      { a: { longWait: counted(0, 2) }, b: { longWait: counted(1, 1) }, c: { longWait: counted(0, 1) } },
      { longWait: 'yes' },
    );
    const cell = groupValuesOf(classOf('abc', groups), 'g', analysis).rows[0]?.cells[0];
    expect(cell).toMatchObject({ evidence: 4, tooLittle: true });
  });

  test('counts visits with an end as evidence of time at the desk', () => {
    const analysis = analysisOf(
      {
        a: { supportTime: counted(6, 2, 1) },
        b: { supportTime: counted(0, 2, 0) },
        c: { supportTime: counted(3, 2, 3) },
      },
      { supportTime: 'yes' },
    );
    const cell = groupValuesOf(classOf('abc', groups), 'g', analysis).rows[0]?.cells[0];
    expect(cell).toEqual({ total: tally(9, 6), pupils: 3, evidence: 4, tooLittle: true });
  });

  test('leaves out what was not watched, and a grouping that the class lacks', () => {
    const analysis = analysisOf({ a: { turnRate: counted(2, 3) } }, { turnRate: 'no' });
    expect(groupValuesOf(classOf('a', groups), 'g', analysis).rows).toEqual([]);
    expect(groupValuesOf(classOf('a', groups), 'absent', analysis)).toEqual({ values: [], sizes: [], rows: [] });
  });
});

import { describe, expect, test } from 'vitest';
import { foldLog } from '../../src/core/coding/lesson-log';
import { Cancelled, type ComparisonOptions, SaveProblem, type StoredLog } from '../../src/core/ports';
import { compareClass } from '../../src/core/profile/class-comparison';
import { analyseClass } from '../../src/core/profile/class-profile';
import type { ClassId, DeviceId, EntryId, NewId, ObservationId, PupilId } from '../../src/core/record/ids';
import type { EntryPayload, LogEntry } from '../../src/core/record/log-entry';
import type { ObservationHead } from '../../src/core/record/observation';
import type { SchoolClass } from '../../src/core/record/school-class';
import { lessonMs, wallMs } from '../../src/core/record/times';
import { createCodeSealer } from '../../src/main/code-sealer';
import { createReview, type Review, type ReviewedLesson, type ReviewPorts } from '../../src/state/review-store';

const id = 'o1' as ObservationId;
const noon = Date.UTC(2026, 10, 21, 12);

const schoolClass: SchoolClass = {
  id: 'c1' as ClassId,
  name: 'groep 6B',
  groupings: [],
  pupils: ['a', 'b'].map((label, index) => ({
    id: label as PupilId,
    label,
    seat: { row: 1, column: index + 1 },
    groups: {},
  })),
};

const head: ObservationHead = {
  id,
  classId: schoolClass.id,
  title: 'Rekenen',
  source: 'live',
  startedAt: '2026-11-21T09:05:00.000Z',
  observer: 'MV',
  focusQuestion: 'turns',
  focusPupilIds: [],
  codebook: 'leidraad-1',
};

const lesson: readonly EntryPayload[] = [
  { type: 'rowsWatched', atMs: lessonMs(0), watched: [{ row: 'turn' }] },
  {
    type: 'imported',
    interaction: { id: 'i1' as never, kind: 'turn', atMs: lessonMs(60_000), pupilId: 'a' as PupilId },
  },
];
const ended: EntryPayload = { type: 'ended', atMs: lessonMs(600_000) };

/** A disk that lives as long as the test, and can be full. */
function createDisk(payloads: readonly EntryPayload[], status: StoredLog['status'] = 'ended') {
  const entries: LogEntry[] = payloads.map((payload, index) => ({
    ...payload,
    id: `e${index}` as EntryId,
    observationId: id,
    deviceId: 'd1' as DeviceId,
    seq: index + 1,
    actionId: `a${index}` as never,
    lessonMs: lessonMs(index * 1000),
    wallMs: wallMs(noon),
  }));
  let nextId = 0;
  const disk = { entries, isFull: false, isGone: false, analyses: 0 };
  const ports: ReviewPorts = {
    classes: { read: async (classId) => (classId === schoolClass.id ? schoolClass : undefined) },
    observations: {
      list: async () => [],
      readLog: async () => (disk.isGone ? undefined : { head, status, entries: [...disk.entries], damagedEntries: 0 }),
      append: async (_, added) => {
        if (disk.isFull) throw new SaveProblem('diskFull');
        disk.entries.push(...added);
      },
    },
    analyst: {
      analyse: async (classToCount, observations) => {
        disk.analyses++;
        return analyseClass(classToCount, observations);
      },
      compare: async (...given) => compareClass(...given),
    },
    clock: { wallMs: () => wallMs(noon) },
    newId: (() => `n${nextId++}`) as NewId,
    deviceId: 'd1' as DeviceId,
    codeSealer: createCodeSealer(),
  };
  return { disk, ports };
}

function ready(review: Review): ReviewedLesson {
  const state = review.store.getState();
  if (state.type !== 'ready') throw new Error(`the review is ${state.type}`);
  return state;
}

async function openReview(payloads: readonly EntryPayload[] = [...lesson, ended]) {
  const { disk, ports } = createDisk(payloads);
  const review = createReview(ports, id);
  await review.open();
  return { disk, ports, review };
}

describe('opening', () => {
  test('is loading until the lesson is there', () => {
    expect(createReview(createDisk([]).ports, id).store.getState()).toEqual({ type: 'loading' });
  });

  test('folds the log and has it counted', async () => {
    const { review } = await openReview();
    const { observation, analysis, saving } = ready(review);
    expect(observation.durationMs).toBe(600_000);
    expect(analysis.profiles.map(({ indicators }) => indicators.turnRate?.y)).toEqual([1, 0]);
    expect(saving).toBe('saved');
  });

  test('does not ask again what she thought when only her words are locked', async () => {
    const sealed = { type: 'headChanged', field: 'prediction', value: null } as const;
    const shared = { type: 'headChanged', field: 'sharedAt', value: '2026-11-21T12:00:00.000Z' } as const;
    const { review } = await openReview([...lesson, ended, sealed, shared]);
    expect(ready(review).stage).toBe('results');
    const { review: never } = await openReview([...lesson, ended, shared]);
    expect(ready(never).stage).toBe('prediction');
  });

  test('says it when the observation is not on this device', async () => {
    const { disk, ports } = createDisk([]);
    disk.isGone = true;
    const review = createReview(ports, id);
    await review.open();
    expect(review.store.getState()).toEqual({ type: 'missing' });
  });

  test('counts nothing while the lesson runs', async () => {
    const { disk, ports } = createDisk(lesson, 'running');
    const review = createReview(ports, id);
    await review.open();
    expect(review.store.getState()).toMatchObject({
      type: 'running',
      observation: { durationMs: 1000, watched: [{ row: 'turn' }] },
    });
    expect(disk.analyses).toBe(0);
  });

  test('fails with a way to try again', async () => {
    const { ports } = createDisk([...lesson, ended]);
    let isBroken = true;
    const review = createReview(
      {
        ...ports,
        analyst: {
          ...ports.analyst,
          analyse: async (...given) => {
            if (isBroken) throw new Error('no worker');
            return ports.analyst.analyse(...given);
          },
        },
      },
      id,
    );
    await review.open();
    expect(review.store.getState()).toEqual({ type: 'failed' });
    isBroken = false;
    await review.open();
    expect(ready(review).stage).toBe('handOver');
  });
});

describe('the teacher first', () => {
  test('from hand-over, through her own view, to the results', async () => {
    const { review } = await openReview();
    expect(ready(review).stage).toBe('handOver');
    review.handToTeacher();
    expect(ready(review).stage).toBe('prediction');
    await review.savePrediction({ manyTurns: ['a' as PupilId], waitCounts: 2 });
    expect(ready(review).stage).toBe('prediction');
    await review.savePrediction({ manyTurns: ['a' as PupilId], waitCounts: 2, skipped: false });
    expect(ready(review).stage).toBe('results');
  });

  test('another visit shows nothing before the tablet was handed over, and keeps what she said', async () => {
    const { ports, review } = await openReview();
    review.handToTeacher();
    await review.savePrediction({ ownView: 'Rustig', skipped: true });
    const later = createReview(ports, id);
    await later.open();
    expect(ready(later)).toMatchObject({
      stage: 'handOver',
      observation: { prediction: { ownView: 'Rustig', skipped: true } },
    });
  });

  test('after looking together everyone gets the results, also after a reload', async () => {
    const { ports, review } = await openReview();
    review.handToTeacher();
    await review.savePrediction({ skipped: true });
    await review.share();
    const later = createReview(ports, id);
    await later.open();
    expect(ready(later)).toMatchObject({
      stage: 'results',
      observation: { sharedAt: '2026-11-21T12:00:00.000Z' },
    });
  });

  test('looking together still asks for her own view first', async () => {
    const { review } = await openReview();
    await review.share();
    expect(ready(review).stage).toBe('prediction');
  });

  test('the seal stays open while she looks, and is closed the next time', async () => {
    const { ports, review } = await openReview();
    await review.openSeal();
    await review.open();
    expect(ready(review).sealBroken).toBe(true);
    const later = createReview(ports, id);
    await later.open();
    expect(ready(later).sealBroken).toBe(false);
  });
});

/** A review whose comparisons wait until the test lets them go on, each with what was asked. */
async function openSlowly() {
  const { disk, ports } = createDisk([...lesson, ended]);
  const asked: { groupings: string[]; options: ComparisonOptions; answer(): void; fail(): void }[] = [];
  const closedClass: SchoolClass = {
    ...schoolClass,
    groupings: [grouping('expectation'), grouping('side')],
    pupils: schoolClass.pupils.map((pupil) => ({ ...pupil, groups: { expectation: 'one', side: 'one' } as never })),
  };
  const review = createReview(
    {
      ...ports,
      classes: { read: async () => closedClass },
      analyst: {
        ...ports.analyst,
        compare: (classToCompare, observations, options = {}) =>
          new Promise((resolve, reject) => {
            asked.push({
              groupings: classToCompare.groupings.map(({ id: groupingId }) => groupingId),
              options,
              answer: () => resolve(compareClass(classToCompare, observations, options)),
              fail: () => reject(new Error('no worker')),
            });
            options.signal?.addEventListener('abort', () => reject(new Cancelled()));
          }),
      },
    },
    id,
  );
  await review.open();
  return { asked, disk, review };
}

const grouping = (groupingId: string): SchoolClass['groupings'][number] => ({
  id: groupingId as never,
  name: groupingId,
  sealed: false,
  values: [
    { id: 'one' as never, name: 'een' },
    { id: 'two' as never, name: 'twee' },
  ],
});

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('comparing in the background', () => {
  test('the counts are there before it, and say how far it is', async () => {
    const { asked, review } = await openSlowly();
    expect(ready(review).analysis.profiles).toHaveLength(2);
    expect(ready(review).comparison).toEqual({ type: 'running', progress: null });
    asked[0]!.options.onProgress?.({ done: 2, total: 5 });
    expect(ready(review).comparison).toEqual({ type: 'running', progress: { done: 2, total: 5 } });
    asked[0]!.answer();
    await settled();
    expect(ready(review).comparison).toMatchObject({ type: 'done', comparison: { findings: { thin: { turns: 1 } } } });
  });

  test('over the indicators of the kijkvraag, and of no groups before the inschatting is opened', async () => {
    const { asked, review } = await openSlowly();
    expect(asked[0]).toMatchObject({ groupings: [] });
    expect(asked[0]!.options.indicators).toContain('turnRate');
    expect(asked[0]!.options.indicators).not.toContain('feedbackRate');
    await review.openSeal();
    expect(asked[0]!.options.signal?.aborted).toBe(true);
    expect(asked[1]).toMatchObject({ groupings: ['expectation', 'side'] });
    asked[1]!.answer();
    await settled();
    expect(ready(review).comparison.type).toBe('done');
  });

  test('all indicators only when they are asked for, once', async () => {
    const { asked, review } = await openSlowly();
    expect(ready(review).figures).toBeNull();
    review.askFigures();
    review.askFigures();
    expect(asked).toHaveLength(2);
    expect(asked[1]!.options.indicators).toBeUndefined();
    asked[1]!.answer();
    await settled();
    expect(ready(review).figures?.type).toBe('done');
    await review.openSeal();
    expect(ready(review).figures?.type).toBe('running');
    expect(asked.at(-1)).toMatchObject({ groupings: ['expectation', 'side'] });
  });

  test('a failed one says so, keeps the counts, and can be asked again', async () => {
    const { asked, review } = await openSlowly();
    asked[0]!.fail();
    await settled();
    expect(ready(review)).toMatchObject({ comparison: { type: 'failed' }, analysis: { class: { pupils: 2 } } });
    review.retryComparing();
    asked[1]!.answer();
    await settled();
    expect(ready(review).comparison.type).toBe('done');
  });

  test('the same lesson is not compared again, a corrected one is', async () => {
    const { asked, disk, review } = await openSlowly();
    asked[0]!.answer();
    await settled();
    await review.open();
    expect(asked).toHaveLength(1);
    expect(ready(review).comparison.type).toBe('done');
    const removed: EntryPayload = { type: 'removed', interactionId: 'i1' as never };
    disk.entries.push({
      ...disk.entries[0]!,
      ...removed,
      id: 'e9' as EntryId,
      actionId: 'a9',
      lessonMs: lessonMs(600_000),
      seq: 9,
    } as LogEntry);
    await review.open();
    expect(asked).toHaveLength(2);
    expect(ready(review).comparison.type).toBe('running');
    expect(ready(review).analysis.evenness?.withoutTurn).toBe(2);
  });

  test('stops when it is left', async () => {
    const { asked, review } = await openSlowly();
    review.close();
    await settled();
    expect(asked[0]!.options.signal?.aborted).toBe(true);
    expect(ready(review).comparison.type).toBe('running');
    await review.open();
    expect(asked).toHaveLength(2);
  });
});

describe('putting right', () => {
  const answer = (review: Review) => ready(review).observation.interactions[0]?.answer;
  const set = (value: unknown): EntryPayload => ({
    type: 'changed',
    interactionId: 'i1' as never,
    field: 'answer',
    value,
  });

  test('is undone and redone after a reload too, past what was only written down, but not into the lesson', async () => {
    const { ports, review } = await openReview();
    expect(review.wayBack()).toEqual({ canUndo: false, canRedo: false });
    review.correct([set('open')]);
    review.correct([set('partial')]);
    review.correct([{ type: 'spanChanged', of: 'watched', spans: [{ row: 'turn', completeness: 'most' }] }]);
    await review.retrySaving();
    await review.share();

    const later = createReview(ports, id);
    await later.open();
    expect(later.wayBack()).toEqual({ canUndo: true, canRedo: false });
    later.undo();
    expect(answer(later)).toBe('open');
    await later.retrySaving();

    const muchLater = createReview(ports, id);
    await muchLater.open();
    expect(muchLater.wayBack()).toEqual({ canUndo: true, canRedo: true });
    muchLater.redo();
    expect(answer(muchLater)).toBe('partial');
    muchLater.undo();
    muchLater.undo();
    muchLater.undo();
    expect(answer(muchLater)).toBeUndefined();
    expect(muchLater.wayBack()).toEqual({ canUndo: false, canRedo: true });
    expect(ready(muchLater).observation.interactions).toHaveLength(1);
  });
});

describe('writing', () => {
  test('every change is an entry after the last one, at the end of the lesson', async () => {
    const { disk, review } = await openReview();
    const debrief = { confirming: 'stil', critical: '', constructive: '', intentions: [], success: 'Umut' };
    await review.saveDebrief(debrief);
    await review.share();
    const added = disk.entries.slice(-2);
    expect(added.map(({ seq, lessonMs: at, type }) => [seq, at, type])).toEqual([
      [4, 600_000, 'headChanged'],
      [5, 600_000, 'headChanged'],
    ]);
    expect(foldLog(head, disk.entries).state.head.debrief).toEqual(debrief);
  });

  test('a full disk is told, keeps what was written on the screen, and can be tried again', async () => {
    const { disk, review } = await openReview();
    disk.isFull = true;
    await review.savePrediction({ ownView: 'een' });
    await review.savePrediction({ ownView: 'twee' });
    expect(ready(review)).toMatchObject({
      saving: { problem: 'diskFull' },
      observation: { prediction: { ownView: 'twee' } },
    });
    disk.isFull = false;
    await review.retrySaving();
    expect(ready(review).saving).toBe('saved');
    expect(foldLog(head, disk.entries).state.head.prediction).toEqual({ ownView: 'twee' });
    expect(disk.entries.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
  });

  test('what an earlier screen could not write is told, and tried again', async () => {
    const { disk, ports } = createDisk([...lesson, ended]);
    const { readLog, append } = ports.observations;
    // As storage does: it holds what waits, and takes it along with whatever is written next.
    let waits = true;
    const review = createReview(
      {
        ...ports,
        observations: {
          ...ports.observations,
          readLog: async (of) => ({
            ...(await readLog(of))!,
            ...(waits && { unsaved: { problem: 'diskFull' } as const }),
          }),
          append: async (...given) => {
            await append(...given);
            waits = false;
          },
        },
      },
      id,
    );
    disk.isFull = true;
    await review.open();
    expect(ready(review).saving).toEqual({ problem: 'diskFull' });
    await review.retrySaving();
    expect(ready(review).saving).toEqual({ problem: 'diskFull' });
    disk.isFull = false;
    await review.retrySaving();
    expect([ready(review).saving, waits]).toEqual(['saved', false]);
    await review.open();
    expect(ready(review).saving).toBe('saved');
  });

  test('fast changes are written once each, in order', async () => {
    const { disk, review } = await openReview();
    await Promise.all(['a', 'b', 'c'].map((ownView) => review.savePrediction({ ownView })));
    const written = disk.entries.slice(3).map((entry) => (entry.type === 'headChanged' ? entry.value : null));
    expect(written).toEqual([{ ownView: 'a' }, { ownView: 'b' }, { ownView: 'c' }]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldLog } from '../../../src/core/coding/lesson-log';
import { observationOf } from '../../../src/core/coding/lesson-observation';
import { createEraser, eraseFromClass, eraseFromHead, eraseFromLog } from '../../../src/core/record/erased-pupil';
import type {
  ActionId,
  ClassId,
  DeviceId,
  EntryId,
  InteractionId,
  ObservationId,
  PupilId,
} from '../../../src/core/record/ids';
import type { EntryPayload, LogEntry } from '../../../src/core/record/log-entry';
import type { ObservationHead } from '../../../src/core/record/observation';
import type { SchoolClass } from '../../../src/core/record/school-class';
import { lessonMs, wallMs } from '../../../src/core/record/times';

const [noor, bram, sem] = ['noor', 'bram', 'sem'] as string[] as [PupilId, PupilId, PupilId];
const schoolClass: SchoolClass = {
  id: 'class' as ClassId,
  name: 'groep 6',
  groupings: [],
  pupils: [
    { id: noor, label: 'Noor de Wit', groups: {} },
    { id: bram, label: 'Bram', groups: {} },
    { id: sem, label: 'Sem', groups: {} },
  ],
};
const head: ObservationHead = {
  id: 'lesson' as ObservationId,
  classId: schoolClass.id,
  title: 'Rekenen bij noor',
  source: 'live',
  startedAt: '2026-11-22T09:00:00.000Z',
  observer: 'MV',
  focusQuestion: 'turns',
  focusPupilIds: [bram, noor],
  codebook: 'leidraad-1',
  prediction: { manyTurns: [noor], fewTurns: [sem, noor], ownView: 'Ik zag Noors vinger' },
};
const erase = createEraser(schoolClass.pupils[0]);

const logOf = (payloads: readonly EntryPayload[]): LogEntry[] =>
  payloads.map((payload, index) => ({
    id: `entry-${index}` as EntryId,
    observationId: head.id,
    deviceId: 'device' as DeviceId,
    seq: index + 1,
    actionId: `action-${index}` as ActionId,
    lessonMs: lessonMs(index * 1000),
    wallMs: wallMs(index * 1000),
    ...payload,
  }));

const moment = (id: string, pupilId?: PupilId, text?: string): EntryPayload => ({
  type: 'added',
  interaction: {
    id: id as InteractionId,
    kind: 'turn',
    atMs: lessonMs(1000),
    ...(pupilId && { pupilId }),
    ...(text !== undefined && { text }),
  },
});
const changed = (id: string, value: PupilId | null): EntryPayload => ({
  type: 'changed',
  interactionId: id as InteractionId,
  field: 'pupilId',
  value,
});
const eraseNoor = (entries: readonly LogEntry[]) => eraseFromLog(entries, noor, erase);

describe('a log without one pupil', () => {
  it('loses the moments of the pupil with all that was said about them', () => {
    const log = logOf([
      moment('a', noor),
      { type: 'changed', interactionId: 'a' as InteractionId, field: 'answer', value: 'correct' },
      { type: 'closed', interactionId: 'a' as InteractionId },
      moment('b', bram),
    ]);
    expect(eraseNoor(log)).toEqual(log.slice(3));
  });

  it('keeps whose moment it was, where the pupil was only taken for that', () => {
    const log = logOf([moment('a', noor), changed('a', bram), moment('b', sem), changed('b', noor), moment('c')]);
    const erased = eraseNoor(log);
    expect(JSON.stringify(erased)).not.toContain('noor');
    expect(foldLog(head, erased).state.interactions.get('a' as InteractionId)?.pupilId).toBe(bram);
    expect([...foldLog(head, erased).state.interactions.keys()]).toEqual(['a', 'c']);
  });

  it('knows nothing of the pupil coming, going or sitting at the instruction table', () => {
    const erased = eraseNoor(
      logOf([
        { type: 'pupilLeft', atMs: lessonMs(1), pupilId: noor },
        { type: 'pupilReturned', atMs: lessonMs(2), pupilId: noor },
        { type: 'spanChanged', of: 'presence', pupilId: noor, spans: [] },
        {
          type: 'spanChanged',
          of: 'phases',
          spans: [{ fromMs: 0, toMs: 9, phase: 'extendedInstruction', pupilIds: [bram, noor] } as never],
        },
        { type: 'headChanged', field: 'focusPupilIds', value: [noor, sem] },
        { type: 'headChanged', field: 'prediction', value: { manyTurns: [noor], ownView: 'Noor bloeit op' } },
      ]),
    );
    expect(erased).toHaveLength(3);
    expect(JSON.stringify(erased)).not.toMatch(/noor/i);
    expect(JSON.stringify(erased)).toContain('een leerling bloeit op');
  });

  it('has no name of the pupil in what was typed, and no code is taken for a name', () => {
    const answer = { id: 'pupil-answer' as PupilId, label: 'correct', groups: {} };
    const log = logOf([
      moment('a', bram, 'Bram hielp Noor en NOOR DE WIT, Noors schrift'),
      { type: 'changed', interactionId: 'a' as InteractionId, field: 'answer', value: 'correct' },
    ]);
    expect(JSON.stringify(eraseNoor(log)[0])).toContain(
      'Bram hielp een leerling en een leerling, een leerlings schrift',
    );
    expect(eraseFromLog(log, answer.id, createEraser(answer))).toEqual(log);
  });

  it('leaves what all others did as it was, however the log went', () => {
    const pupil = fc.constantFrom(noor, bram, sem, undefined);
    const id = fc.constantFrom('a', 'b', 'c', 'd');
    const payload: fc.Arbitrary<EntryPayload> = fc.oneof(
      fc.tuple(id, pupil).map(([name, who]) => moment(name, who)),
      fc.tuple(id, fc.constantFrom(noor, bram, sem, null)).map(([name, who]) => changed(name, who)),
      id.map((name): EntryPayload => ({ type: 'removed', interactionId: name as InteractionId })),
      pupil.map((who): EntryPayload => ({ type: 'pupilLeft', atMs: lessonMs(5), pupilId: who ?? sem })),
    );
    fc.assert(
      fc.property(fc.array(payload, { maxLength: 12 }), (payloads) => {
        const log = logOf(payloads);
        const before = observationOf(foldLog(head, log).state);
        const after = observationOf(foldLog(eraseFromHead(head, noor, erase), eraseNoor(log)).state);
        expect(JSON.stringify(after)).not.toMatch(/noor/i);
        const others = (list: typeof before.interactions) => list.filter(({ pupilId }) => pupilId && pupilId !== noor);
        expect(others(after.interactions)).toEqual(others(before.interactions));
        const { noor: _, ...presence } = before.presence;
        expect(after.presence).toEqual(presence);
      }),
    );
  });
});

it('the class and the head know the pupil no more', () => {
  expect(eraseFromClass(schoolClass, noor).pupils.map(({ id }) => id)).toEqual([bram, sem]);
  const seat = { row: 1, column: 1 };
  const seated = { ...schoolClass, seatingPlans: [{ until: '2026-11-01', seats: { [noor]: seat, [bram]: seat } }] };
  expect(eraseFromClass(seated, noor).seatingPlans).toEqual([{ until: '2026-11-01', seats: { [bram]: seat } }]);
  const seats = { [noor]: { row: 1, column: 1 }, [bram]: { row: 1, column: 2 } };
  const { pupils } = schoolClass;
  const filled: SchoolClass = {
    ...schoolClass,
    groupings: [
      { id: 'g', name: 'Noors tafel', sealed: false, values: [], extra: { basis: { noor: 'toets' } } } as never,
    ],
    pupils: [...pupils, { id: 'other' as PupilId, label: 'Noor Bos', groups: {} }],
    seatingPlans: [{ until: '2026-10-01', seats }],
    extra: { about: [{ pupilId: noor, note: 'x' }, 'Noor mag voorin'] },
  };
  const without = eraseFromClass(filled, noor);
  expect(without.seatingPlans).toEqual([{ until: '2026-10-01', seats: { [bram]: seats[bram] } }]);
  expect(without.groupings).toEqual([
    { id: 'g', name: 'een leerlings tafel', sealed: false, values: [], extra: { basis: {} } },
  ]);
  expect(without.extra).toEqual({ about: ['een leerling mag voorin'] });
  expect(without.pupils.map(({ label }) => label)).toEqual(['Bram', 'Sem', 'Noor Bos']);
  const erased = eraseFromHead(head, noor, erase);
  expect(JSON.stringify(erased)).not.toMatch(/noor/i);
  expect(erased).toMatchObject({ focusPupilIds: [bram], prediction: { manyTurns: [], fewTurns: [sem] } });
  expect(erased.startedAt).toBe(head.startedAt);
});

it('nobody is called by a letter or a number: those stay in what was typed', () => {
  expect(createEraser({ id: noor, label: '12', groups: {} })('12 keer')).toBe('12 keer');
  expect(createEraser({ id: noor, label: 'A', groups: {} })('A en b')).toBe('A en b');
  expect(createEraser(undefined)('Noor')).toBe('Noor');
});

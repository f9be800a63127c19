/** A class and the log of a lesson with words in every place that can hold one. */
import type { ObservationHead } from '../../src/core/record/observation';
import type {
  ActionId,
  ClassId,
  DeviceId,
  EntryId,
  InteractionId,
  ObservationId,
  PupilId,
} from '../../src/core/record/ids';
import type { EntryPayload, LogEntry } from '../../src/core/record/log-entry';
import type { SchoolClass } from '../../src/core/record/school-class';
import { lessonMs, wallMs } from '../../src/core/record/times';

export const classId = 'class-1' as ClassId;
export const observationId = 'observation-1' as ObservationId;
export const aylin = 'pupil-1' as PupilId;
export const bram = 'pupil-2' as PupilId;

/** Every word below begins with it, so that a search finds whatever leaks. */
export const secret = 'Geheim';

export const schoolClass = {
  id: classId,
  name: `${secret} klas 6B`,
  groupings: [
    {
      id: 'expectation',
      name: `${secret} indeling`,
      sealed: true,
      values: [
        { id: 'low', name: `${secret} laag` },
        { id: 'high', name: `${secret} hoog` },
      ],
      extra: { remark: `${secret} vak` },
    },
  ],
  pupils: [
    { id: aylin, label: `${secret} Aylin`, seat: { row: 1, column: 2 }, groups: { expectation: 'low' } },
    { id: bram, label: `${secret} Bram <img>`, groups: { expectation: null }, extra: { nickname: `${secret} B.` } },
  ],
  extra: { school: `${secret} school` },
} as unknown as SchoolClass;

export const head = {
  id: observationId,
  classId,
  title: `${secret} rekenen`,
  source: 'live',
  startedAt: '2026-11-21T09:05:00.000Z',
  observer: `${secret} MV`,
  focusQuestion: 'turns',
  focusPupilIds: [aylin],
  codebook: 'leidraad-1',
  ownQuestion: `${secret} vraag`,
  lessonGoal: `${secret} doel`,
  prediction: { ownView: `${secret} verwachting`, waitCounts: 3 },
  debrief: {
    confirming: `${secret} ja`,
    critical: '',
    constructive: '',
    intentions: [{ text: `${secret} voornemen` }],
  },
  extra: { place: `${secret} lokaal` },
} as const satisfies ObservationHead;

export function entryOf(seq: number, payload: EntryPayload, of: ObservationId = observationId): LogEntry {
  return {
    id: `${of}-entry-${String(seq)}` as EntryId,
    observationId: of,
    deviceId: 'device-1' as DeviceId,
    seq,
    actionId: `action-${String(seq)}` as ActionId,
    lessonMs: lessonMs(seq * 1000),
    wallMs: wallMs(1_790_000_000_000 + seq * 1000),
    ...payload,
  };
}

export const turn = (seq: number, of: ObservationId = observationId): LogEntry =>
  entryOf(
    seq,
    {
      type: 'added',
      open: true,
      interaction: {
        id: `turn-${String(seq)}` as InteractionId,
        kind: 'turn',
        atMs: lessonMs(seq * 1000),
        pupilId: aylin,
      },
    },
    of,
  );

/** A lesson in which each entry that can carry words does. */
export const wordyLog: readonly LogEntry[] = [
  entryOf(1, { type: 'phaseStarted', atMs: lessonMs(0), phase: 'instruction' }),
  turn(2),
  entryOf(3, {
    type: 'added',
    interaction: {
      id: 'note-1' as InteractionId,
      kind: 'note',
      atMs: lessonMs(3000),
      text: `${secret} notitie`,
      quote: `${secret} citaat`,
      extra: { mood: `${secret} extra` },
    },
  }),
  entryOf(4, { type: 'changed', interactionId: 'note-1' as InteractionId, field: 'text', value: `${secret} beter` }),
  entryOf(5, { type: 'changed', interactionId: 'turn-2' as InteractionId, field: 'answer', value: 'correct' }),
  entryOf(6, { type: 'headChanged', field: 'title', value: `${secret} nieuwe titel` }),
  entryOf(7, { type: 'headChanged', field: 'deleteBy', value: '2027-07-31' }),
  entryOf(8, {
    type: 'imported',
    interaction: { id: 'mark-1' as InteractionId, kind: 'mark', atMs: lessonMs(8000), text: `${secret} moment` },
  }),
  entryOf(9, { type: 'ended', atMs: lessonMs(600_000) }),
];

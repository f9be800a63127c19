import { expect, it } from 'vitest';
import type {
  ClassId,
  GroupingId,
  GroupValueId,
  InteractionId,
  ObservationId,
  PupilId,
} from '../../../src/core/record/ids';
import type { Observation } from '../../../src/core/record/observation';
import type { SchoolClass } from '../../../src/core/record/school-class';
import { lessonMs } from '../../../src/core/record/times';
import { collectPupilRecord } from '../../../src/core/report/pupil-record';

const noor = 'p1' as PupilId;
const bram = 'p2' as PupilId;
const schoolClass: SchoolClass = {
  id: 'c' as ClassId,
  name: '6B',
  groupings: [
    {
      id: 'expectation' as GroupingId,
      name: 'inschatting',
      sealed: true,
      values: [{ id: 'high' as GroupValueId, name: 'verder' }],
    },
    { id: 'level' as GroupingId, name: 'niveau', sealed: false, values: [] },
  ],
  pupils: [
    { id: noor, label: 'Noor', groups: { expectation: 'high' as GroupValueId, level: null } },
    { id: bram, label: 'Bram', groups: {} },
  ],
};

const lesson = (id: string, startedAt: string, more: Partial<Observation>): Observation => ({
  id: id as ObservationId,
  classId: schoolClass.id,
  title: 'Taal',
  source: 'live',
  startedAt,
  observer: 'MV',
  focusQuestion: 'turns',
  focusPupilIds: [],
  codebook: 'leidraad-1',
  durationMs: 1000,
  pauses: [],
  phases: [],
  presence: {},
  interactions: [],
  ...more,
});
const moment = (id: string, pupilId: PupilId, text: string) => ({
  id: id as InteractionId,
  kind: 'note' as const,
  atMs: lessonMs(1),
  pupilId,
  text,
});

it('holds every place in which the pupil is, oldest lesson first, and nothing about others', () => {
  const own = moment('a', noor, 'vraagt door');
  const about = moment('b', bram, 'Noor hielp Bram');
  const record = collectPupilRecord(
    schoolClass,
    [
      lesson('late', '2026-11-20T09:00:00Z', {
        presence: { [noor]: [] },
        focusPupilIds: [noor],
        sharedAt: '2026-11-20T12:00:00Z',
        debrief: { confirming: 'Noors vinger bleef omhoog', critical: 'niets', constructive: '', intentions: [] },
      }),
      lesson('none', '2026-11-10T09:00:00Z', { interactions: [moment('c', bram, 'luistert')] }),
      lesson('early', '2026-11-01T09:00:00Z', { interactions: [own, about], prediction: { fewTurns: [noor] } }),
    ],
    noor,
  );
  expect(record?.groups).toEqual([{ grouping: 'inschatting', value: 'verder', isExpectation: true }]);
  expect(record?.lessons.map(({ observation: _, ...rest }) => rest)).toEqual([
    {
      isFocus: false,
      presence: undefined,
      moments: [own],
      predicted: 'few',
      mentions: ['Noor hielp Bram'],
      isUnseen: true,
    },
    {
      isFocus: true,
      presence: [],
      moments: [],
      predicted: undefined,
      mentions: ['Noors vinger bleef omhoog'],
      isUnseen: false,
    },
  ]);
});

it('says nothing of lessons that came after the pupil had left', () => {
  const left = { ...schoolClass, pupils: schoolClass.pupils.map((pupil) => ({ ...pupil, leftOn: '2026-11-10' })) };
  const away = { presence: { [noor]: [] } };
  const lessons = [lesson('last', '2026-11-10T09:00:00Z', away), lesson('after', '2026-11-11T09:00:00Z', away)];
  const record = collectPupilRecord(left, lessons, noor);
  expect(record?.lessons.map(({ observation }) => observation.id)).toEqual(['last']);
});

it('is nothing for a pupil who is not in the class', () => {
  expect(collectPupilRecord(schoolClass, [], 'x' as PupilId)).toBeUndefined();
});

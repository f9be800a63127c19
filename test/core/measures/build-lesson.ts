/** Small lessons for tests: a class and an observation with only what the test is about. */
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
import type { Pupil, SchoolClass } from '../../../src/core/record/school-class';
import { lessonMs } from '../../../src/core/record/times';

export const pupilId = (id: string): PupilId => id as PupilId;

let made = 0;

/** A moment with an id of its own; `pupil` is left out for *Weet niet wie*. */
export function moment(
  kind: Interaction['kind'],
  pupil: string | undefined,
  atMs: number,
  fields: Partial<Omit<Interaction, 'id' | 'kind' | 'atMs' | 'pupilId' | 'endMs'>> & { endMs?: number } = {},
): Interaction {
  const { endMs, ...rest } = fields;
  made += 1;
  return {
    id: `m${made}` as InteractionId,
    kind,
    atMs: lessonMs(atMs),
    ...(pupil !== undefined && { pupilId: pupilId(pupil) }),
    ...(endMs !== undefined && { endMs: lessonMs(endMs) }),
    ...rest,
  };
}

export const turn = (pupil: string | undefined, atMs: number, fields: Parameters<typeof moment>[3] = {}): Interaction =>
  moment('turn', pupil, atMs, fields);

/** Ten minutes, everything watched, nobody absent, unless said otherwise. */
export function lesson(fields: Partial<Observation> = {}): Observation {
  return {
    id: 'o1' as ObservationId,
    classId: 'c1' as ClassId,
    title: 'Rekenen',
    source: 'live',
    startedAt: '2026-11-21T09:05:00.000Z',
    observer: 'MV',
    focusQuestion: 'all',
    focusPupilIds: [],
    codebook: 'leidraad-1',
    durationMs: 600_000,
    pauses: [],
    phases: [],
    presence: {},
    interactions: [],
    ...fields,
  };
}

/** Pupils by id, each with its group in the one grouping `side`, as in `{ a: 'left', b: 'right', c: null }`. */
export function classOf(groups: Readonly<Record<string, string | null>>, pupils: Partial<Pupil> = {}): SchoolClass {
  const values = [...new Set(Object.values(groups).filter((value) => value !== null))];
  return {
    id: 'c1' as ClassId,
    name: 'groep 6B',
    groupings: [
      {
        id: 'side' as GroupingId,
        name: 'Kant',
        sealed: false,
        values: values.map((id) => ({ id: id as GroupValueId, name: id })),
      },
    ],
    pupils: Object.entries(groups).map(([id, value]) => ({
      id: pupilId(id),
      label: id,
      groups: { side: value as GroupValueId | null },
      ...pupils,
    })),
  };
}

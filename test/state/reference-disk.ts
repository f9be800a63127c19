// A disk with the lessons of a reference file on it, and an analyst that computes at once: for the stores that look back.
import { createCodeSealer } from '../../src/main/code-sealer';
import { importedLog } from '../../src/core/coding/imported-log';
import type { CodeSealer } from '../../src/core/locking-ports';
import type { LessonTally } from '../../src/core/measures/lesson-tally';
import type { Analyst, ClassRepository, ObservationRepository, TallyCache } from '../../src/core/ports';
import { finishSteps } from '../../src/core/measures/steps';
import { lookTogether } from '../../src/core/profile/lessons-together';
import { compareObservations } from '../../src/core/profile/observer-comparison';
import type { DeviceId, NewId, ObservationId } from '../../src/core/record/ids';
import type { ObservationHead } from '../../src/core/record/observation';
import type { SchoolClass } from '../../src/core/record/school-class';
import { wallMs } from '../../src/core/record/times';
import { readContent } from '../core/read-content';
import { ownLessons } from '../core/reference-lessons';

interface ReferenceDisk {
  readonly schoolClass: SchoolClass;
  readonly ids: readonly ObservationId[];
  readonly ports: {
    readonly classes: Pick<ClassRepository, 'read'>;
    readonly observations: Pick<ObservationRepository, 'list' | 'readLog'>;
    readonly tallies: TallyCache;
    readonly analyst: Pick<Analyst, 'wake' | 'lookTogether' | 'compareObservers'>;
    readonly codeSealer: CodeSealer;
  };
  /** What the analyst was given to look at, for whoever checks that nothing sealed went there. */
  readonly analysed: SchoolClass[];
  /** What was counted, and is kept: to be changed behind the store's back. */
  readonly kept: Map<ObservationId, LessonTally>;
  /** Lessons in the order in which their logs were counted. */
  readonly countedIds: ObservationId[];
}

/** @param change what is different in a head from the file */
export function createReferenceDisk(
  name: string,
  change: (head: ObservationHead, index: number) => Partial<ObservationHead> = () => ({}),
): ReferenceDisk {
  const { classes, observations } = readContent(ownLessons.find((lesson) => lesson.name === name)!.input);
  const schoolClass = classes[0]!;
  let made = 0;
  const needs = { clock: { wallMs: () => wallMs(0) }, newId: (() => `n${++made}`) as NewId };
  const stored = observations.map((observation, index) => {
    const { head, entries } = importedLog(observation, needs, 'd1' as DeviceId);
    return { head: { ...head, ...change(head, index) }, entries, durationMs: observation.durationMs };
  });
  const analysed: SchoolClass[] = [];
  const kept = new Map<ObservationId, LessonTally>();
  const countedIds: ObservationId[] = [];
  return {
    schoolClass,
    ids: stored.map(({ head }) => head.id),
    analysed,
    kept,
    countedIds,
    ports: {
      classes: { read: async (id) => (id === schoolClass.id ? schoolClass : undefined) },
      observations: {
        list: async () =>
          stored.map(({ head, durationMs }) => ({ head, durationMs, status: 'ended' as const })).reverse(),
        readLog: async (id) => {
          const found = stored.find(({ head }) => head.id === id);
          return found && { head: found.head, entries: found.entries, status: 'ended', damagedEntries: 0 };
        },
      },
      tallies: {
        read: async () => new Map(kept),
        count: async (ids, count) => {
          const found = stored.filter(({ head }) => ids.includes(head.id));
          const counted = new Map(found.map((log) => [log.head.id, count(log)]));
          for (const [id, tally] of counted) kept.set(id, tally);
          countedIds.push(...counted.keys());
          return counted;
        },
      },
      codeSealer: createCodeSealer(),
      analyst: {
        wake: () => undefined,
        lookTogether: async (given, lessons, indicators) => {
          analysed.push(given);
          return finishSteps(lookTogether(given, lessons, indicators));
        },
        compareObservers: async (first, second, windowMs) => compareObservations(first, second, windowMs),
      },
    },
  };
}

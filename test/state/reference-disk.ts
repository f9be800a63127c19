// A disk with the lessons of a reference file on it, and an analyst that computes at once: for the stores that look back.
import { createCodeSealer } from '../../src/main/code-sealer';
import { importedLog } from '../../src/core/coding/imported-log';
import type { CodeSealer } from '../../src/core/locking-ports';
import type { Analyst, ClassRepository, ObservationRepository } from '../../src/core/ports';
import { finishSteps } from '../../src/core/measures/steps';
import { compareObservations } from '../../src/core/profile/observer-comparison';
import type { DeviceId, NewId, ObservationId } from '../../src/core/record/ids';
import type { ObservationHead } from '../../src/core/record/observation';
import type { SchoolClass } from '../../src/core/record/school-class';
import { wallMs } from '../../src/core/record/times';
import { createHeldLessons } from '../../src/worker/held-lessons';
import { readContent } from '../core/read-content';
import { ownLessons } from '../core/reference-lessons';

interface ReferenceDisk {
  readonly schoolClass: SchoolClass;
  readonly ids: readonly ObservationId[];
  readonly ports: {
    readonly classes: Pick<ClassRepository, 'read'>;
    readonly observations: Pick<ObservationRepository, 'list' | 'readLog'>;
    readonly analyst: Pick<Analyst, 'lookTogether' | 'compareObservers'>;
    readonly codeSealer: CodeSealer;
  };
  /** What the analyst was given to look at, for whoever checks that nothing sealed went there. */
  readonly analysed: SchoolClass[];
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
  return {
    schoolClass,
    ids: stored.map(({ head }) => head.id),
    analysed,
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
      codeSealer: createCodeSealer(),
      analyst: {
        lookTogether: async (given, lessons, indicators) => {
          analysed.push(given);
          const { holdLesson, lookTogether } = createHeldLessons();
          for (const lesson of lessons) holdLesson(1, lesson);
          return finishSteps(lookTogether(1, given, indicators));
        },
        compareObservers: async (first, second, windowMs) => compareObservations(first, second, windowMs),
      },
    },
  };
}

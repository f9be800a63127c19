import { describe, expect, it } from 'vitest';
import { exposureOf, presenceOf, readLessonTime } from '../../../src/core/coding/exposure';
import type { Observation } from '../../../src/core/record/observation';
import { lesson } from '../measures/build-lesson';

const at = (fromMs: number, toMs: number) => ({ fromMs, toMs });

describe('the time of a lesson', () => {
  it('has pauses united and cut to the lesson', () => {
    const { pauses, open } = readLessonTime(lesson({ pauses: [at(500_000, 900_000), at(450_000, 510_000), at(7, 7)] }));
    expect(pauses).toEqual([at(450_000, 600_000)]);
    expect(open).toEqual([at(0, 450_000)]);
  });

  it('is class time outside the phases in which the class is not taught as a whole', () => {
    const phases: Observation['phases'] = [
      { phase: 'instruction', ...at(0, 100) },
      { phase: 'extendedInstruction', ...at(100, 200) },
      { phase: 'groupWork', ...at(150, 300) },
      { phase: 'independentWork', ...at(599_000, 700_000) },
    ];
    expect(readLessonTime(lesson({ phases })).classTime).toEqual([at(0, 100), at(300, 599_000)]);
  });

  it('is nothing in a lesson without length', () => {
    const time = readLessonTime(lesson({ durationMs: 0, pauses: [at(0, 10)] }));
    expect(time).toEqual({ lesson: [], pauses: [], open: [], classTime: [] });
  });
});

describe('a pupil’s time', () => {
  const observation = lesson({
    pauses: [at(100, 200)],
    presence: { late: [at(150, 700_000)], broken: [at(0, 50), at(40, 120), at(300, 400)], absent: [] },
  });
  const time = readLessonTime(observation);

  it('is the lesson without pauses for whoever is not listed', () => {
    expect(presenceOf(observation, 'other', time)).toEqual([at(0, 600_000)]);
    expect(exposureOf(observation, 'other', time)).toEqual([at(0, 100), at(200, 600_000)]);
  });

  it('is nothing for who was absent, also when a name is one of JavaScript’s own', () => {
    expect(exposureOf(observation, 'absent', time)).toEqual([]);
    expect(presenceOf(observation, 'constructor', time)).toEqual([at(0, 600_000)]);
  });

  it('is what of the presence lies in the lesson and in no pause', () => {
    expect(exposureOf(observation, 'late', time)).toEqual([at(200, 600_000)]);
    expect(exposureOf(observation, 'broken', time)).toEqual([at(0, 100), at(300, 400)]);
  });
});

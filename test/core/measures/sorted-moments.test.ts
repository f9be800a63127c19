import { describe, expect, it } from 'vitest';
import { readLessonTime } from '../../../src/core/coding/exposure';
import type { Observation } from '../../../src/core/record/observation';
import { sortMoments } from '../../../src/core/measures/sorted-moments';
import { lesson, moment, pupilId, turn } from './build-lesson';

const pupils = new Set(['a', 'b'].map(pupilId));

function sort(fields: Partial<Observation>) {
  const observation = lesson(fields);
  return sortMoments(observation, pupils, readLessonTime(observation));
}

const ids = (moments: readonly { readonly id: string }[]) => moments.map(({ id }) => id);

describe('moments that count', () => {
  it('are those of a pupil in the lesson, in the order of the file', () => {
    const interactions = [turn('b', 9000), turn('a', 10), moment('support', 'a', 5000)];
    const { counted, turns } = sort({ interactions });
    expect(counted.map(({ id, pupilId: pupil }) => [id, pupil])).toEqual([
      [interactions[0]!.id, 'b'],
      [interactions[1]!.id, 'a'],
      [interactions[2]!.id, 'a'],
    ]);
    expect(turns).toBe(2);
  });

  it('leave out what lies at or past the end, and what starts in a pause', () => {
    const pauses = [
      { fromMs: 2000, toMs: 3000 },
      { fromMs: 2500, toMs: 4000 },
    ];
    const [before, first, last, after, end] = [1999, 2000, 3999, 4000, 600_000].map((atMs) => turn('a', atMs));
    const sorted = sort({ pauses, interactions: [before!, first!, last!, after!, end!] });
    expect(ids(sorted.counted)).toEqual(ids([before!, after!]));
    expect(sorted.insidePause).toEqual(ids([first!, last!]));
    expect(sorted.pastEnd).toEqual(ids([end!]));
    expect(sorted.turns).toBe(2);
  });

  it('count outside their pupil’s presence all the same, and are told', () => {
    const interactions = [turn('a', 100), turn('a', 5000), turn('b', 100)];
    const sorted = sort({ interactions, presence: { a: [{ fromMs: 1000, toMs: 600_000 }] } });
    expect(sorted.counted).toHaveLength(3);
    expect(sorted.outsidePresence).toEqual([{ id: interactions[0]!.id, pupilId: 'a' }]);
  });

  it('are never notes, marks or feedback to more than one', () => {
    const sorted = sort({
      pauses: [{ fromMs: 0, toMs: 10 }],
      interactions: [
        moment('note', 'a', 5),
        moment('mark', 'a', 700_000),
        moment('feedback', 'a', 100, { to: 'group' }),
        moment('feedback', undefined, 100, { to: 'class' }),
      ],
    });
    expect(sorted).toMatchObject({ counted: [], insidePause: [], pastEnd: [], unknownTurns: [], unknownVisits: [] });
  });
});

describe('moments without a pupil', () => {
  it('are unknown when they are turns or visits, outside pauses, whatever was watched', () => {
    const interactions = [
      turn(undefined, 100),
      turn('somebody else', 100),
      moment('support', undefined, 100),
      moment('feedback', undefined, 100),
      turn(undefined, 5000),
    ];
    const sorted = sort({ watched: [], pauses: [{ fromMs: 5000, toMs: 6000 }], interactions });
    expect(sorted.unknownTurns).toEqual(ids(interactions.slice(0, 2)));
    expect(sorted.unknownVisits).toEqual(ids(interactions.slice(2, 3)));
    expect(sorted.counted).toEqual([]);
    expect(sorted.turns).toBe(2);
  });

  it('are everyone’s when they are', () => {
    const interactions = [
      moment('everyone', undefined, 100, { form: 'choral' }),
      moment('everyone', undefined, 5000, { form: 'board' }),
    ];
    expect(sort({ pauses: [{ fromMs: 5000, toMs: 6000 }], interactions }).everyone).toBe(1);
  });
});

import { describe, expect, it } from 'vitest';
import { findLooseEnds, setCompleteness, watchedCompleteness } from '../../../src/core/coding/loose-ends';
import type { Interaction } from '../../../src/core/record/interaction';

const moment = (fields: object): Interaction => ({ id: 'i', kind: 'turn', atMs: 0, ...fields }) as Interaction;

describe('loose ends', () => {
  it('are unknown pupils of turns, visits and feedback, not of what is about nobody', () => {
    const { unknownPupil } = findLooseEnds({
      interactions: [
        moment({}),
        moment({ pupilId: 'p1' }),
        moment({ kind: 'support', endMs: 9 }),
        moment({ kind: 'everyone' }),
        moment({ kind: 'feedback', to: 'class' }),
        moment({ kind: 'feedback' }),
        moment({ kind: 'feedback', to: 'pupil' }),
      ],
    });
    expect(unknownPupil).toHaveLength(4);
  });

  it('are visits without an end, silences over 15 s and marks without text', () => {
    const loose = findLooseEnds({
      interactions: [
        moment({ kind: 'support', pupilId: 'p1' }),
        moment({ pupilId: 'p1', thinkMs: 14_000, waitMs: 1001 }),
        moment({ pupilId: 'p1', waitMs: 15_000 }),
        moment({ kind: 'mark', mark: 'highlight', text: '  ' }),
        moment({ kind: 'mark', mark: 'revisit', text: 'ja' }),
      ],
    });
    expect(Object.values(loose).map((ends) => ends.length)).toEqual([0, 0, 1, 1, 1]);
  });

  it('are turns of which nobody said how the silence ended, where silences were watched', () => {
    const interactions = [
      moment({ pupilId: 'p1' }),
      moment({ pupilId: 'p1', endedBy: 'pupil' }),
      moment({ pupilId: 'p1', answer: 'none' }),
      moment({ pupilId: 'p1', solicitation: 'calledOut' }),
      moment({ kind: 'support', pupilId: 'p1', endMs: 9 }),
    ];
    expect(findLooseEnds({ interactions }).openTurns).toHaveLength(1);
    expect(findLooseEnds({ interactions, watched: [{ row: 'wait' }] }).openTurns).toHaveLength(1);
    expect(findLooseEnds({ interactions, watched: [{ row: 'turn' }] }).openTurns).toHaveLength(0);
  });

  it('are notes whose words got lost, but not a quote', () => {
    const { bareMarks } = findLooseEnds({
      interactions: [moment({ kind: 'note' }), moment({ kind: 'note', quote: 'Want ik zag het.' })],
    });
    expect(bareMarks).toHaveLength(1);
  });
});

describe('how well rows were followed', () => {
  it('says the least of the spans of a row, and nothing where nothing was said', () => {
    expect(
      watchedCompleteness([
        { row: 'turn', completeness: 'all' },
        { row: 'wait' },
        { row: 'turn', completeness: 'some', fromMs: 5, toMs: 9 },
      ]),
    ).toEqual([
      { row: 'turn', completeness: 'some' },
      { row: 'wait', completeness: undefined },
    ]);
  });

  it('sets one row and leaves the spans of the others', () => {
    expect(setCompleteness([{ row: 'turn', fromMs: 5 }, { row: 'wait' }], 'turn', 'most')).toEqual([
      { row: 'turn', fromMs: 5, completeness: 'most' },
      { row: 'wait' },
    ]);
  });
});

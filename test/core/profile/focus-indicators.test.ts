import { describe, expect, it } from 'vitest';
import { listFocusIndicators, orderFocusIndicators } from '../../../src/core/profile/focus-indicators';
import { lesson } from '../measures/build-lesson';

describe('the indicators of a kijkvraag', () => {
  it('are those of its rows, in the order of the table', () => {
    expect(listFocusIndicators([lesson({ focusQuestion: 'desk' })])).toEqual([
      'supportRate',
      'supportTime',
      'steeringShare',
      'higherDemandShare',
      'choiceRate',
    ]);
    expect(listFocusIndicators([lesson({ focusQuestion: 'all' })])).toHaveLength(29);
  });

  it('are those of any of several lessons, and never a place but for Alles', () => {
    const ids = listFocusIndicators([lesson({ focusQuestion: 'turns' }), lesson({ focusQuestion: 'feedback' })]);
    expect(ids).toContain('coldCallShare');
    expect(ids).toContain('feedbackRate');
    expect(ids).not.toContain('frontRow');
    expect(ids).not.toContain('supportRate');
  });

  it('follow what was watched when the kijkvraag is not known here', () => {
    const observation = lesson({ focusQuestion: 'own', watched: [{ row: 'warmth' }] });
    expect(listFocusIndicators([observation])).toEqual(['warmShare']);
  });

  it('stand with what is asked about first', () => {
    const ordered = (focusQuestion: string) => orderFocusIndicators(lesson({ focusQuestion }));
    expect(ordered('turns').slice(0, 3)).toEqual(['turnRate', 'coldCallShare', 'pauseTime']);
    expect(ordered('thinking').at(0)).toBe('pauseTime');
    expect(ordered('thinking').slice(-2)).toEqual(['reasoningShare', 'turnRate']);
    expect(ordered('feedback').at(0)).toBe('feedbackPerTurn');
    expect(ordered('answers').slice(0, 3)).toEqual(['answeredShare', 'explainShare', 'sustainedShare']);
    expect(ordered('desk')).toEqual(listFocusIndicators([lesson({ focusQuestion: 'desk' })]));
    expect(ordered('all').at(-1)).toBe('frontRow');
    expect(orderFocusIndicators(lesson({ focusQuestion: 'own', watched: [{ row: 'warmth' }] }))).toEqual(['warmShare']);
  });
});

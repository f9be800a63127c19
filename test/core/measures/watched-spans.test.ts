import { describe, expect, it } from 'vitest';
import type { Watched } from '../../../src/core/record/observation';
import { readWatchedSpans } from '../../../src/core/measures/watched-spans';
import { lesson, pupilId } from './build-lesson';

const whole = [{ fromMs: 0, toMs: 600_000 }];
const read = (watched: readonly Watched[], focus: readonly string[] = []) =>
  readWatchedSpans(lesson({ watched, focusPupilIds: focus.map(pupilId) }), 'turn', whole);

describe('watched spans', () => {
  it('are the whole lesson for everybody when nothing was said', () => {
    expect(readWatchedSpans(lesson(), 'turn', whole)).toEqual({
      ofClass: whole,
      ofFocus: whole,
      anyone: true,
      incomplete: false,
    });
  });

  it('are empty when nothing was watched, and when other rows were', () => {
    expect(read([])).toEqual({ ofClass: [], ofFocus: [], anyone: false, incomplete: false });
    expect(read([{ row: 'wait' }])).toMatchObject({ ofClass: [], anyone: false });
  });

  it('need no watching for a place', () => {
    expect(readWatchedSpans(lesson({ watched: [] }), null, whole)).toMatchObject({ ofClass: whole, anyone: true });
  });

  it('are united where they overlap and cut to the lesson', () => {
    const { ofClass } = read([
      { row: 'turn', fromMs: 500_000, toMs: 900_000 },
      { row: 'turn', fromMs: 100_000, toMs: 300_000 },
      { row: 'turn', fromMs: 200_000, toMs: 400_000 },
    ]);
    expect(ofClass).toEqual([
      { fromMs: 100_000, toMs: 400_000 },
      { fromMs: 500_000, toMs: 600_000 },
    ]);
  });

  it('are more for the focus pupils than for the class', () => {
    const spans = read(
      [
        { row: 'turn', toMs: 100_000 },
        { row: 'turn', scope: 'focus', fromMs: 100_000 },
      ],
      ['a'],
    );
    expect(spans.ofClass).toEqual([{ fromMs: 0, toMs: 100_000 }]);
    expect(spans.ofFocus).toEqual(whole);
  });

  it('are nobody’s with a focus on no one, or a span outside the lesson', () => {
    expect(read([{ row: 'turn', scope: 'focus' }]).anyone).toBe(false);
    expect(read([{ row: 'turn', scope: 'focus' }], ['a']).anyone).toBe(true);
    expect(read([{ row: 'turn', fromMs: 600_000, toMs: 700_000 }]).anyone).toBe(false);
  });

  it('are incomplete when only some was noted in one of them', () => {
    expect(read([{ row: 'turn', completeness: 'most' }]).incomplete).toBe(false);
    expect(read([{ row: 'turn' }, { row: 'turn', completeness: 'some', toMs: 5 }]).incomplete).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { finishSteps, type Pauses, pauseWithin, type Steps } from '../../../src/core/measures/steps';

describe('work in steps', () => {
  it('is done to its end', () => {
    const seen: number[] = [];
    function* count(): Steps<string> {
      for (let done = 1; done <= 3; done++) {
        seen.push(done);
        yield { done, total: 3 };
      }
      return 'done';
    }
    expect(finishSteps(count())).toBe('done');
    expect(seen).toEqual([1, 2, 3]);
  });

  it('pauses within a step of something longer, which is then as far as it was', () => {
    function* part(): Pauses<string> {
      yield;
      yield;
      return 'done';
    }
    const progress = { done: 2, total: 5 };
    const steps = pauseWithin(progress, part());
    expect([steps.next(), steps.next(), steps.next()]).toEqual([
      { done: false, value: progress },
      { done: false, value: progress },
      { done: true, value: 'done' },
    ]);
  });
});

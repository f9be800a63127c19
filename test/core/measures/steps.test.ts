import { describe, expect, it } from 'vitest';
import { finishSteps, type Steps } from '../../../src/core/measures/steps';

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
});

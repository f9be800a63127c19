import { describe, expect, it } from 'vitest';
import { boundOneSide } from '../../../src/core/measures/one-sided-bound';

describe('the bound when one group had none', () => {
  it('is the ratio at which none of N in A would happen once in forty times', () => {
    // Given the total, A’s count is binomial with share ρ n_A / (ρ n_A + n_B).
    const [low, high] = boundOneSide({ y: 0, n: 3 }, { y: 7, n: 2 });
    expect(low).toBeNull();
    const share = (high! * 3) / (high! * 3 + 2);
    expect((1 - share) ** 7).toBeCloseTo(0.025, 12);
  });

  it('is 0.916 and more for 5 against 0 in equal time', () => {
    // 0.025^(1/5) = 0.47818: 0.47818 / 0.52182; Clopper–Pearson for 5 of 5 is [0.4782, 1].
    const bound = boundOneSide({ y: 5, n: 1 }, { y: 0, n: 1 });
    expect(bound[0]).toBeCloseTo(0.478176 / 0.521824, 5);
    expect(bound[1]).toBeNull();
  });

  it('mirrors when the groups change places', () => {
    const [, high] = boundOneSide({ y: 0, n: 3 }, { y: 7, n: 2 });
    const [low] = boundOneSide({ y: 7, n: 2 }, { y: 0, n: 3 });
    expect(low! * high!).toBeCloseTo(1, 12);
  });
});

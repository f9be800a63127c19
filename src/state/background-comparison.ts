/** One comparison at a time, computed while the counts can be read already. The newest request is the one that counts. */
import type { Analyst, ComparisonOptions } from '../core/ports';
import type { Progress } from '../core/measures/steps';
import type { ClassComparison } from '../core/profile/class-comparison';
import type { Observation } from '../core/record/observation';
import type { SchoolClass } from '../core/record/school-class';

export type Comparing =
  | { readonly type: 'running'; readonly progress: Progress | null }
  | { readonly type: 'failed' }
  | { readonly type: 'done'; readonly comparison: ClassComparison };

export interface BackgroundComparison {
  /** Stops what was asked before; never rejects. */
  start(
    schoolClass: SchoolClass,
    observations: readonly Observation[],
    request: Pick<ComparisonOptions, 'pairs' | 'indicators' | 'intentions'>,
  ): void;
  /** Nobody waits for it any more; nothing more is told. */
  stop(): void;
}

/** @param tell what the screen may show from now on */
export function createBackgroundComparison(
  analyst: Pick<Analyst, 'compare'>,
  tell: (comparing: Comparing) => void,
): BackgroundComparison {
  let current: AbortController | undefined;

  function stop(): void {
    const asked = current;
    current = undefined;
    asked?.abort();
  }

  return {
    stop,
    start(schoolClass, observations, request) {
      stop();
      const asked = new AbortController();
      current = asked;
      const tellIfAsked = (comparing: Comparing): void => {
        if (current === asked) tell(comparing);
      };
      tell({ type: 'running', progress: null });
      analyst
        .compare(schoolClass, observations, {
          ...request,
          signal: asked.signal,
          onProgress: (progress) => tellIfAsked({ type: 'running', progress }),
        })
        .then(
          (comparison) => tellIfAsked({ type: 'done', comparison }),
          () => tellIfAsked({ type: 'failed' }),
        );
    },
  };
}

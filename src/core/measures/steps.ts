/**
 * Long work cut into steps, so that whoever runs it can show how far it is, and stop it in between.
 *
 * Source: coroutines as work that pauses itself, M. E. Conway (1963).
 */
export interface Progress {
  /** Steps that are finished. */
  readonly done: number;
  readonly total: number;
}

/** Pure work that pauses after each step; what it returns does not depend on when it is resumed. */
export type Steps<Result> = Generator<Progress, Result, void>;

/** Does all of it at once. */
export function finishSteps<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

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

/** The same inside one step of something longer, which alone knows how far it is: it only pauses. */
export type Pauses<Result> = Generator<undefined, Result, void>;

/** Does all of it at once. */
export function finishSteps<Result>(steps: Steps<Result> | Pauses<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Does it as a part of something longer: at each pause that is as far as it was. */
export function* pauseWithin<Result>(progress: Progress, part: Pauses<Result>): Steps<Result> {
  for (;;) {
    const step = part.next();
    if (step.done) return step.value;
    yield progress;
  }
}

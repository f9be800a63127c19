/** Work that may not overtake each other: the next begins when the one before has come to an end, good or bad. */

export interface WriteQueue {
  /** Begins at once, before it returns, when nothing else is going on. */
  run<T>(task: () => Promise<T>): Promise<T>;
}

export function createWriteQueue(): WriteQueue {
  let last: Promise<unknown> = Promise.resolve();
  let unfinished = 0;
  return {
    run<T>(task: () => Promise<T>): Promise<T> {
      const result = unfinished === 0 ? task() : last.then(task);
      unfinished++;
      const finish = (): void => {
        unfinished--;
      };
      last = result.then(finish, finish);
      return result;
    },
  };
}

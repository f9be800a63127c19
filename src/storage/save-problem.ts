/** What the browser says when a write fails, put into the few kinds that a screen can explain. */
import { SaveProblem, type SaveProblemKind } from '../core/ports';

const kindOfName: Readonly<Record<string, SaveProblemKind>> = {
  QuotaExceededError: 'diskFull',
  VersionError: 'newerVersion',
  InvalidStateError: 'connectionLost',
  DatabaseClosedError: 'connectionLost',
  TransactionInactiveError: 'connectionLost',
};

/** WebKit, when its storage process has died, under several names. */
const lostConnection = /connection .*lost|connection is clos|database is clos|internal error/i;

/** A chain of causes longer than this goes in a circle. */
const longestChain = 8;

/**
 * Dexie wraps what happened (an `AbortError` whose `inner` is the `QuotaExceededError`), so the whole chain is asked,
 * outermost first. An abort without a reason is a connection that was taken away in mid-write.
 */
export function toSaveProblem(error: unknown): SaveProblem {
  let current = error;
  let aborted = false;
  for (let depth = 0; depth < longestChain && typeof current === 'object' && current !== null; depth++) {
    if (current instanceof SaveProblem) return current;
    const { name, message, inner, cause } = current as {
      name?: string;
      message?: string;
      inner?: unknown;
      cause?: unknown;
    };
    const kind = kindOfName[name ?? ''] ?? (lostConnection.test(message ?? '') ? 'connectionLost' : undefined);
    if (kind) return new SaveProblem(kind, error);
    aborted ||= name === 'AbortError';
    current = inner ?? cause;
  }
  return new SaveProblem(aborted ? 'connectionLost' : 'unknown', error);
}

/** A lesson of the practice class that nothing is written down of yet, at a clock that the test turns. */
import { practiceHead } from '../../../src/core/practice/practice-key';
import type { DeviceId, NewId } from '../../../src/core/record/ids';
import { lessonMs, monotonicMs, wallMs } from '../../../src/core/record/times';
import { createObservationStore } from '../../../src/state/observation-store';

export function lessonStore() {
  let ids = 0;
  let presses = 0;
  let atMs = 0;
  const newId: NewId = <T extends string>() => `id${++ids}` as T;
  const store = createObservationStore(
    {
      // A second between two presses, so that none is a trembling finger.
      clock: { wallMs: () => wallMs(0), monotonicMs: () => monotonicMs(1000 * ++presses) },
      newId,
      deviceId: 'd' as DeviceId,
      observations: { append: async () => undefined },
    },
    { head: practiceHead, status: 'running', entries: [], damagedEntries: 0 },
    { now: () => lessonMs(atMs), hide: () => undefined, show: () => undefined },
  );
  return { store, newId, goTo: (ms: number) => (atMs = ms) };
}

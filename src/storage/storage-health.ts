/** What the browser says about the room that we take and whether it keeps its hands off. */
import type { StorageHealth } from '../core/ports';

export type NavigatorStorage = Partial<Pick<StorageManager, 'estimate' | 'persisted' | 'persist'>>;

/**
 * Never says how much room is left: the browsers' own figure (usage and 10 GiB) has nothing to do with the disk.
 * @param storage left out where the browser has none, as in WebKitGTK
 */
export function createStorageHealth(storage: NavigatorStorage | undefined): StorageHealth {
  return {
    async read() {
      const [estimate, persisted] = await Promise.all([
        storage?.estimate?.().catch(() => undefined),
        storage?.persisted?.().catch(() => false),
      ]);
      const usedBytes = estimate?.usage;
      return { persisted: persisted ?? false, ...(usedBytes !== undefined && { usedBytes }) };
    },
    async askToPersist() {
      return (await storage?.persist?.().catch(() => false)) ?? false;
    },
  };
}

/** What the browser says about the room that we take and whether it keeps its hands off. */
import { get, set, type UseStore } from 'idb-keyval';
import type { StorageHealth } from '../core/ports';
import type { WallMs } from '../core/record/times';

export type NavigatorStorage = Partial<Pick<StorageManager, 'estimate' | 'persisted' | 'persist'>>;

const backupKey = 'lastBackup';

/**
 * Never says how much room is left: the browsers' own figure (usage and 10 GiB) has nothing to do with the disk.
 * @param storage left out where the browser has none, as in WebKitGTK
 * @param kept where the time of the last copy is kept
 */
export function createStorageHealth(storage: NavigatorStorage | undefined, kept: UseStore): StorageHealth {
  return {
    async read() {
      const [estimate, persisted, lastBackupMs] = await Promise.all([
        storage?.estimate?.().catch(() => undefined),
        storage?.persisted?.().catch(() => false),
        get<WallMs>(backupKey, kept).catch(() => undefined),
      ]);
      const usedBytes = estimate?.usage;
      return {
        persisted: persisted ?? false,
        ...(usedBytes !== undefined && { usedBytes }),
        ...(lastBackupMs !== undefined && { lastBackupMs }),
      };
    },
    noteBackup: (at) => set(backupKey, at, kept),
    async askToPersist() {
      return (await storage?.persist?.().catch(() => false)) ?? false;
    },
  };
}

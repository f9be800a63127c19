/** Settings in a small database of their own: a screen can be drawn right before the large one is open. */
import { get, update, type UseStore } from 'idb-keyval';
import type { Settings } from '../core/record/settings';
import type { SettingsRepository } from '../core/ports';

const key = 'settings';

export const defaultSettings: Settings = {
  theme: 'system',
  leftHanded: false,
  singleKeyShortcuts: true,
  observer: '',
  observerSide: 'back',
  hintsSeen: [],
};

/** Settings that were never saved, cannot be read, or came with a later version are the default ones. */
export function createSettingsRepository(store: UseStore): SettingsRepository {
  return {
    async read() {
      try {
        return { ...defaultSettings, ...(await get<Partial<Settings>>(key, store)) };
      } catch {
        return defaultSettings;
      }
    },
    change: (change) =>
      update<Partial<Settings>>(
        key,
        (kept) => {
          const now = { ...defaultSettings, ...kept };
          return { ...now, ...change(now) };
        },
        store,
      ),
  };
}

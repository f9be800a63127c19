/** Which device wrote an entry: tells two copies of one log apart when they are merged. Random, says nothing about the device. */
import type { DeviceId, NewId } from '../core/record/ids';

const key = 'beurtwijzer.device';

/** The same at every start; where nothing can be kept, one for this session. */
export function readDeviceId(storage: Pick<Storage, 'getItem' | 'setItem'> | undefined, newId: NewId): DeviceId {
  const known = storage?.getItem(key);
  if (known) return known as DeviceId;
  const id = newId<DeviceId>();
  try {
    storage?.setItem(key, id);
  } catch {
    // Full or forbidden: an id for this session does the same work until the next start.
  }
  return id;
}

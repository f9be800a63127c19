/** A device whose disk can be full. */
import { Device } from './device';

/** A fake disk that can be full: every row put fails as Chromium makes it fail. */
export class FullDisk {
  full = false;
  readonly device = new Device();

  constructor() {
    const { device } = this;
    const open = device.indexedDB.open.bind(device.indexedDB);
    device.indexedDB.open = (name: string, version?: number) => {
      const request = open(name, version);
      request.addEventListener('success', () => this.#guard(request.result));
      return request;
    };
  }

  #guard(database: IDBDatabase): void {
    const transaction = database.transaction.bind(database);
    database.transaction = (names, mode, options) => {
      const opened = transaction(names, mode, options);
      if (mode === 'readwrite' && this.full) {
        opened.abort();
        Object.defineProperty(opened, 'error', { value: new DOMException('', 'QuotaExceededError') });
        opened.objectStore = () => {
          throw new DOMException('', 'QuotaExceededError');
        };
      }
      return opened;
    };
  }
}

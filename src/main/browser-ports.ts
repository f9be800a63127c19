/** The ports that a browser answers by itself: its clocks and its randomness. */
import type { Clock } from '../core/ports';
import { type NewId, uuidV7 } from '../core/record/ids';
import { monotonicMs, wallMs } from '../core/record/times';

export const browserClock: Clock = {
  wallMs: () => wallMs(Date.now()),
  monotonicMs: () => monotonicMs(performance.now()),
};

const bytesOfId = 10;
/** Asked for in one go: each call into the browser costs more than the bytes, and every tap needs two or three ids. */
const randomBytes = new Uint8Array(64 * bytesOfId);
let usedBytes = randomBytes.length;

export const newRandomId: NewId = <T extends string>() => {
  if (usedBytes === randomBytes.length) {
    crypto.getRandomValues(randomBytes);
    usedBytes = 0;
  }
  usedBytes += bytesOfId;
  return uuidV7(Date.now(), randomBytes.subarray(usedBytes - bytesOfId, usedBytes)) as T;
};

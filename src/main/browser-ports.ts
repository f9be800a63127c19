/** The ports that a browser answers by itself: its clocks and its randomness. */
import type { Clock } from '../core/ports';
import { type NewId, uuidV7 } from '../core/record/ids';
import { monotonicMs, wallMs } from '../core/record/times';

export const browserClock: Clock = {
  wallMs: () => wallMs(Date.now()),
  monotonicMs: () => monotonicMs(performance.now()),
};

const randomBytes = 10;

export const newRandomId: NewId = <T extends string>() =>
  uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(randomBytes))) as T;

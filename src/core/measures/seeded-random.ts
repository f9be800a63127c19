/**
 * Chance that can be repeated: the same seed gives the same numbers, in any browser.
 *
 * Method: xoshiro128**, 128 bits of state, in 32-bit integer steps only, so that no engine rounds differently. The state
 * is filled from the text of the seed by four FNV-1a hashes and a finalizer, and never is all zero. Not for secrets.
 *
 * Source: D. Blackman and S. Vigna, Scrambled linear pseudorandom number generators (2018); G. Fowler, L. C. Noll and
 * P. Vo, FNV (1991); A. Appleby, MurmurHash3 finalizer (2011).
 */

/** Whole numbers from 0 up to 2³² − 1, each as likely. */
export type Random = () => number;

export type RandomState = readonly [number, number, number, number];

/** How many numbers `Random` chooses from. */
export const randomRange = 2 ** 32;

const rotate = (value: number, bits: number): number => (value << bits) | (value >>> (32 - bits));

/** So many are made at once. */
const batch = 512;

/** Fills `numbers` with the next ones; the state goes on from there. */
function fillNumbers(numbers: Uint32Array, state: Int32Array): void {
  let a = state[0]!;
  let b = state[1]!;
  let c = state[2]!;
  let d = state[3]!;
  for (let index = 0; index < numbers.length; index++) {
    numbers[index] = Math.imul(rotate(Math.imul(b, 5), 7), 9);
    c ^= a;
    d ^= b;
    const last = b << 9;
    b ^= c;
    a ^= d;
    c ^= last;
    d = rotate(d, 11);
  }
  state.set([a, b, c, d]);
}

/** @param state four 32-bit integers, not all 0 */
export function createRandom(state: RandomState): Random {
  const words = Int32Array.from(state);
  // Many at once, because the state then stays out of memory: it takes a third of the time.
  const numbers = new Uint32Array(batch);
  let next = batch;
  return () => {
    if (next === batch) {
      fillNumbers(numbers, words);
      next = 0;
    }
    return numbers[next++]!;
  };
}

const fnvPrime = 0x01000193;
const fnvStart = 0x811c9dc5;
const golden = 0x9e3779b9;

function hash(text: string, salt: number): number {
  let value = fnvStart ^ Math.imul(salt, golden);
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), fnvPrime);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return value ^ (value >>> 16);
}

/** From any text; the ids of the observations, so that a figure stays the same each time it is shown. */
export function seedRandom(seed: string): Random {
  return createRandom([hash(seed, 1), hash(seed, 2), hash(seed, 3), hash(seed, 4) | 1]);
}

/**
 * Which pupils get the label in each relabelling, and the sums over them, for any number of indicators.
 *
 * Method: a relabelling is a set of places, kept as bits in blocks of ten places. For the values of one indicator the
 * sums of all 1 024 subsets of each block are made once; a relabelling then takes one look per block instead of one
 * addition per pupil. Pools of one size share their relabellings, whichever pupils are in them. All of them by the
 * revolving door when there are at most 50 000; else drawn by Fisher and Yates's shuffle, as far as it is needed.
 *
 * Source: R. Durstenfeld, Algorithm 235, Commun. ACM 7 (1964); the table of subset sums is the "method of four Russians",
 * V. L. Arlazarov et al. (1970).
 */
import { countChoices, visitChoices } from './revolving-door';
import { type Random, randomRange, seedRandom } from './seeded-random';
import type { Pauses } from './steps';

/** Up to here all relabellings are looked at. */
const mostExact = 50_000;

const blockBits = 10;
const blockSize = 1 << blockBits;

export interface Relabellings {
  readonly count: number;
  /** All there are, and not a draw of them. */
  readonly isExact: boolean;
  readonly blocksEach: number;
  /** `blocksEach` for each relabelling, one relabelling after the other. */
  readonly blocks: Uint16Array;
}

function startRelabellings(count: number, size: number, isExact: boolean): Relabellings {
  const blocksEach = Math.ceil(size / blockBits);
  return { count, isExact, blocksEach, blocks: new Uint16Array(count * blocksEach) };
}

const blockOf = (place: number): number => Math.floor(place / blockBits);
const bitOf = (place: number): number => 1 << (place % blockBits);

/** All of them, each by one change from the one before. */
function chooseAll(size: number, chosen: number, count: number): Relabellings {
  const all = startRelabellings(count, size, true);
  const { blocks, blocksEach } = all;
  for (let place = 0; place < chosen; place++) blocks[blockOf(place)]! |= bitOf(place);
  let start = 0;
  visitChoices(size, chosen, (comesIn, goesOut) => {
    for (let block = 0; block < blocksEach; block++) blocks[start + blocksEach + block] = blocks[start + block]!;
    start += blocksEach;
    blocks[start + blockOf(comesIn)]! ^= bitOf(comesIn);
    blocks[start + blockOf(goesOut)]! ^= bitOf(goesOut);
  });
  return all;
}

/** As many are drawn between two pauses. */
const drawsAtOnce = 2000;

/** Makes the draws from one up to another. */
function startDrawing(size: number, chosen: number, { blocks, blocksEach }: Relabellings, random: Random) {
  const blockOfPlace = Uint16Array.from({ length: size }, (_, place) => blockOf(place));
  const bitOfPlace = Uint16Array.from({ length: size }, (_, place) => bitOf(place));
  // Each draw goes on from the order that the one before left: any order is as good to start from.
  const order = Uint16Array.from({ length: size }, (_, place) => place);
  const scales = Float64Array.from({ length: chosen }, (_, next) => (size - next) / randomRange);
  return (from: number, to: number): void => {
    for (let draw = from; draw < to; draw++) {
      for (let next = 0; next < chosen; next++) {
        const other = next + ((random() * scales[next]!) | 0);
        const place = order[other]!;
        order[other] = order[next]!;
        order[next] = place;
        blocks[draw * blocksEach + blockOfPlace[place]!]! |= bitOfPlace[place]!;
      }
    }
  };
}

function* drawSome(size: number, chosen: number, count: number, random: Random): Pauses<Relabellings> {
  const some = startRelabellings(count, size, false);
  const draw = startDrawing(size, chosen, some, random);
  for (let from = 0; from < count; from += drawsAtOnce) {
    draw(from, Math.min(count, from + drawsAtOnce));
    yield;
  }
  return some;
}

/** Relabellings that give `chosen` of `size` pupils the label, at most `draws` unless all are looked at. */
export type Shuffles = (size: number, chosen: number, draws: number) => Pauses<Relabellings>;

/** Asked again they are the same, so that nothing is drawn twice in one analysis. */
export function createShuffles(seed: string): Shuffles {
  const known = new Map<string, Relabellings>();
  return function* (size, chosen, draws) {
    const key = `${size} ${chosen} ${draws}`;
    let found = known.get(key);
    if (!found) {
      const choices = countChoices(size, chosen, mostExact);
      found = Number.isFinite(choices)
        ? chooseAll(size, chosen, choices)
        : yield* drawSome(size, chosen, draws, seedRandom(`${seed} ${key}`));
      known.set(key, found);
    }
    return found;
  };
}

/** The sum of every subset of each block, block after block. */
function sumSubsets(values: Float64Array, blocksEach: number): Float64Array {
  const subsets = new Float64Array(blocksEach * blockSize);
  for (let place = 0; place < values.length; place++) {
    const start = blockOf(place) * blockSize;
    const bit = bitOf(place);
    const value = values[place]!;
    for (let subset = 0; subset < bit; subset++) subsets[start + bit + subset] = subsets[start + subset]! + value;
  }
  return subsets;
}

/** Writes into `sums`, for each relabelling, the sum of the values of those who have the label. */
export function sumLabelled(
  { count, blocksEach, blocks }: Relabellings,
  values: Float64Array,
  sums: Float64Array,
): void {
  const subsets = sumSubsets(values, blocksEach);
  // Two blocks and three are what nearly all groups of a class take; without a loop inside the loop it is twice as fast.
  if (blocksEach === 2) {
    for (let relabelling = 0, next = 0; relabelling < count; relabelling++, next += 2) {
      sums[relabelling] = subsets[blocks[next]!]! + subsets[blockSize + blocks[next + 1]!]!;
    }
  } else if (blocksEach === 3) {
    for (let relabelling = 0, next = 0; relabelling < count; relabelling++, next += 3) {
      const firstTwo = subsets[blocks[next]!]! + subsets[blockSize + blocks[next + 1]!]!;
      sums[relabelling] = firstTwo + subsets[2 * blockSize + blocks[next + 2]!]!;
    }
  } else {
    for (let relabelling = 0, next = 0; relabelling < count; relabelling++) {
      let total = 0;
      for (let start = 0; start < subsets.length; start += blockSize) total += subsets[start + blocks[next++]!]!;
      sums[relabelling] = total;
    }
  }
}

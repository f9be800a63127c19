// A table of measurements. One file `NAME.bench.ts` per question; tools/run-bench.mjs prints all tables and keeps them.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface BenchRow {
  readonly what: string;
  readonly measured: number;
  /** The least that it could be, measured in the same run; null where only a budget holds. */
  readonly floor: number | null;
  readonly unit: 'kB' | 'ms' | 'nodes' | 'frames' | 'of 100' | 'taps';
  /** The goal of quality.md, in words. */
  readonly goal: string;
}

/** Hands a table to the runner; the name decides the order. */
export function keepTable(name: string, title: string, rows: readonly BenchRow[]): void {
  const folder = fileURLToPath(new URL('../../.cache/bench/', import.meta.url));
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}${name}.json`, `${JSON.stringify({ title, rows }, null, 2)}\n`);
}

/** The middle value; of an even number the lower one of the two. */
export function medianOf(values: readonly number[]): number {
  const middle = values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)];
  if (middle === undefined) throw new RangeError('no values to take a median of');
  return middle;
}

/** The value that this many in a hundred do not exceed. */
export function percentileOf(values: readonly number[], percent: number): number {
  const value = values.toSorted((a, b) => a - b)[Math.ceil((values.length * percent) / 100) - 1];
  if (value === undefined) throw new RangeError('no values to take a percentile of');
  return value;
}

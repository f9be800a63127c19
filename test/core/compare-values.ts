/** Compares numbers from elsewhere with ours, every value of the expected tree; keys that it does not list are free. */

export interface Comparison {
  /** How many single values were compared. */
  compared: number;
  readonly wrong: string[];
}

const relative = 1e-7;
const absolute = 1e-9;

export function isClose(expected: number, actual: number): boolean {
  const off = Math.abs(expected - actual);
  return off <= absolute || off <= relative * Math.abs(expected);
}

/** Null in an expected file means null or absent. */
export function compareValues(expected: unknown, actual: unknown, path: string, result: Comparison): Comparison {
  if (Array.isArray(expected) || (typeof expected === 'object' && expected !== null)) {
    if (typeof actual !== 'object' || actual === null) {
      result.wrong.push(`${path}: expected something, got ${String(actual)}`);
      return result;
    }
    if (Array.isArray(expected) && (!Array.isArray(actual) || actual.length !== expected.length)) {
      result.wrong.push(
        `${path}: expected ${expected.length} items, got ${Array.isArray(actual) ? actual.length : 'none'}`,
      );
      return result;
    }
    for (const [key, value] of Object.entries(expected)) {
      compareValues(value, (actual as Record<string, unknown>)[key], `${path}.${key}`, result);
    }
    return result;
  }
  result.compared++;
  const same =
    expected === null
      ? actual === null || actual === undefined
      : typeof expected === 'number'
        ? typeof actual === 'number' && isClose(expected, actual)
        : actual === expected;
  if (!same) result.wrong.push(`${path}: expected ${String(expected)}, got ${String(actual)}`);
  return result;
}

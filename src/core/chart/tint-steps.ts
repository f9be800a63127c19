/** How strongly a tile is tinted: a few steps that the eye can tell apart, always beside the number itself. */

const tintStepCount = 4;

/**
 * The step of a value among the others: 0 for nothing (zero, or not known), 1 up to `tintStepCount` for the largest.
 * @param value of one pupil; null when there is nothing to show
 * @param largest of the class
 */
export function tintStep(value: number | null, largest: number): number {
  if (value === null || value <= 0 || largest <= 0) return 0;
  return Math.min(tintStepCount, Math.max(1, Math.ceil((value / largest) * tintStepCount)));
}

/** How old the last copy is, in days as people count them. */
import type { WallMs } from '../record/times';

const dayMs = 86_400_000;

/**
 * Nights since the last copy: 0 is today, 1 yesterday. A clock that was set back gives 0.
 * @param startOfToday midnight where the device is
 */
export function daysSinceBackup(lastBackupMs: WallMs, startOfToday: WallMs): number {
  // A day with a change of the clock lasts 23 or 25 hours; rounding up from midnight keeps it one night.
  return lastBackupMs >= startOfToday ? 0 : Math.ceil((startOfToday - lastBackupMs) / dayMs);
}

const remindAfterMs = 3 * dayMs;

/**
 * Whether it is time to say that lessons stand on this device alone: three days after the first that no copy holds.
 * @param lessonStarts when the lessons that have ended began; NaN is no time
 */
export function isBackupDue(lessonStarts: readonly WallMs[], lastBackupMs: WallMs | undefined, nowMs: WallMs): boolean {
  const uncopied = lessonStarts.filter((start) => start > (lastBackupMs ?? 0));
  return uncopied.length > 0 && nowMs - Math.min(...uncopied) >= remindAfterMs;
}

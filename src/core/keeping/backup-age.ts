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

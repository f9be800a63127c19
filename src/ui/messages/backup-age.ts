/** How old the last copy is, in words. */
import { daysSinceBackup } from '../../core/keeping/backup-age';
import { type WallMs, wallMs } from '../../core/record/times';
import { formatCount } from './format';

/** @param lastBackupMs undefined: there was never one */
export function describeBackupAge(lastBackupMs: WallMs | undefined, nowMs: WallMs): string {
  if (lastBackupMs === undefined) return 'Er is nog geen kopie bewaard.';
  const days = daysSinceBackup(lastBackupMs, wallMs(new Date(nowMs).setHours(0, 0, 0, 0)));
  if (days === 0) return 'De laatste kopie is van vandaag.';
  return days === 1
    ? 'De laatste kopie is van gisteren.'
    : `De laatste kopie is ${formatCount(days, 'dag', 'dagen')} oud.`;
}

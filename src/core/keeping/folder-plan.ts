/** Copies in a folder: what they are called, which of them have had their time, and whether there is anything new. */
import type { BackupContent } from './backup-content';

/** To find out that there is nothing new everything has to be read: not at every screen that is opened. */
export const leastBetweenMs = 2 * 60_000;

const newestKept = 3;
const daysKept = 7;

/** @param tag tells the copies of one device from those of another @param madeAt ISO 8601 in UTC */
export function folderCopyName(tag: string, madeAt: string): string {
  return `beurtwijzer-vanzelf-${tag}-${madeAt.slice(0, 10)}-${madeAt.slice(11, 19).replaceAll(':', '')}.txt`;
}

/**
 * Copies of this device that may go: not the newest three, and of the last seven days on which one was made not the
 * last of that day. So what was thrown away by mistake this morning is in that of yesterday. Files of anybody else are
 * never among them.
 */
export function outdatedCopies(names: readonly string[], tag: string): readonly string[] {
  const newestFirst = ownCopies(names, tag).toSorted().toReversed();
  const days = [...new Set(newestFirst.map(dayOf))].slice(0, daysKept);
  const lastOfDays = days.map((day) => newestFirst.find((name) => dayOf(name) === day));
  return newestFirst.slice(newestKept).filter((name) => !lastOfDays.includes(name));
}

export function ownCopies(names: readonly string[], tag: string): readonly string[] {
  const pattern = new RegExp(`^beurtwijzer-vanzelf-${tag}-\\d{4}-\\d\\d-\\d\\d-\\d{6}\\.txt$`);
  return names.filter((name) => pattern.test(name));
}

function dayOf(name: string): string {
  return name.slice(-'2026-11-22-120000.txt'.length, -'-120000.txt'.length);
}

/**
 * All of a copy that can change. A log only grows, so its length and its last entry stand for it.
 * @returns text that holds names: to be digested, not kept
 */
export function describeContent({ classes, logs, settings, erasures }: BackupContent): string {
  const known = logs.map(({ head, status, entries, damaged }) => [
    ...[head, status, entries.length, entries.at(-1)?.id],
    damaged?.length,
  ]);
  return JSON.stringify([classes, known, settings, erasures]);
}

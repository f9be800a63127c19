/** A copy as text, and back: the door through which copies come in. */
import type { Erasure } from '../record/erasure';
import { Findings } from '../record/checked-value';
import { readClasses } from '../record/class-reading';
import type { ExchangeProblem } from '../record/exchange-content';
import { isIsoTime } from '../record/iso-dates';
import type { LogEntry } from '../record/log-entry';
import type { ObservationHead } from '../record/observation';
import { sources } from '../record/observation';
import { isPlainObject } from '../record/record-checks';
import type { SchoolClass } from '../record/school-class';
import { isSoundEntry } from '../record/sound-entry';
import { readUntrustedJson } from '../record/untrusted-json';
import { type BackupContent, type BackupDraft, type BackupLog, largestBackupCharacters } from './backup-content';

const backupFormat = 'beurtwijzer-kopie';
const backupVersion = 1;

const topKeys: ReadonlySet<string> = new Set([
  'format',
  'version',
  'kind',
  'madeAt',
  'classes',
  'logs',
  'settings',
  'drafts',
  'erasures',
]);

export type BackupReading =
  | { readonly type: 'ok'; readonly content: BackupContent }
  | { readonly type: 'error'; readonly problem: ExchangeProblem };

/** What comes of opening a file that may be locked. */
export type BackupOpening =
  | BackupReading
  /** `tried`: the passphrase that was given is another one. */
  | { readonly type: 'locked'; readonly tried: boolean };

/** A copy without a lock: told apart from an exchange file by its first key, before it is parsed. */
export function isBackupText(text: string): boolean {
  return new RegExp(`^\\s*\\{\\s*"format"\\s*:\\s*"${backupFormat}"`).test(text);
}

export function writeBackupText({ extra, classes, ...content }: BackupContent): string {
  return JSON.stringify({
    ...extra,
    format: backupFormat,
    version: backupVersion,
    ...content,
    classes: classes.map((one) => ({
      ...withoutExtra(one),
      groupings: one.groupings.map(withoutExtra),
      pupils: one.pupils.map(withoutExtra),
    })),
  });
}

/** Keys that are not known stand among the others in a file, as in every file of ours. */
function withoutExtra<Item extends { readonly extra?: Readonly<Record<string, unknown>> }>({ extra, ...rest }: Item) {
  return { ...extra, ...rest };
}

/**
 * Reads a whole copy, or refuses it. Entries of a log that make no sense are kept apart with the damaged ones: one bad
 * row must not keep a whole year from being put back. Never throws.
 */
export function readBackupText(text: string): BackupReading {
  if (text.length > largestBackupCharacters) return refuse('tooLarge', '');
  const json = readUntrustedJson(text);
  if (json.type === 'error') return json;
  const { document } = json;
  if (!isPlainObject(document) || document['format'] !== backupFormat) return refuse('otherFormat', 'format');
  const version = document['version'];
  if (typeof version === 'number' && version > backupVersion) return refuse('newerVersion', 'version');
  if (version !== backupVersion) return refuse('wrongValue', 'version');
  return readDocument(document);
}

function readDocument(document: Readonly<Record<string, unknown>>): BackupReading {
  const { kind, madeAt, logs, settings, drafts, erasures } = document;
  if (kind !== 'all' && kind !== 'class') return refuse('wrongValue', 'kind');
  if (typeof madeAt !== 'string' || !isIsoTime(madeAt)) return refuse('wrongValue', 'madeAt');
  if (!Array.isArray(logs)) return refuse('wrongValue', 'logs');
  const classes = readEachClass(document['classes']);
  if (!Array.isArray(classes)) return { type: 'error', problem: classes };
  const read: BackupLog[] = [];
  const ids = new Set<string>();
  for (const [index, item] of logs.entries()) {
    const log = readLog(item);
    if (!log) return refuse('wrongValue', `logs[${index}]`);
    if (ids.has(log.head.id)) return refuse('duplicateId', `logs[${index}].head.id`);
    ids.add(log.head.id);
    read.push(log);
  }
  const extra = Object.fromEntries(Object.entries(document).filter(([key]) => !topKeys.has(key)));
  return {
    type: 'ok',
    content: {
      kind,
      madeAt,
      classes,
      logs: read,
      ...(isPlainObject(settings) && { settings }),
      ...(Array.isArray(drafts) && { drafts: drafts.filter(isDraft) }),
      ...(Array.isArray(erasures) && { erasures: erasures.filter(isErasure) }),
      ...(Object.keys(extra).length > 0 && { extra }),
    },
  };
}

/** One by one: classes from elsewhere number their pupils from 1, and two of them are two pupils. */
function readEachClass(value: unknown): SchoolClass[] | ExchangeProblem {
  if (!Array.isArray(value)) return { kind: 'wrongValue', path: 'classes' };
  const classes: SchoolClass[] = [];
  for (const [index, item] of value.entries()) {
    const findings = new Findings();
    const [read] = readClasses([item], findings);
    const problem = findings.first({ classes: [item] });
    if (problem) return { ...problem, path: problem.path.replace('classes[0]', `classes[${index}]`) };
    if (!read || classes.some(({ id }) => id === read.id)) return { kind: 'duplicateId', path: `classes[${index}].id` };
    classes.push(read);
  }
  return classes;
}

function readLog(value: unknown): BackupLog | undefined {
  if (!isPlainObject(value)) return undefined;
  const { head, status, entries, damaged } = value;
  if (!isHead(head) || (status !== 'running' && status !== 'ended') || !Array.isArray(entries)) return undefined;
  const sound: LogEntry[] = [];
  const strange: unknown[] = Array.isArray(damaged) ? [...(damaged as unknown[])] : [];
  for (const entry of entries as unknown[]) {
    if (isSoundEntry(entry, head.id)) sound.push(entry);
    else strange.push(entry);
  }
  return { head, status, entries: sound, ...(strange.length > 0 && { damaged: strange }) };
}

function isErasure(value: unknown): value is Erasure {
  return isPlainObject(value) && typeof value['classId'] === 'string' && typeof value['id'] === 'string';
}

function isDraft(value: unknown): value is BackupDraft {
  return isPlainObject(value) && typeof value['classId'] === 'string' && isPlainObject(value['draft']);
}

/** What lists and lessons need of a head in order not to stumble. */
function isHead(value: unknown): value is ObservationHead {
  if (!isPlainObject(value)) return false;
  const isText = (key: string): boolean => typeof value[key] === 'string';
  return (
    ['id', 'classId', 'title', 'observer', 'startedAt', 'focusQuestion', 'codebook'].every(isText) &&
    value['id'] !== '' &&
    isIsoTime(value['startedAt'] as string) &&
    (sources as readonly unknown[]).includes(value['source']) &&
    Array.isArray(value['focusPupilIds'])
  );
}

function refuse(kind: ExchangeProblem['kind'], path: string): BackupReading {
  return { type: 'error', problem: { kind, path } };
}

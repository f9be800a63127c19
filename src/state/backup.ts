/** Copies of all that is here, or of one class: made, opened, shown before anything is written, put back. */
import {
  type BackupContent,
  type BackupCounts,
  type BackupDraft,
  type BackupLog,
  countBackup,
} from '../core/keeping/backup-content';
import { findTwin, joinClasses, matchPupils } from '../core/keeping/class-twin';
import type { DataRights, Vault } from '../core/locking-ports';
import {
  type BackupStore,
  type ClassRepository,
  type Clock,
  type DraftRepository,
  type FileDesk,
  type ObservationRepository,
  type SaveFile,
  SaveProblem,
  type SettingsRepository,
  type StorageHealth,
} from '../core/ports';
import type { Erasure } from '../core/record/erasure';
import type { ClassId, ObservationId } from '../core/record/ids';
import type { SchoolClass } from '../core/record/school-class';
import type { Snapshots } from '../core/snapshot-ports';
import { calendarDay } from './calendar-day';

export interface BackupNeeds {
  readonly clock: Pick<Clock, 'wallMs'>;
  readonly classes: ClassRepository;
  readonly observations: ObservationRepository;
  readonly drafts: DraftRepository;
  readonly backups: BackupStore;
  readonly settings: SettingsRepository;
  readonly health: Pick<StorageHealth, 'noteBackup'>;
  readonly fileDesk: Pick<FileDesk, 'writeBackup' | 'readBackup'>;
  readonly saveFile: SaveFile;
  readonly vault: Pick<Vault, 'read'>;
  readonly rights: Pick<DataRights, 'listErasures'>;
}

/**
 * All that is on this device but the demo class, which the app brings along anyway.
 * @throws SaveProblem `locked`: seat numbers would be copied as names
 * @param classId one class only, with the lessons that have ended: half a lesson on another tablet would look like a whole
 */
export async function collectBackup(needs: BackupNeeds, classId?: ClassId): Promise<BackupContent> {
  if ((await needs.vault.read()).state === 'locked') throw new SaveProblem('locked');
  const classes = (await needs.classes.list()).filter(({ id, demo }) => (classId ? id === classId : !demo));
  const classIds = new Set(classes.map(({ id }) => id));
  const logs: BackupLog[] = [];
  for (const { head, status } of await needs.observations.list()) {
    if (!classIds.has(head.classId) || (classId && status !== 'ended')) continue;
    const log = await needs.observations.readLog(head.id);
    if (!log) continue;
    const { entries, damagedRows } = log;
    logs.push({ head: log.head, status: log.status, entries, ...(damagedRows && { damaged: damagedRows }) });
  }
  // What somebody typed for a visit of their own is no part of a class that goes to a colleague.
  const drafts = classId ? [] : await readDrafts(needs.drafts, classes);
  return {
    kind: classId ? 'class' : 'all',
    madeAt: new Date(needs.clock.wallMs()).toISOString(),
    classes,
    logs,
    ...(!classId && { settings: await needs.settings.read() }),
    ...(drafts.length > 0 && { drafts }),
    erasures: (await needs.rights.listErasures()).filter((erasure) => classIds.has(erasure.classId)),
  };
}

async function readDrafts(drafts: DraftRepository, classes: readonly SchoolClass[]): Promise<BackupDraft[]> {
  const found: BackupDraft[] = [];
  for (const { id } of classes) {
    const draft = await drafts.read(id);
    if (draft) found.push({ classId: id, draft });
  }
  return found;
}

/** A copy on its way out. Written and read back; `save` hands it to the user, as often as wanted. */
export interface MadeBackup {
  readonly counts: BackupCounts;
  save(): Promise<'shared' | 'saved' | 'cancelled'>;
}

/**
 * @param passphrase undefined: as plain text
 * @throws when the copy could not be read back whole
 */
export async function makeBackup(
  needs: BackupNeeds,
  passphrase: string | undefined,
  classId?: ClassId,
): Promise<MadeBackup> {
  const content = await collectBackup(needs, classId);
  const { bytes, counts } = await needs.fileDesk.writeBackup(content, passphrase);
  const name = backupFileName(content, passphrase !== undefined);
  return {
    counts,
    async save() {
      const mimeType = passphrase === undefined ? 'application/json' : 'text/plain';
      const result = await needs.saveFile({ name, mimeType, content: bytes });
      // A class that goes to a colleague is not a copy of everything.
      if (result !== 'cancelled' && !classId)
        await needs.health.noteBackup(needs.clock.wallMs()).catch(() => undefined);
      return result;
    },
  };
}

function backupFileName({ kind, madeAt }: Pick<BackupContent, 'kind' | 'madeAt'>, isLocked: boolean): string {
  return `beurtwijzer-${kind === 'class' ? 'klas' : 'kopie'}-${calendarDay(madeAt)}.${isLocked ? 'txt' : 'json'}`;
}

/** What a copy holds, beside what is here. */
export interface BackupNews {
  readonly content: BackupContent;
  readonly counts: BackupCounts;
  readonly newClasses: readonly SchoolClass[];
  readonly newPupils: number;
  readonly newLogs: readonly ObservationId[];
  /** Entries of lessons that are here already, which this device lacks. */
  readonly newEntries: number;
}

/** What a copy holds; and, where its one class looks like a class that was made here by hand, what joining them gives. */
export interface BackupPreview extends BackupNews {
  readonly twin?: {
    readonly schoolClass: SchoolClass;
    readonly samePupils: number;
    readonly joined: BackupNews;
  };
}

export type OpenedBackup =
  | Exclude<Awaited<ReturnType<FileDesk['readBackup']>>, { readonly type: 'ok' }>
  | { readonly type: 'unreadable' }
  | { readonly type: 'ok'; readonly preview: BackupPreview };

export async function openBackup(
  needs: BackupNeeds,
  file: Parameters<FileDesk['readBackup']>[0],
  passphrase: string | undefined,
): Promise<OpenedBackup> {
  const reading = await needs.fileDesk.readBackup(file, passphrase).catch(() => undefined);
  if (!reading) return { type: 'unreadable' };
  if (reading.type !== 'ok') return reading;
  return { type: 'ok', preview: await previewBackup(needs, reading.content) };
}

/** What is left of a database that is gone. */
export async function openSnapshot(
  needs: BackupNeeds & { readonly snapshots: Pick<Snapshots, 'open'> },
  ...given: Parameters<Snapshots['open']>
): Promise<OpenedBackup> {
  const opened = await needs.snapshots.open(...given).catch(() => undefined);
  if (!opened) return { type: 'unreadable' };
  return opened.type === 'ok' ? { type: 'ok', preview: await previewBackup(needs, opened.content) } : opened;
}

async function previewBackup(needs: BackupNeeds, content: BackupContent): Promise<BackupPreview> {
  const known = await needs.classes.list();
  const news = await findNews(needs, known, content);
  const [incoming] = content.classes;
  const twin = content.kind === 'class' && incoming ? findTwin(known, incoming) : undefined;
  if (!incoming || !twin) return news;
  return {
    ...news,
    twin: {
      schoolClass: twin,
      samePupils: matchPupils(twin, incoming).size,
      joined: await findNews(needs, known, joinClasses(content, incoming, twin)),
    },
  };
}

async function findNews(
  needs: BackupNeeds,
  classes: readonly SchoolClass[],
  content: BackupContent,
): Promise<BackupNews> {
  const known = new Map(classes.map((one) => [one.id, one]));
  const newLogs: ObservationId[] = [];
  let newEntries = 0;
  for (const { head, entries } of content.logs) {
    const here = await needs.observations.readLog(head.id);
    if (!here) newLogs.push(head.id);
    else {
      const ids = new Set(here.entries.map(({ id }) => id));
      newEntries += entries.filter(({ id }) => !ids.has(id)).length;
    }
  }
  return {
    content,
    counts: countBackup(content),
    newClasses: content.classes.filter(({ id }) => !known.has(id)),
    newPupils: content.classes.flatMap(({ id, pupils }) => {
      const here = new Set(known.get(id)?.pupils.map((pupil) => pupil.id));
      return known.has(id) ? pupils.filter((pupil) => !here.has(pupil.id)) : [];
    }).length,
    newLogs,
    newEntries,
  };
}

export const hasNews = ({ newClasses, newPupils, newLogs, newEntries }: BackupNews): boolean =>
  newClasses.length + newPupils + newLogs.length + newEntries > 0;

/**
 * Writes what was shown: only adds to what is here.
 * @returns takes it back where all of it was new; a log that grew is not made shorter again
 */
export async function restoreBackup(
  needs: BackupNeeds,
  preview: BackupNews,
): Promise<(() => Promise<void>) | undefined> {
  await needs.backups.merge(preview.content);
  await restoreSettings(needs.settings, preview.content.settings);
  const drafts = await restoreDrafts(needs, preview.content);
  if (preview.newEntries > 0 || preview.newPupils > 0) return undefined;
  return async () => {
    for (const id of preview.newLogs) await needs.observations.remove(id);
    for (const id of drafts) await needs.drafts.forget(id);
    for (const { id } of preview.newClasses) await needs.classes.remove(id);
  };
}

/** What is being prepared here stays. @returns for which classes something was put back */
async function restoreDrafts({ drafts, rights }: BackupNeeds, content: BackupContent): Promise<ClassId[]> {
  const ids = new Set(content.classes.map(({ id }) => id));
  // Its words may be about a pupil of whose erasure this copy does not know.
  const knows = (erasure: Erasure): boolean =>
    content.erasures?.some(({ classId, id }) => classId === erasure.classId && id === erasure.id) ?? false;
  for (const erasure of await rights.listErasures()) if (!knows(erasure)) ids.delete(erasure.classId);
  const kept: ClassId[] = [];
  for (const { classId, draft } of content.drafts ?? []) {
    if (!ids.has(classId) || (await drafts.read(classId))) continue;
    await drafts.keep(classId, draft);
    kept.push(classId);
  }
  return kept;
}

/** Initials are empty until somebody typed them; what was chosen on this device stays. */
async function restoreSettings(settings: SettingsRepository, copied: BackupContent['settings']): Promise<void> {
  const observer = copied?.observer;
  if (typeof observer !== 'string' || observer === '') return;
  await settings.change((now) => (now.observer === '' ? { observer } : {})).catch(() => undefined);
}

/** Files coming in: read, shown before anything is written, written all or nothing, and taken back. */
import { importedLog } from '../core/coding/imported-log';
import type { DataRights } from '../core/locking-ports';
import type {
  ClassRepository,
  Clock,
  FileDesk,
  ImportStore,
  ObservationRepository,
  ObservationSummary,
} from '../core/ports';
import type { FileProblem, ForeignFile } from '../core/foreign/foreign-file';
import type { ForeignMapping } from '../core/foreign/foreign-mapping';
import type { ExchangeContent, ExchangeProblem } from '../core/record/exchange-content';
import type { ClassId, DeviceId, NewId, ObservationId } from '../core/record/ids';
import type { SchoolClass } from '../core/record/school-class';
import { schoolYearEnd } from '../core/record/school-year';
import { separateIds } from '../core/record/shared-ids';

export interface ImportNeeds {
  readonly clock: Clock;
  readonly newId: NewId;
  readonly deviceId: DeviceId;
  readonly classes: ClassRepository;
  readonly observations: ObservationRepository;
  readonly imports: ImportStore;
  readonly rights: Pick<DataRights, 'listErasures'>;
  readonly fileDesk: FileDesk;
}

export type IncomingFile = Parameters<FileDesk['readIncomingFile']>[0];

/** What a file holds, beside what is there already. */
export interface ImportPreview {
  readonly content: ExchangeContent;
  readonly newClasses: readonly SchoolClass[];
  /** As they are here now: an import only adds to them. */
  readonly knownClasses: readonly SchoolClass[];
  readonly newObservationIds: readonly ObservationId[];
  readonly knownObservations: number;
}

type Unreadable = { readonly kind: 'unreadable'; readonly path: '' };

export type PreviewReading =
  /** It is opened as a copy is: with its passphrase. */
  | { readonly type: 'copy' }
  | { readonly type: 'ok'; readonly preview: ImportPreview }
  /** A file of another tool: first it has to be said who is who. */
  | { readonly type: 'foreign'; readonly file: ForeignFile; readonly classes: readonly SchoolClass[] }
  | { readonly type: 'error'; readonly problem: ExchangeProblem | FileProblem | Unreadable };

export async function previewFile(needs: ImportNeeds, file: IncomingFile): Promise<PreviewReading> {
  const [incoming, classes, summaries, erasures] = await Promise.all([
    // A file on a stick that was pulled out, or a worker that ran out of memory: not a word about its content.
    needs.fileDesk.readIncomingFile(file).catch(() => undefined),
    needs.classes.list(),
    needs.observations.list(),
    needs.rights.listErasures(),
  ]);
  if (!incoming) return { type: 'error', problem: { kind: 'unreadable', path: '' } };
  if (incoming.type === 'copy') return incoming;
  const { reading } = incoming;
  if (reading.type === 'error') return reading;
  if ('file' in reading) return { type: 'foreign', file: reading.file, classes };
  const content = separateIds(reading.content, { classes, observations: summaries, erasures });
  return { type: 'ok', preview: compareContent(content, classes, summaries) };
}

/** The same for a file of another tool, as it was said to be. */
export async function previewForeign(
  needs: ImportNeeds,
  file: ForeignFile,
  mapping: ForeignMapping,
): Promise<PreviewReading> {
  const [classes, summaries] = await Promise.all([needs.classes.list(), needs.observations.list()]);
  const reading = await needs.fileDesk.mapForeignFile(file, mapping, classes);
  if (reading.type === 'error') return reading;
  // Its class was chosen, or has an id of its own: only lessons may have the id of something else.
  const content = separateIds(reading.content, { classes: [], observations: summaries });
  return { type: 'ok', preview: compareContent(content, classes, summaries) };
}

function compareContent(
  content: ExchangeContent,
  classes: readonly SchoolClass[],
  summaries: readonly ObservationSummary[],
): ImportPreview {
  const incomingIds = new Set<ClassId>(content.classes.map(({ id }) => id));
  const knownClasses = classes.filter(({ id }) => incomingIds.has(id));
  const knownClassIds = new Set(knownClasses.map(({ id }) => id));
  const knownIds = new Set(summaries.map(({ head }) => head.id));
  const newObservationIds = content.observations.map(({ id }) => id).filter((id) => !knownIds.has(id));
  return {
    content,
    newClasses: content.classes.filter(({ id }) => !knownClassIds.has(id)),
    knownClasses,
    newObservationIds,
    knownObservations: content.observations.length - newObservationIds.length,
  };
}

/**
 * Writes what was shown. A lesson without a last day of its own gets that of one that is made now, and so do those of the
 * demo class, whose file stays the same for years.
 * @returns takes it back: what was added goes, what was added to is as it was
 */
export async function importPreview(
  needs: ImportNeeds,
  preview: ImportPreview,
  { demo = false } = {},
): Promise<() => Promise<void>> {
  const { content, newObservationIds } = preview;
  const added = new Set(newObservationIds);
  const lastDay = schoolYearEnd(new Date(needs.clock.wallMs()));
  await needs.imports.write({
    classes: demo ? content.classes.map((schoolClass) => ({ ...schoolClass, demo })) : content.classes,
    observations: content.observations
      .filter(({ id }) => added.has(id))
      .map((observation) => {
        const deleteBy = (!demo && observation.deleteBy) || lastDay;
        return importedLog({ ...observation, deleteBy }, needs, needs.deviceId);
      }),
  });
  return async () => {
    for (const id of newObservationIds) await needs.observations.remove(id);
    for (const { id } of preview.newClasses) await needs.classes.remove(id);
    for (const schoolClass of preview.knownClasses) await needs.classes.save(schoolClass);
  };
}

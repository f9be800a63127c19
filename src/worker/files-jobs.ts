/** What the files worker does, as plain functions. */
import { readBackupBytes, writeCheckedBackup } from './backup-bytes';
import type { BackupContent, WrittenBackup } from '../core/keeping/backup-content';
import type { BackupOpening } from '../core/keeping/backup-text';
import { toContent } from '../core/foreign/foreign-content';
import type { ForeignFile } from '../core/foreign/foreign-file';
import type { ForeignMapping } from '../core/foreign/foreign-mapping';
import type { IncomingReading } from '../core/foreign/incoming-reading';
import type { ClassTableReading } from '../core/record/class-table';
import type { ExchangeContent, ExchangeReading, NameStyle } from '../core/record/exchange-content';
import { readExchangeText } from '../core/record/exchange-file';
import { writeExchangeText } from '../core/record/exchange-text';
import type { OutputFile } from '../core/ports';
import type { SchoolClass } from '../core/record/school-class';
import type { ExportRequest } from '../core/report/export-request';
import type { Steps } from '../core/measures/steps';
import { interactionHeaders, interactionRows } from '../core/report/interaction-rows';
import { readClassTableBytes } from './class-table-bytes';
import { readIncoming } from './incoming-bytes';
import type { FilmFile, FilmReading } from '../core/film-ports';
import { readFilmFile } from './film-fingerprint';
import { localDay } from './local-day';
import { toDutchExcelCsv } from './excel-csv';
import { writeExportFiles } from './export-files';

export const filesJobs = {
  readIncomingFile: (bytes: ArrayBuffer, name: string): Promise<IncomingReading> => readIncoming(bytes, name),

  /** What comes out is looked at as strictly as a file of ours. */
  mapForeignFile: (
    file: ForeignFile,
    mapping: ForeignMapping,
    classes: readonly SchoolClass[],
    readAt: string,
  ): ExchangeReading => readExchangeText(writeExchangeText(toContent(file, mapping, classes), 'full', readAt)),

  readClassTable: (bytes: ArrayBuffer): Promise<ClassTableReading> => readClassTableBytes(bytes),

  writeExchangeFile: (content: ExchangeContent, names: NameStyle, exportedAt: string): string =>
    writeExchangeText(content, names, exportedAt),

  writeInteractionsCsv: (content: ExchangeContent, names: NameStyle): string =>
    toDutchExcelCsv(interactionHeaders, interactionRows(content, names, localDay)),

  writeExport: (request: ExportRequest): Steps<Promise<OutputFile>> => writeExportFiles(request),

  writeBackup: (content: BackupContent, passphrase: string | undefined): Promise<WrittenBackup> =>
    writeCheckedBackup(content, passphrase),

  readBackup: (bytes: ArrayBuffer, passphrase: string | undefined): Promise<BackupOpening> =>
    readBackupBytes(new Uint8Array(bytes), passphrase),

  readFilm: (file: FilmFile): Promise<FilmReading> => readFilmFile(file),
};

export type FilesJobs = typeof filesJobs;

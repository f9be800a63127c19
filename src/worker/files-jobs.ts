/** What the files worker does, as plain functions. */
import { readBackupBytes, writeCheckedBackup } from './backup-bytes';
import { exchangeReadingOf } from './exchange-bytes';
import type { BackupContent, WrittenBackup } from '../core/keeping/backup-content';
import type { BackupOpening } from '../core/keeping/backup-text';
import type { ExchangeContent, ExchangeReading, NameStyle } from '../core/record/exchange-content';
import { writeExchangeText } from '../core/record/exchange-text';
import type { OutputFile } from '../core/ports';
import type { ExportRequest } from '../core/report/export-request';
import type { Steps } from '../core/measures/steps';
import { interactionHeaders, interactionRows } from '../core/report/interaction-rows';
import { localDay } from './local-day';
import { toDutchExcelCsv } from './excel-csv';
import { writeExportFiles } from './export-files';

export const filesJobs = {
  readExchangeFile: (bytes: ArrayBuffer): ExchangeReading => exchangeReadingOf(bytes),

  writeExchangeFile: (content: ExchangeContent, names: NameStyle, exportedAt: string): string =>
    writeExchangeText(content, names, exportedAt),

  writeInteractionsCsv: (content: ExchangeContent, names: NameStyle): string =>
    toDutchExcelCsv(interactionHeaders, interactionRows(content, names, localDay)),

  writeExport: (request: ExportRequest): Steps<Promise<OutputFile>> => writeExportFiles(request),

  writeBackup: (content: BackupContent, passphrase: string | undefined): Promise<WrittenBackup> =>
    writeCheckedBackup(content, passphrase),

  readBackup: (bytes: ArrayBuffer, passphrase: string | undefined): Promise<BackupOpening> =>
    readBackupBytes(new Uint8Array(bytes), passphrase),
};

export type FilesJobs = typeof filesJobs;

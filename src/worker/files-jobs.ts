/** What the files worker does, as plain functions. */
import { exchangeReadingOf } from './exchange-bytes';
import type { ExchangeContent, ExchangeReading, NameStyle } from '../core/record/exchange-content';
import { writeExchangeText } from '../core/record/exchange-text';
import { interactionHeaders, interactionRows } from '../core/report/interaction-rows';
import { localDay } from './local-day';
import { toDutchExcelCsv } from './excel-csv';

export const filesJobs = {
  readExchangeFile: (bytes: ArrayBuffer): ExchangeReading => exchangeReadingOf(bytes),

  writeExchangeFile: (content: ExchangeContent, names: NameStyle, exportedAt: string): string =>
    writeExchangeText(content, names, exportedAt),

  writeInteractionsCsv: (content: ExchangeContent, names: NameStyle): string =>
    toDutchExcelCsv(interactionHeaders, interactionRows(content, names, localDay)),
};

export type FilesJobs = typeof filesJobs;

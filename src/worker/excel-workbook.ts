/** Tables as an XLSX workbook: typed cells, a header that stays in sight, columns as wide as what is in them. */
import type { Cell, Table } from '../core/report/table';
import { keepXmlLetters } from './xml-text';

/** Excel's own limit for the text of one cell. */
const longestText = 32_767;
const widest = 48;
const narrowest = 6;

export interface Sheet {
  readonly name: string;
  readonly table: Table;
}

export async function toWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const { default: writeXlsxFile } = await import('write-excel-file/universal');
  const blob = await writeXlsxFile(
    sheets.map(({ name, table }) => ({
      sheet: name,
      stickyRowsCount: 1,
      columns: table.headers.map((header, column) => ({ width: widthOf(header, table, column) })),
      data: [
        table.headers.map((header) => ({ value: cellText(header), type: String, fontWeight: 'bold' as const })),
        ...table.rows.map((row) => row.map(toCell)),
      ],
    })),
    // A header in bold without a name of its letters is set in those of a book by LibreOffice.
    { fontFamily: 'Calibri', fontSize: 11 },
  ).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

/** Text is said to be text, so that none of it is ever a formula. */
function toCell(cell: Cell) {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return { value: cell, type: Number };
  return { value: cellText(cell), type: String };
}

/** Excel reads `_x0041_` as a letter; a text that only looks so says that it is not. */
function cellText(text: string): string {
  const kept = keepXmlLetters(text).replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
  return kept.length > longestText ? `${keepXmlLetters(kept.slice(0, longestText - 1))}…` : kept;
}

function widthOf(header: string, { rows }: Table, column: number): number {
  const longest = rows.reduce((most, row) => Math.max(most, String(row[column] ?? '').length), 0);
  return Math.min(widest, Math.max(narrowest, header.length + 1, longest) + 2);
}

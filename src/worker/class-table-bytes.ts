/** A class list as bytes: CSV as any program writes it, or a workbook. What cannot be read says why, and where. */
import { unzipSync } from 'fflate';
import type { CellValue } from 'read-excel-file/universal';
import {
  type ClassTable,
  type ClassTableReading,
  mostTableColumns,
  mostTableRows,
  type TableProblem,
} from '../core/record/class-table';
import { decodeText } from './decoded-text';

/** Unpacked, of all sheets together: far above any school's list, far below what fills a tablet. */
const largestWorkbookBytes = 100_000_000;
/** A cell that holds more is no name. */
const longestCell = 500;

type Rows = readonly (readonly string[])[];

/** Never rejects for what is in the file. */
export async function readClassTableBytes(bytes: ArrayBuffer): Promise<ClassTableReading> {
  const start = [...new Uint8Array(bytes, 0, Math.min(4, bytes.byteLength))];
  if (start[0] === 0x50 && start[1] === 0x4b) return readWorkbook(bytes);
  // The container of Excel before 2007, and of a workbook with a password.
  if (start[0] === 0xd0 && start[1] === 0xcf) return refuse({ kind: 'oldExcel' });
  const text = decodeText(bytes);
  if (text.includes('\0')) return refuse({ kind: 'notTable' });
  return readCsv(text);
}

async function readCsv(text: string): Promise<ClassTableReading> {
  const { default: Papa } = await import('papaparse');
  // Excel writes which delimiter it is on a line of its own, which is no row.
  const hint = /^\uFEFF?sep=(.)\r?\n/i.exec(text);
  const body = hint ? text.slice(hint[0].length) : text;
  const { data, errors } = Papa.parse<string[]>(body, {
    delimiter: hint?.[1] ?? guessDelimiter(body),
    preview: mostTableRows + 2,
  });
  const quote = errors.find(({ type }) => type === 'Quotes');
  if (quote) {
    const line = lineAt(body, quote.index ?? 0) + (hint ? 1 : 0);
    return refuse({ kind: quote.code === 'MissingQuotes' ? 'openQuote' : 'looseQuote', line });
  }
  return checkRows(data, findCut(data, body));
}

/**
 * The first that stands in half of the lines; a Dutch spreadsheet writes semicolons. The guess of papaparse goes wrong where
 * a file has few lines, or one at its end that is empty.
 */
function guessDelimiter(body: string): string {
  const lines = body
    .slice(0, 20_000)
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '');
  const found = ['\t', ';', ','].find((one) => lines.filter((line) => line.includes(one)).length * 2 >= lines.length);
  return found ?? ';';
}

/** A file that was cut off ends without a line end, in a row that is shorter than all others. */
function findCut(data: Rows, body: string): number | undefined {
  const last = data.at(-1);
  if (!last || data.length < 3 || /\n\s*$/.test(body)) return undefined;
  const width = data[0]!.length;
  const even = data.slice(0, -1).every((row) => row.length === width);
  return even && last.length < width ? lineAt(body, body.length) : undefined;
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split(/\r\n|\r|\n/).length;
}

async function readWorkbook(bytes: ArrayBuffer): Promise<ClassTableReading> {
  const contents = listWorkbook(bytes);
  if (!contents) return refuse({ kind: 'damaged' });
  if (contents.size > largestWorkbookBytes) return refuse({ kind: 'tooLarge' });
  if (contents.names.includes('content.xml')) return refuse({ kind: 'openDocument' });
  if (!contents.names.some((name) => name.startsWith('xl/'))) return refuse({ kind: 'notTable' });
  const { default: readSheets } = await import('read-excel-file/universal');
  try {
    const sheets = await readSheets(bytes);
    // A list may stand on another sheet than the first, behind an empty one or one with a title.
    const [fullest] = sheets.map(({ data }) => data).toSorted((a, b) => b.length - a.length);
    return checkRows((fullest ?? []).slice(0, mostTableRows + 1).map((row) => row.map(cellText)));
  } catch {
    return refuse({ kind: 'damaged' });
  }
}

/** What is in the archive and how large it becomes, without unpacking any of it. */
function listWorkbook(bytes: ArrayBuffer): { readonly names: readonly string[]; readonly size: number } | undefined {
  const names: string[] = [];
  let size = 0;
  try {
    unzipSync(new Uint8Array(bytes), {
      filter: ({ name, originalSize }) => {
        names.push(name);
        size += originalSize;
        return false;
      },
    });
  } catch {
    return undefined;
  }
  return { names, size };
}

/** A formula comes as what it gave last. A day is written as a day. */
function cellText(cell: CellValue | null | Date): string {
  if (cell === null) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}

function checkRows(data: Rows, cutLine?: number): ClassTableReading {
  if (data.length > mostTableRows) return refuse({ kind: 'tooManyRows', line: mostTableRows + 1 });
  const wide = data.findIndex((row) => row.length > mostTableColumns);
  if (wide >= 0) return refuse({ kind: 'tooManyColumns', line: wide + 1 });
  const rows = data
    .map((row) => row.map((cell) => cell.slice(0, longestCell)))
    .filter((row) => row.some((cell) => cell.trim() !== ''));
  if (rows.length === 0) return refuse({ kind: 'empty' });
  const table: ClassTable = { rows, ...(cutLine !== undefined && { cutLine }) };
  return { type: 'ok', table };
}

function refuse(problem: TableProblem): ClassTableReading {
  return { type: 'error', problem };
}

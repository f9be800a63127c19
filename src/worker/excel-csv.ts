/** CSV as Dutch Excel opens it by a double click. */
import Papa from 'papaparse';
import type { Cell, Table } from '../core/report/table';

/** Excel takes what begins so for a formula, also behind spaces; a tab or line end begins a cell of its own. */
const looksLikeFormula = /^\s*[=+\-@\t\r\n]/u;

/** Semicolons, decimal comma, CRLF and a byte order mark. Text can never become a formula; numbers stay numbers. */
export function toDutchExcelCsv(headers: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const data = [headers, ...rows].map((row) => row.map(cellText));
  return `\uFEFF${Papa.unparse(data, { delimiter: ';', newline: '\r\n' })}\r\n`;
}

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  return looksLikeFormula.test(cell) ? `'${cell}` : cell;
}

/** CSV as tools for research read it: commas and a decimal point; the guard against formulas stays. */
export function toPlainCsv({ headers, rows }: Table): string {
  const data = [headers, ...rows].map((row) =>
    row.map((cell) => (typeof cell === 'number' ? String(cell) : cellText(cell))),
  );
  return `${Papa.unparse(data, { delimiter: ',', newline: '\r\n' })}\r\n`;
}

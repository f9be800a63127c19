/** A class list in a file: rows and columns as a spreadsheet or school system writes them, and which of them are names. */
import { type ClassListReading, cleanText, labelNames } from './class-list';
import { cleanCell, findNameColumns, readHeader } from './name-table';

export interface ClassTable {
  /** The cells as text, row by row, empty rows left out. */
  readonly rows: readonly (readonly string[])[];
  /** Line of the file in which the last row is cut off, as it seems: it is shorter than all others, and has no end. */
  readonly cutLine?: number;
}

export const mostTableRows = 100_000;
export const mostTableColumns = 200;

export interface TableProblem {
  readonly kind:
    | 'tooLarge'
    | 'tooManyRows'
    | 'tooManyColumns'
    | 'empty'
    | 'notTable'
    | 'oldExcel'
    | 'openDocument'
    | 'damaged'
    | 'openQuote'
    | 'looseQuote'
    | 'unreadable';
  /** Line (or row of the sheet) of what is wrong, from 1. */
  readonly line?: number;
}

export type ClassTableReading =
  | { readonly type: 'ok'; readonly table: ClassTable }
  | { readonly type: 'error'; readonly problem: TableProblem };

/** Which columns make up a name, from 0, and which rows are of this class. */
export interface TableChoice {
  readonly hasHeader: boolean;
  readonly first: number;
  /** Everything behind the first name, in order: what comes between and the surname. */
  readonly rest: readonly number[];
  /** Only rows with this value in this column, in a list of several classes. */
  readonly only?: { readonly column: number; readonly value: string };
}

/** What a person would choose at first sight: by the words of the header, else the columns with words in them. */
export function proposeChoice({ rows }: ClassTable): TableChoice {
  const looked = rows.slice(0, 200).map((row) => row.map((cell) => cleanCell(cleanText(cell))));
  const header = looked[0] && readHeader(looked[0]);
  const places = header ?? findNameColumns(looked);
  const [first = 0, ...rest] = places;
  return { hasHeader: header !== undefined, first, rest };
}

/** How many columns there are at all. */
export function countColumns({ rows }: ClassTable): number {
  return rows.reduce((most, row) => Math.max(most, row.length), 0);
}

/** Longer lists of values are those of names or numbers, not of classes. */
const mostClasses = 60;

/**
 * The columns that may say which class a row is of, each with its values in order: few values, each for several rows.
 */
export function findClassColumns(table: ClassTable, choice: TableChoice): ReadonlyMap<number, readonly string[]> {
  const rows = bodyOf(table, choice);
  const columns = new Map<number, readonly string[]>();
  const names = new Set([choice.first, ...choice.rest]);
  for (let column = 0; column < countColumns(table); column++) {
    if (names.has(column)) continue;
    const values = new Set<string>();
    for (const row of rows) {
      const cell = row[column]?.trim() ?? '';
      if (cell !== '') values.add(cell);
      if (values.size > mostClasses) break;
    }
    if (values.size > 1 && values.size <= mostClasses && values.size * 2 <= rows.length) {
      columns.set(column, [...values].toSorted(new Intl.Collator('nl', { numeric: true }).compare));
    }
  }
  return columns;
}

/** The labels that come of it, or why there are none; as for a list that was pasted. */
export function labelTable(table: ClassTable, choice: TableChoice): ClassListReading {
  const { only } = choice;
  const names = bodyOf(table, choice)
    .filter((row) => !only || (row[only.column]?.trim() ?? '') === only.value)
    .map((row) => [choice.first, ...choice.rest].map((place) => cleanCell(cleanText(row[place] ?? ''))))
    .map(([first = '', ...rest]) => [first, ...rest.filter((cell) => cell !== '')])
    .filter(([first]) => first !== '');
  return labelNames(names);
}

function bodyOf({ rows }: ClassTable, { hasHeader }: TableChoice): readonly (readonly string[])[] {
  return hasHeader ? rows.slice(1) : rows;
}

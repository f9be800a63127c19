/** Finds the names in pasted text: which character separates, which columns hold names, and is there a header? */

/**
 * One row per pupil, in order: one cell (a name as written) or several (first name, then the surname in parts).
 * `text` has no control characters but tabs and line feeds.
 */
export function splitNameTable(text: string): string[][] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const delimiter = findDelimiter(lines);
  const rows = lines
    .map((line) => (delimiter ? splitCells(line, delimiter) : [line]).map(cleanCell))
    .filter((row) => row.some((cell) => cell !== ''));
  const header = rows[0] && readHeader(rows[0]);
  const names = header
    ? rows.slice(1).map((row) => header.map((place) => row[place] ?? ''))
    : withoutHeader(rows, delimiter);
  return names.map(trimRow).filter((row) => row[0] !== undefined && row[0] !== '');
}

/**
 * A spreadsheet pastes tabs; semicolons before commas, because a Dutch spreadsheet saves those. What stands in a few
 * lines only is a sign in somebody's name, not what separates columns.
 */
function findDelimiter(lines: readonly string[]): string | undefined {
  return ['\t', ';', ','].find(
    (delimiter) => lines.filter((line) => line.includes(delimiter)).length * 2 >= Math.max(1, lines.length),
  );
}

/** Cells of one line; a delimiter between double quotes separates nothing. */
function splitCells(line: string, delimiter: string): string[] {
  const cells = [''];
  let quoted = false;
  for (const letter of line) {
    if (letter === '"') quoted = !quoted;
    if (letter === delimiter && !quoted) cells.push('');
    else cells[cells.length - 1] += letter;
  }
  return cells;
}

/** Without numbering ("1.", "12)", "3 "), bullets, quotes around it and doubled spaces. */
export function cleanCell(cell: string): string {
  const plain = cell
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^"(.*)"$/u, '$1')
    .replaceAll('""', '"');
  return plain
    .replace(/^\(?\d{1,3}(?:\s*[.):-]\s*|\s+)(?=\S)/u, '')
    .replace(/^[-–—•·*]\s+/u, '')
    .trim();
}

const fullNameHeaders = [
  'naam',
  'namen',
  'leerling',
  'leerlingen',
  'naam leerling',
  'volledige naam',
  'name',
  'leerlingnaam',
];
const firstNameHeaders = ['roepnaam', 'voornaam', 'voornamen', 'first name', 'firstname'];
const infixHeaders = ['tussenvoegsel', 'tussenvoegsels', 'voorvoegsel', 'voorvoegsels', 'tv'];
const surnameHeaders = ['achternaam', 'familienaam', 'geslachtsnaam', 'surname', 'last name', 'lastname'];

/** Places of the cells that make up a name; undefined when the row is no header. */
export function readHeader(row: readonly string[]): number[] | undefined {
  const words = row.map((cell) => cell.toLowerCase().replace(/:$/u, ''));
  const find = (headers: readonly string[]): number => words.findIndex((word) => headers.includes(word));
  const first = [find(['roepnaam']), find(firstNameHeaders)].find((place) => place >= 0);
  const full = find(fullNameHeaders);
  const surname = find(surnameHeaders);
  if (first !== undefined) return [first, find(infixHeaders), surname].filter((place) => place >= 0);
  if (full >= 0) return [full, surname].filter((place) => place >= 0);
  return surname >= 0 ? [surname] : undefined;
}

function withoutHeader(rows: readonly string[][], delimiter: string | undefined): string[][] {
  if (delimiter === undefined) return rows.map((row) => row);
  const filled = rows.map((row) => row.filter((cell) => cell !== ''));
  if (isList(filled, delimiter)) return filled.flat().map((cell) => [cell]);
  // "Jansen, Noor" is how registers write it; with a tab or semicolon the first name comes first.
  if (delimiter === ',' && filled.every((row) => row.length === 2))
    return filled.map(([last, first]) => [first!, last!]);
  return keepNameColumns(rows);
}

/** Names beside each other: all in one row, or a plan of the room; not a table with a row per pupil. */
function isList(rows: readonly string[][], delimiter: string): boolean {
  const cells = rows.flat();
  const words = cells.every((cell) => !/\p{N}/u.test(cell));
  if (rows.length === 1) return words || delimiter === ',';
  const widths = rows.map((row) => row.length);
  // "Aylin, Bram," on one line and the rest on the next.
  if (delimiter === ',' && widths.some((width) => width !== 2)) return words;
  const narrowest = 4;
  return words && new Set(cells).size === cells.length && widths.some((width) => width >= narrowest);
}

/** The first column with words is the first name, what follows the surname; numbers, dates and group names are passed over. */
function keepNameColumns(rows: readonly string[][]): string[][] {
  const kept = findNameColumns(rows);
  return rows.map((row) => kept.map((place) => row[place] ?? ''));
}

/** Places of those columns, at most three; the first one when there is none. */
export function findNameColumns(rows: readonly (readonly string[])[]): number[] {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const places = Array.from({ length: width }, (_, place) => place).filter((place) => {
    const cells = rows.map((row) => row[place] ?? '').filter((cell) => cell !== '');
    const varies = rows.length === 1 || new Set(cells).size > 1;
    return cells.length > 0 && varies && !cells.some((cell) => /\p{N}/u.test(cell));
  });
  return places.length > 0 ? places.slice(0, 3) : [0];
}

/** A single cell stays one name; of several the empty ones go. */
function trimRow(row: readonly string[]): string[] {
  const [first = '', ...rest] = row;
  const others = rest.filter((cell) => cell !== '');
  return first === '' ? others : [first, ...others];
}

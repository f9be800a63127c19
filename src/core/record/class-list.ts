/** Makes labels for pupils out of whatever list of names a teacher pastes. */
import { splitNameTable } from './name-table';

export const mostPupils = 60;

export type ClassListReading =
  | {
      readonly type: 'ok';
      readonly labels: readonly string[];
      /** How many share their first name with another of the list, and got something behind it. */
      readonly alike: number;
    }
  | {
      readonly type: 'error';
      readonly problem: { readonly kind: 'noNames' } | { readonly kind: 'tooMany'; readonly count: number };
    };

interface PersonName {
  /** What the pupil is called in class. */
  readonly first: string;
  readonly surname: string;
}

/**
 * Reads lines, spreadsheet columns (tab, semicolon or comma; with or without a header), names in a row, and a number
 * of pupils ("24" or "24 leerlingen": labels 1 to 24). A label is the first name; who shares it gets letters of the
 * surname (*Noor B.*), else a number (*Noor 2*). What does not look like a name is kept whole as plain text.
 * @returns 1 to 60 labels, all different, in the order of the list
 */
export function readClassList(text: string): ClassListReading {
  const clean = cleanText(text);
  const count = readCount(clean);
  if (count !== undefined) {
    const numbers = () => Array.from({ length: count }, (_, index) => `${index + 1}`);
    return checkCount(count) ?? { type: 'ok', labels: numbers(), alike: 0 };
  }
  return labelNames(splitNameTable(clean));
}

/**
 * The same from rows of cells, each a first name (or a whole one) and what comes behind it.
 * @param rows without control characters, no first cell empty
 */
export function labelNames(rows: readonly (readonly string[])[]): ClassListReading {
  const problem = checkCount(rows.length);
  if (problem) return problem;
  const names = rows.map(splitName);
  const labels = uniqueLabels(names);
  return { type: 'ok', labels, alike: labels.filter((label, index) => label !== names[index]!.first).length };
}

function checkCount(count: number): ClassListReading | undefined {
  if (count === 0) return { type: 'error', problem: { kind: 'noNames' } };
  if (count > mostPupils) return { type: 'error', problem: { kind: 'tooMany', count } };
  return undefined;
}

/** Control characters (but tab and line ends), byte order marks and marks that turn the direction of text are no part of a name. */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
    .replace(/(?![\t\n])[\p{Cc}\ufeff\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '');
}

function readCount(text: string): number | undefined {
  const match = /^\s*(\d{1,4})(?:\s+(?:leerlingen|leerling|kinderen|kind|pupils))?\s*\.?\s*$/iu.exec(text);
  return match ? Number(match[1]) : undefined;
}

/** The first of several words is the first name, as long as all of them look like words of a name. */
function splitName(columns: readonly string[]): PersonName {
  const [first = '', ...rest] = columns;
  const words = first.split(' ');
  const isName = words.every((word) => /^[\p{L}\p{M}'’`-]+\.?$/u.test(word));
  // "J. Jansen" and "De Vries" have no first name to take.
  const startsWithName = /^\p{L}[\p{L}\p{M}'’`-]+$/u.test(words[0]!) && !isParticle(words[0]!);
  if (!isName || !startsWithName) return { first, surname: rest.join(' ') };
  return { first: words[0]!, surname: [...words.slice(1), ...rest].join(' ') };
}

function isParticle(word: string): boolean {
  return /^(van|von|de|den|der|des|te|ter|ten|het|'t|’t|in|op|la|le|el|al|da|di|dos|du)$/iu.test(word);
}

function uniqueLabels(names: readonly PersonName[]): string[] {
  const taken = new Set(names.filter((name) => sharers(names, name).length === 1).map((name) => key(name.first)));
  return names.map((name) => {
    const others = sharers(names, name).filter((other) => other !== name);
    const wanted = others.length === 0 ? name.first : withSurname(name, others);
    if (others.length === 0) return wanted;
    const label = withNumber(wanted, taken);
    taken.add(key(label));
    return label;
  });
}

function sharers(names: readonly PersonName[], name: PersonName): readonly PersonName[] {
  return names.filter((other) => key(other.first) === key(name.first));
}

function key(label: string): string {
  return label.toLowerCase();
}

const segmenter = new Intl.Segmenter('nl', { granularity: 'grapheme' });

/** As few letters of the surname as tell these pupils apart; *van den* and the like are passed over. */
function withSurname(name: PersonName, others: readonly PersonName[]): string {
  const surname = mainSurname(name);
  if (surname === '') return name.first;
  const rivals = others.map((other) => key(mainSurname(other)));
  let letters = '';
  for (const { segment } of segmenter.segment(surname)) {
    letters += segment;
    if (!rivals.some((rival) => rival.startsWith(key(letters)))) return abbreviate(name.first, letters, surname);
  }
  // The same surname, or one that goes on where this one ends.
  return rivals.includes(key(surname))
    ? abbreviate(name.first, firstLetter(surname), surname)
    : `${name.first} ${surname}`;
}

function abbreviate(first: string, letters: string, surname: string): string {
  return `${first} ${letters}${letters === surname ? '' : '.'}`;
}

function firstLetter(surname: string): string {
  return segmenter.segment(surname)[Symbol.iterator]().next().value?.segment ?? '';
}

function mainSurname({ surname }: PersonName): string {
  const words = surname.split(' ');
  const main = words.findIndex((word) => !isParticle(word));
  return words.slice(Math.max(0, main)).join(' ');
}

function withNumber(label: string, taken: ReadonlySet<string>): string {
  if (!taken.has(key(label))) return label;
  let number = 2;
  while (taken.has(key(`${label} ${number}`))) number++;
  return `${label} ${number}`;
}

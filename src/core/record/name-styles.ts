/** How pupils are called outside the app: by initials or numbers, unless the user asks for names. */
import type { NameStyle } from './exchange-content';
import type { PupilId } from './ids';
import type { Pupil, SchoolClass } from './school-class';

const segmenter = new Intl.Segmenter('nl', { granularity: 'grapheme' });

/** Letters, digits and signs of which each is one grapheme. */
const plain = /^[\x20-\x7e]*$/;

function graphemesOf(text: string): string[] {
  if (plain.test(text)) return text.split('');
  return Array.from(segmenter.segment(text), (part) => part.segment);
}

/**
 * What each pupil of a class is called. Initials are the shortest prefix, of two graphemes or more, with which no
 * other label of the class begins, in capitals (`AY`, `BR`). A prefix is never the whole first name: who shares it
 * (*Noor B.* and *Noor K.*) gets the first letters of the words (`NB`, `NK`), or a number (`NO1`). Labels that are
 * numbers or initials already stay as they are.
 */
export function namePupils(pupils: readonly Pupil[], style: NameStyle): ReadonlyMap<PupilId, string> {
  if (style === 'full') return new Map(pupils.map((pupil) => [pupil.id, pupil.label]));
  if (style === 'numbers') return new Map(pupils.map((pupil, index) => [pupil.id, String(index + 1)]));
  return initialsOf(pupils);
}

function initialsOf(pupils: readonly Pupil[]): ReadonlyMap<PupilId, string> {
  const spelled = pupils.map((pupil) => graphemesOf(pupil.label.normalize('NFC').trim().toUpperCase()));
  const beginnings = countBeginnings(spelled);
  // In a list that is all in capitals SEM is a name.
  const inCapitals = pupils.filter(({ label }) => /^\p{Lu}{4}/u.test(label)).length * 2 > pupils.length;
  const codes = pupils.map((pupil, index) =>
    isNumber(pupil.label) || (!inCapitals && isInitials(pupil.label))
      ? pupil.label
      : shortestPrefix(spelled[index]!, beginnings),
  );
  const taken = new Set(codes.filter((code) => code !== undefined));
  // Two labels that are the same code already (a file may hold them) need a number too.
  const seen = new Set<string>();
  return new Map(
    pupils.map((pupil, index) => {
      const code = codes[index];
      const free = code !== undefined && !seen.has(code) ? code : sharedName(spelled[index]!, taken);
      seen.add(free);
      taken.add(free);
      return [pupil.id, free];
    }),
  );
}

/** Also behind a letter or two: nobody's name. */
const isNumber = (label: string): boolean => /^\p{L}{0,2}\p{N}+$/u.test(label);
const isInitials = (label: string): boolean => /^\p{Lu}{1,3}$/u.test(label);

/** How many labels begin with each prefix. */
function countBeginnings(labels: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const label of labels) {
    let prefix = '';
    for (const grapheme of label) {
      prefix += grapheme;
      counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
    }
  }
  return counts;
}

function shortestPrefix(label: readonly string[], beginnings: ReadonlyMap<string, number>): string | undefined {
  const firstWord = lengthOfFirstWord(label);
  const shortest = firstWord > 2 ? 2 : 1;
  for (let length = shortest; length < firstWord; length++) {
    const prefix = label.slice(0, length).join('');
    if (beginnings.get(prefix) === 1) return prefix;
  }
  return undefined;
}

function lengthOfFirstWord(label: readonly string[]): number {
  const space = label.indexOf(' ');
  return space < 0 ? label.length : space;
}

function sharedName(label: readonly string[], taken: ReadonlySet<string>): string {
  const letters = label.filter((grapheme, index) => grapheme !== ' ' && (index === 0 || label[index - 1] === ' '));
  const ofWords = letters.join('');
  if (letters.length > 1 && letters.length < label.length && !taken.has(ofWords)) return ofWords;
  const stem = label.slice(0, Math.min(2, Math.max(1, lengthOfFirstWord(label) - 1))).join('');
  let number = 1;
  while (taken.has(`${stem}${number}`)) number++;
  return `${stem}${number}`;
}

/** A first word of more labels than this is no name: *Leerling 1* to *Leerling 24*. */
const mostNamesakes = 3;

/** Words that open a surname and stand in every sentence. */
const particles: ReadonlySet<string> = new Set([
  'van',
  'de',
  'den',
  'der',
  'ter',
  'ten',
  'het',
  'in',
  'op',
  'la',
  'el',
]);

/** Replaces the names of a class in running text. */
export type NameReplacer = (text: string) => string;

/**
 * Labels of the class become what its pupils are called, and so do the labels of the other classes; also the first
 * names alone, and with what Dutch puts behind a name (*Emma's*, *Aylins*). A first name of several pupils
 * becomes all of them (`NB/NK`). Whatever the case of the letters: a common word that is also somebody's name is
 * replaced rather than a name left standing.
 */
export function createNameReplacer(
  schoolClass: SchoolClass | undefined,
  classes: readonly SchoolClass[],
  style: NameStyle,
): NameReplacer {
  if (style === 'full') return (text) => text;
  const replacements = new Map<string, string>();
  const others = classes.filter((candidate) => candidate !== schoolClass);
  for (const { pupils } of schoolClass ? [schoolClass, ...others] : others) {
    const words = wordsToReplace(pupils, style);
    for (const [word, replacement] of words) if (!replacements.has(word)) replacements.set(word, replacement);
  }
  return createWordReplacer(replacements);
}

/**
 * Nobody is left in the text: names, the initials that stand for them on paper and numbers ("nr. 7") become `word`.
 * For a paper on which no pupil may be known.
 */
export function createPupilHider(classes: readonly SchoolClass[], word: string): NameReplacer {
  const names = new Map<string, string>();
  const codes = new Set<string>();
  for (const { pupils } of classes) {
    for (const name of wordsToReplace(pupils, 'initials').keys()) names.set(name, word);
    for (const code of namePupils(pupils, 'initials').values()) if (isName(code)) codes.add(code);
  }
  const hideNames = createWordReplacer(names);
  const anyCode = [...codes].map(escapePattern).concat('nr\\. ?\\d+');
  // Initials as they are written: in small letters they are words.
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${anyCode.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return (text) => hideNames(text).replace(pattern, word);
}

/** Each of these words becomes what it is mapped to, also with what Dutch puts behind a name; a letter alone or a number stays. */
export function createWordReplacer(words: ReadonlyMap<string, string>): NameReplacer {
  const replacements = new Map([...words].filter(([word]) => isName(word)));
  for (const [word, replacement] of [...replacements]) {
    if (!replacements.has(foldCase(word))) replacements.set(foldCase(word), replacement);
  }
  if (replacements.size === 0) return (text) => text;
  const longestFirst = [...replacements.keys()].toSorted((a, b) => b.length - a.length);
  const anyName = new RegExp(
    `(?<![\\p{L}\\p{N}])(${longestFirst.map(escapePattern).join('|')})(?=(?:['’]?s|[tpk]?jes?)?(?![\\p{L}\\p{N}]))`,
    'giu',
  );
  return (text) =>
    text
      .normalize('NFC')
      .replace(anyName, (name) => replacements.get(name) ?? replacements.get(foldCase(name)) ?? name);
}

function wordsToReplace(pupils: readonly Pupil[], style: NameStyle): ReadonlyMap<string, string> {
  const names = namePupils(pupils, style);
  // A bare number in a sentence would read as an amount.
  const inText = (pupil: Pupil): string => (style === 'numbers' ? `nr. ${names.get(pupil.id)}` : names.get(pupil.id)!);
  const words = new Map<string, string>();
  const firstNames = new Map<string, string[]>();
  for (const pupil of pupils) {
    const label = pupil.label.normalize('NFC').trim();
    if (!isName(label)) continue;
    // As it is written too: some capitals (İ) have no lower case that a pattern takes for the same letter.
    for (const spelling of [label, foldCase(label)]) {
      words.set(spelling, inText(pupil));
      const firstName = spelling.split(' ')[0]!;
      const called = firstNames.get(firstName) ?? [];
      if (!isName(firstName) || particles.has(foldCase(firstName)) || called.includes(inText(pupil))) continue;
      firstNames.set(firstName, [...called, inText(pupil)]);
    }
  }
  for (const [firstName, called] of firstNames) {
    if (called.length <= mostNamesakes && !words.has(firstName)) words.set(firstName, called.join('/'));
  }
  return words;
}

/** A letter alone and a number are in every sentence; they name nobody. */
function isName(word: string): boolean {
  return graphemesOf(word).length > 1 && /[^\p{N}\p{P}\p{Z}]/u.test(word);
}

function foldCase(text: string): string {
  return text.toLowerCase();
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

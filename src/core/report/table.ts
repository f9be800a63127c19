/** A table for a spreadsheet, as data: what a cell holds, and what the columns are called. */

/** Text, a number as a number, or nothing: not observed. */
export type Cell = string | number | null;

export interface Table {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** In which language the columns are called; what stands in them is Dutch. */
export const headerLanguages = ['dutch', 'english'] as const;
export type HeaderLanguage = (typeof headerLanguages)[number];

const english: Readonly<Record<string, string>> = {
  observatie: 'observation',
  datum: 'date',
  les: 'lesson',
  tijd_s: 'time_s',
  leerling: 'pupil',
  soort: 'kind',
  kanaal: 'channel',
  fase: 'phase',
  denktijd_s: 'think_time_s',
  naam_tot_antwoord_s: 'name_to_answer_s',
  wachttijd_s: 'wait_time_s',
  antwoordtijd_s: 'answer_time_s',
  reactietijd_s: 'reaction_time_s',
  hoe: 'solicitation',
  vraag: 'question',
  antwoord: 'answer',
  daarna: 'follow_up',
  beeindigd_door: 'ended_by',
  feedback_gericht_op: 'feedback_focus',
  feedback_toon: 'feedback_tone',
  oogcontact: 'eye_contact',
  toon: 'warmth',
  begeleiding: 'guidance',
  duur_s: 'duration_s',
  tekst: 'text',
  herkomst: 'origin',
  rij: 'row',
  kolom: 'column',
  aanwezig_min: 'present_min',
  indeling: 'grouping',
  indicator: 'indicator',
  waarde_a: 'value_a',
  waarde_b: 'value_b',
  schaal: 'scale',
  verschil: 'difference',
  van: 'from',
  tot: 'to',
  p_aangepast: 'p_adjusted',
  woord: 'word',
  sleutel: 'key',
  waarde: 'value',
};

const englishEndings: Readonly<Record<string, string>> = {
  teller: 'numerator',
  noemer: 'denominator',
  waarde: 'value',
};

/** The column in the language asked for; what a class called its own groupings stays. */
export function headerIn(language: HeaderLanguage, header: string): string {
  if (language === 'dutch') return header;
  const known = Object.hasOwn(english, header) ? english[header] : undefined;
  return known ?? header.replace(/_(teller|noemer|waarde)$/, (_, ending: string) => `_${englishEndings[ending]}`);
}

/**
 * Names for columns that somebody else thought of, each once: a second *groep* becomes *groep (2)*.
 * @param taken columns that are there already
 */
export function distinguish(names: readonly string[], taken: readonly string[]): string[] {
  const used = new Set(taken);
  return names.map((name) => {
    let free = name;
    for (let count = 2; used.has(free); count++) free = `${name} (${count})`;
    used.add(free);
    return free;
  });
}

/** Words that say about a child what a list that others may see should not: then a neutral name is better. */

/** Diagnosis or care, origin or language, belief. */
export type SensitiveSubject = 'diagnosis' | 'origin' | 'belief';

/** Beginnings of words. What is short enough to begin other words stands in `whole`. */
const beginnings: Readonly<Record<SensitiveSubject, readonly string[]>> = {
  diagnosis: [
    ...['adhd', 'autis', 'asperger', 'dyslex', 'dyscalcul', 'dyspra', 'hoogbegaaf', 'hoogsensi', 'diagnos', 'stoornis'],
    ...[
      'beperking',
      'handicap',
      'medic',
      'medisch',
      'ziek',
      'epilep',
      'diabet',
      'faalangst',
      'gedragsprob',
      'zorgleerling',
    ],
    ...['zorgkind', 'jeugdzorg', 'zwakbegaaf', 'tourette', 'slechthorend', 'slechtziend'],
  ],
  origin: [
    ...['afkomst', 'herkomst', 'etnis', 'etnic', 'nationalit', 'allochtoon', 'allochton', 'autochtoon', 'autochton'],
    ...[
      'migra',
      'immigr',
      'vluchteling',
      'asiel',
      'huidskleur',
      'anderstalig',
      'thuistaal',
      'moedertaal',
      'nieuwkomer',
    ],
    ...['buitenland', 'marok', 'turk', 'surinaam', 'antill', 'oekra', 'syri', 'zigeuner'],
  ],
  belief: [
    ...['geloof', 'gelovig', 'godsdienst', 'relig', 'moslim', 'islam', 'christ', 'katholiek', 'protestant', 'gereform'],
    ...['joods', 'joden', 'hindoe', 'boeddh', 'jehova', 'kerk', 'moskee', 'levensbeschouw'],
  ],
};

const whole: Readonly<Record<SensitiveSubject, readonly string[]>> = {
  diagnosis: ['add', 'ass', 'odd', 'tos', 'hb', 'hsp', 'nld', 'pdd', 'iq', 'rugzak'],
  origin: ['nt2', 'okan', 'ras', 'roma', 'wit', 'zwart', 'blank'],
  belief: ['jood', 'god'],
};

/** The first subject that one of the words is about; nothing for words that may be read by anybody. */
export function findSensitiveSubject(...texts: readonly string[]): SensitiveSubject | undefined {
  const words = texts.flatMap((text) =>
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u),
  );
  const subjects = Object.keys(beginnings) as SensitiveSubject[];
  return subjects.find((subject) =>
    words.some((word) => whole[subject].includes(word) || beginnings[subject].some((start) => word.startsWith(start))),
  );
}

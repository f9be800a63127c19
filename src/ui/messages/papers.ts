/** Words of the two papers and of how they are taken away. */
import { isSelfCoded } from '../../core/record/film';
import { type ObservationHead, type Source, watchedRows } from '../../core/record/observation';
import type { ClassSummary } from '../../core/report/class-summary';
import type { PaperKind } from '../../core/report/paper';
import { comparisonMessages } from './comparison';
import { formatWhole } from './format';
import { describeCertainty, listRows } from './review';

export const paperKindMessages: Readonly<Record<PaperKind, { readonly name: string; readonly about: string }>> = {
  quality: {
    name: 'Voor de kwaliteitsmap',
    about:
      'Om te delen: de kijkvraag, wat lukte en het voornemen. Er staat geen leerling op en geen inschatting. Lees na of niemand in jullie eigen woorden te herkennen is.',
  },
  talk: {
    name: 'Voor ons tweeën',
    about: 'Alleen voor jullie: tellingen per leerling op hun plaats, momenten, citaten en voornemens.',
  },
};

/** How the counts came about, in one line. */
export function describeMethod(observation: Pick<ObservationHead, 'source' | 'observer'>): string {
  return methodMessages[isSelfCoded(observation) ? 'selfCoded' : observation.source];
}

const methodMessages: Readonly<Record<Source | 'selfCoded', string>> = {
  live: 'Zo keken we: een collega tikte achter in de klas op een tablet mee. Wat niet getikt is, is niet geteld, en een tik komt een fractie later dan het moment.',
  video: 'Zo keken we: de les is vanaf film meegetikt. Wat niet getikt is, is niet geteld.',
  selfCoded: 'Zo keken we: zelf gecodeerd, vanaf film van de eigen les. Wat niet getikt is, is niet geteld.',
  import: 'Zo keken we: de tellingen komen uit een bestand.',
};

export const paperMessages = {
  choose: 'Welk blad?',
  names: 'Leerlingen op dit blad',
  namesHint: 'Ook in wat jullie schreven worden namen vervangen.',
  namesFullHint: 'Met volledige namen hoort dit blad alleen bij jullie twee. Daarna staan er weer initialen.',
  print: 'Druk af of bewaar als PDF',
  share: 'Deel het blad',
  save: 'Bewaar het blad',
  fileHint: 'Het blad is één bestand dat overal opent, ook zonder internet.',
  waiting: 'De app rekent nog uit wat toeval zou geven…',
  saved: 'Het blad is bewaard.',
  shared: 'Het blad is gedeeld.',
  failed: 'Het blad kon niet bewaard worden. Er is niets verloren; probeer het nog eens.',
  sheet: 'Het blad, zoals het uit de printer komt',
  fileTitle: (kind: string, day: string) => `Beurtwijzer – ${kind.toLocaleLowerCase('nl')} – ${day}`,

  titleTalk: 'Terugblik op de les – voor ons tweeën',
  titleQuality: 'Terugblik op de les – voor de kwaliteitsmap',
  withInitials: 'leerlingen met initialen',
  withNumbers: 'leerlingen met nummers',
  withNames: 'leerlingen met hun naam',
  forTwo: 'delen? gebruik het blad voor de kwaliteitsmap',
  board: 'BORD',
  planOrder: {
    turnRate:
      'Beurten in het klassikale deel, op de plaats in de klas. Stippellijn: geen beurt. Streepje: afwezig, of niet op gelet.',
    supportRate:
      'Keer aan tafel, op de plaats in de klas. Stippellijn: geen enkele keer. Streepje: afwezig, of niet op gelet.',
  },
  lastTime: 'Van de vorige keer',
  alsoNoted: 'Ook genoteerd',
  ownWords: 'Hoe de leerkracht terugkeek',
  heard: 'Wat de collega hoorde',
  acknowledged: 'Wat lastig is',
  rounds: 'Het team keek film',

  question: 'Kijkvraag',
  succeeded: 'Wat lukte',
  intention: 'Ons voornemen',
  certaintyOfOne: (lesson: string) => `Dit gaat over één les (${lesson}). Een andere dag kan er anders uitzien.`,
  nobody: 'Op dit blad staat geen leerling en geen inschatting.',
  somePupil: 'een leerling',
  intentionNumber: (number: number) => `Voornemen ${formatWhole(number)}`,
  goesOn: '… gaat verder in de app.',
  numbered: (number: string) => `nr. ${number}`,
} as const;

/** How sure all of this is, in the few sentences that paper has room for. */
export function describePaperCertainty(summary: ClassSummary): string {
  const { partly, focusOnly, never } = summary.rows;
  const watched = watchedRows.filter((row) => !never.includes(row));
  const isEverything = never.length === 0;
  return [
    ...describeCertainty({ ...summary, rows: { partly, focusOnly, never: [] } }),
    !isEverything && watched.length > 0 && `Er is alleen gelet op: ${listRows(watched)}.`,
    summary.totals.size > 0 && comparisonMessages.halve,
  ]
    .filter(Boolean)
    .join(' ');
}

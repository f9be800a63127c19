/** Words of the sealed estimate that the teacher makes alone. */
import type { EstimateBasis } from '../../core/record/school-class';
import { formatCount, formatWhole } from './format';

export const expectationMessages = {
  title: 'Mijn inschatting',
  backToClass: 'Terug naar de klas',
  introTitle: 'Alleen voor jou, leerkracht',
  intro:
    'Je schat voor elke leerling in waar die eind dit jaar staat. Wie meekijkt in de les ziet dit niet: kijken zonder het te weten, is beter kijken. Bij de terugblik open jij het zelf. Je mag leerlingen openlaten.',
  subjects: 'Vakken',
  subject: 'Vak',
  subjectPlaceholder: 'bijvoorbeeld rekenen',
  subjectFallback: 'dit vak',
  untitledSubject: (index: number) => `vak ${index}`,
  addSubject: 'Nog een vak',
  removeSubject: 'Verwijder dit vak',
  removeSure: (count: number) => `Weg met ${formatCount(count, 'inschatting', 'inschattingen')} voor dit vak?`,
  removeYes: 'Ja, verwijder',
  removeNo: 'Nee',
  question: (subject: string) => `Waar staat deze leerling eind dit jaar bij ${subject}, denk je?`,
  questionFor: (label: string, subject: string) => `Waar staat ${label} eind dit jaar bij ${subject}, denk je?`,
  comparedTo: 'vergeleken met de meesten',
  values: { low: 'minder ver', middle: 'ongeveer gelijk', high: 'verder' },
  basisFor: (label: string) => `Waarop baseer je dat bij ${label}?`,
  basisForAll: 'Waarop baseer je dat, waar het nog niet staat?',
  bases: {
    test: 'toets',
    work: 'werk',
    formerTeacher: 'vorige leerkracht',
    impression: 'indruk',
  } satisfies Record<EstimateBasis, string>,
  progress: (filled: number, all: number) => `${formatWhole(filled)} van ${formatWhole(all)} ingevuld`,
  clear: 'Nog een keer tikken laat de leerling open.',
  seal: 'Verzegel',
  sealing: 'Wordt verzegeld…',
  sealHint: 'Na het verzegelen is er op dit scherm niets meer te zien tot jij het opent.',
  codeTitle: 'Met een code van jou?',
  codeWithout: 'zonder code',
  codeWith: 'met code',
  codeHint:
    'Zonder code is de inschatting alleen niet te zien. Met een code is ze versleuteld: wie de code niet weet, kan er niet bij, ook niet op dit apparaat.',
  codeField: 'Jouw code',
  codeLost: 'Schrijf hem op een veilige plek. Wie de code kwijt is, kan deze inschatting nooit meer openen.',
  codeShort: (least: number) => `Kies een code van ten minste ${least} tekens.`,
  sealedTitle: 'Je inschatting is verzegeld',
  sealed: (filledOn: string) =>
    filledOn === ''
      ? 'Alleen jij opent ze, bij de terugblik of hier.'
      : `Verzegeld op ${filledOn}. Alleen jij opent ze, bij de terugblik of hier.`,
  underCode: 'Ze staat onder jouw code.',
  open: 'Open mijn inschattingen',
  opening: 'Wordt geopend…',
  wrongCode: 'Dat is niet de code waarmee ze is verzegeld. Probeer het nog eens.',
  failed: 'Dat is niet gelukt en er is niets veranderd. Probeer het nog eens.',
  confirmOpen: 'Ben jij de leerkracht van deze klas? Kijkt er niemand mee?',
  confirmYes: 'Ja, open ze',
  confirmNo: 'Nee, laat dicht',
  sealAgain: 'Verzegel weer',
  empty: 'Er zijn nog geen leerlingen in deze klas.',
} as const;

/** Words of the sealed estimate that the teacher makes alone. */
import { formatWhole } from './format';

export const expectationMessages = {
  title: 'Mijn inschatting',
  backToClass: 'Terug naar de klas',
  introTitle: 'Alleen voor jou, leerkracht',
  intro:
    'Je schat voor elke leerling in waar die eind dit jaar staat. Wie meekijkt in de les ziet dit niet: kijken zonder het te weten, is beter kijken. Bij de terugblik open jij het zelf. Je mag leerlingen openlaten.',
  subject: 'Vak',
  subjectPlaceholder: 'bijvoorbeeld rekenen',
  subjectFallback: 'dit vak',
  question: (subject: string) => `Waar staat deze leerling eind dit jaar bij ${subject}, denk je?`,
  questionFor: (label: string, subject: string) => `Waar staat ${label} eind dit jaar bij ${subject}, denk je?`,
  comparedTo: 'vergeleken met de meesten',
  values: { low: 'minder ver', middle: 'ongeveer gelijk', high: 'verder' },
  progress: (filled: number, all: number) => `${formatWhole(filled)} van ${formatWhole(all)} ingevuld`,
  clear: 'Nog een keer tikken laat de leerling open.',
  seal: 'Verzegel',
  sealHint: 'Na het verzegelen is er op dit scherm niets meer te zien tot jij het opent.',
  sealedTitle: 'Je inschatting is verzegeld',
  sealed: (filledOn: string) =>
    filledOn === ''
      ? 'Alleen jij opent ze, bij de terugblik of hier.'
      : `Verzegeld op ${filledOn}. Alleen jij opent ze, bij de terugblik of hier.`,
  open: 'Open mijn inschattingen',
  confirmOpen: 'Ben jij de leerkracht van deze klas? Kijkt er niemand mee?',
  confirmYes: 'Ja, open ze',
  confirmNo: 'Nee, laat dicht',
  sealAgain: 'Verzegel weer',
  empty: 'Er zijn nog geen leerlingen in deze klas.',
} as const;

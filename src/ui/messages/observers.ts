/** Words of *Twee observatoren*: how far two observers saw the same, without a verdict on either. */
import type { AgreementField } from '../../core/measures/agreement';
import type { Difference } from '../../core/measures/bland-altman';
import { formatCount, formatPercent, formatSeconds, formatWhole } from './format';
import { startMessages } from './start';

export const observersMessages = {
  title: 'Twee observatoren',
  back: 'Terug naar alle lessen',
  toStart: 'Naar start',
  loading: 'De twee observaties worden naast elkaar gelegd…',
  problems: {
    missing:
      'Een van de twee observaties staat niet (meer) op dit apparaat. Open het bestand van je collega op het beginscherm.',
    failed: 'De vergelijking is niet gelukt. Er is niets verloren.',
    otherClasses: 'Deze twee observaties gaan over verschillende klassen.',
    stillRunning: 'Een van de twee lessen loopt nog. Tellingen komen pas als de les klaar is.',
    notSeenYet: 'Een van de twee is nog niet samen bekeken. De leerkracht ziet eerst.',
  },
  problemTitle: 'Dit kan niet naast elkaar',
  failedTitle: 'De vergelijking wil niet openen',
  tryAgain: 'Probeer opnieuw',
  first: (observer: string) => (observer.trim() === '' ? 'de eerste' : observer),
  second: (observer: string) => (observer.trim() === '' ? 'de tweede' : observer),
  /** "MV live", "MV op film" */
  liveOrFilm: ({ observer, source }: { readonly observer: string; readonly source: string }) =>
    [observer.replace('?', '').trim(), source === 'video' ? startMessages.onFilm : 'live'].filter(Boolean).join(' '),
  otherDays:
    'Deze twee zijn niet op dezelfde dag gemaakt. Naast elkaar leggen zegt alleen iets bij observaties van dezelfde les.',
  agreementTitle: 'Zagen jullie hetzelfde?',
  nothing: 'Geen van beiden heeft iets genoteerd dat te vergelijken is.',
  occurrence: (pairs: number, share: number) =>
    `${formatCount(pairs, 'moment', 'momenten')} zagen jullie allebei; dat is ${formatPercent(share)} van wat jullie samen noteerden.`,
  window: 'Hoe ver uit elkaar mag hetzelfde moment staan?',
  windowOption: (milliseconds: number) => formatCount(milliseconds / 1000, 'seconde', 'seconden'),
  fieldsTitle: 'Per onderdeel',
  columnField: 'onderdeel',
  columnPairs: 'keer',
  columnWord: 'hetzelfde?',
  columnKappa: 'κ',
  columnAlpha: 'α',
  kappaExplained:
    'Keer: bij zoveel momenten noteerden jullie dit allebei. κ (Cohen) en α (Krippendorff) houden er rekening mee dat je soms toevallig hetzelfde noteert: 1 is helemaal gelijk, 0 is niet beter dan toeval.',
  none: 'niet te zeggen',
  waitTitle: 'Van naam tot antwoord',
  differencesTitle: 'Waar jullie verschillen',
  differencesAbout: 'Om over te praten: wat zagen jullie hier? Er is geen goed of fout.',
  noDifferences: 'Jullie noteerden overal hetzelfde.',
  onlyBy: (who: string) => `alleen ${who}`,
  more: (count: number) => `Laat alle ${formatWhole(count)} momenten zien`,
} as const;

export const agreementFieldMessages: Readonly<Record<AgreementField, string>> = {
  pupil: 'Welke leerling',
  answer: 'Antwoord',
  solicitation: 'Hoe de beurt kwam',
  question: 'Soort vraag',
  feedbackFocus: 'Waarover de feedback ging',
  feedbackTone: 'Hoe de feedback was',
  eyeContact: 'Kijkt de leerling aan',
};

/** The words of the specification for Cohen's κ. */
export function describeKappa(kappa: number | null): string {
  if (kappa === null) return observersMessages.none;
  if (kappa < 0.4) return 'laag';
  if (kappa < 0.6) return 'matig';
  return kappa < 0.8 ? 'goed' : 'zeer goed';
}

/** How far the two clocked the same waits apart, in one sentence. */
export function describeWaitDifference(
  { n, meanDifference, limits }: Difference,
  first: string,
  second: string,
): string {
  if (meanDifference === null) return 'Jullie klokten geen wachttijd bij hetzelfde moment.';
  const apart = Math.abs(meanDifference);
  const longer =
    apart < 0.05
      ? 'Gemiddeld klokten jullie hetzelfde'
      : `${meanDifference > 0 ? second : first} klokte gemiddeld ${formatSeconds(apart * 1000)} langer`;
  const spread = limits
    ? `; per keer scheelt het meestal hoogstens ${formatSeconds(1000 * Math.max(...limits.map(Math.abs)))}`
    : '';
  return `${longer} (${formatCount(n, 'wachttijd', 'wachttijden')})${spread}.`;
}

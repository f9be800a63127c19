/** Words about what was intended: before the next visit, and when it is looked back on. */
import type { IntentionChange } from '../../core/profile/intention-finding';
import { certaintyMessages } from './findings';
import { formatDay } from './format';
import { formatIndicatorValue, indicatorMessages } from './indicators';

export const intentionMessages = {
  nextTitle: 'Vorige keer namen jullie je voor',
  afterLesson: (title: string, startedAt: string) =>
    title.trim() === '' ? `Na de les van ${formatDay(startedAt)}` : `Na ${title.trim()}, ${formatDay(startedAt)}`,
  sign: 'Merkbaar aan',
  reviewOn: (day: string) => `Opnieuw kijken op ${formatDay(day)}.`,
  suggestion: (question: string) =>
    `De kijkvraag ‘${question}’ past daarbij en staat alvast aangestipt. Een andere kiezen mag altijd.`,
  fits: (question: string) => `De kijkvraag ‘${question}’ past daarbij.`,
  readFailed: 'Wat jullie je vorige keer voornamen, is nu niet te lezen. Er is niets weg.',

  lastTitle: 'Wat kwam er van het voornemen?',
  inYourWords: 'In jullie woorden',
} as const;

/** "3 tellen of langer gewacht: toen 12%, nu 31%; dat scheelt meer dan toeval meestal geeft." */
export function describeChange({ indicator, valueA: now, valueB: then, word }: IntentionChange): string {
  const name = indicatorMessages[indicator].short;
  const format = (value: number | null): string => (value === null ? '–' : formatIndicatorValue(indicator, value));
  if (word === 'notWatched' || (now === null && then === null)) return `${name}: ${certaintyMessages[word]}.`;
  return `${name}: toen ${format(then)}, nu ${format(now)}; ${certaintyMessages[word]}.`;
}

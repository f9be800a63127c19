/** Words on the first screen about what is about to go, or went. */
import { formatCount, formatDay } from './format';

const lessons = (count: number) => formatCount(count, 'observatie', 'observaties');

export const retentionMessages = {
  soonTitle: 'Gaat binnenkort weg',
  soon: (count: number, day: string) =>
    `${lessons(count)} ${count === 1 ? 'wordt' : 'worden'} gewist na ${formatDay(day)}. Wil je iets bewaren, maak dan een kopie of kies een latere dag.`,
  soonLook: 'Bekijk',
  purged: (count: number) =>
    `${lessons(count)} ${count === 1 ? 'is' : 'zijn'} gewist, want de bewaartermijn was voorbij.`,
} as const;

/** Words of *Bewaren en privacy*. */
import { formatCount } from './format';

export const keepingMessages = {
  title: 'Bewaren en privacy',
  subtitle: 'Alles staat op dit apparaat, en nergens anders.',

  copiesTitle: 'Kopieën',
  copiesWhy:
    'Raakt dit apparaat kwijt of stuk, dan is een kopie ergens anders het enige wat je nog hebt. Bewaar er een na elke les.',
  neverCopied: 'Er is nog geen kopie bewaard.',
  copiedToday: 'De laatste kopie is van vandaag.',
  copiedYesterday: 'De laatste kopie is van gisteren.',
  copiedBefore: (days: number) => `De laatste kopie is ${formatCount(days, 'dag', 'dagen')} oud.`,
} as const;

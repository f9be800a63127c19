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

  lockTitle: 'Op slot',
  namesOpen: 'Namen liggen leesbaar op dit apparaat. Zet ze liefst op slot vóór je de eerste naam invult.',
  namesLocked: 'De namen zijn op slot.',
  namesUnlocked: (minutes: number) =>
    `Namen zijn versleuteld. Nu zijn ze leesbaar; na ${minutes} minuten zonder aanraking gaan ze op slot, maar nooit tijdens een les.`,
  resultsWithCode: 'De terugblik vraagt de code van de leerkracht.',
  resultsWithoutCode: 'Delen jullie deze tablet? Zet dan ook de resultaten achter een code.',
  toLock: 'Namen en resultaten op slot',

  retentionTitle: 'Bewaartermijn en rechten',
  retention:
    'Tot wanneer elke observatie blijft, alle namen van een klas weghalen, en alles over één leerling tonen of wissen.',
  toRetention: 'Naar de bewaartermijn',

  privacyTitle: 'Wat bewaart Beurtwijzer?',
  privacy: 'Een pagina in gewone woorden, voor jezelf, je team of ouders die het vragen.',
  toPrivacy: 'Lees de privacypagina',

  wipeTitle: 'Stoppen met Beurtwijzer',
  wipe: 'Geef je dit apparaat weg, of werk je er niet meer mee? Wis dan alles wat de app hier bewaart.',
} as const;

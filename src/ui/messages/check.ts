/** Words of *Nakijken*: two minutes, before anything is shown. */
import type { Completeness } from '../../core/record/observation';
import { formatCount } from './format';

export const checkMessages = {
  title: 'Nakijken',
  subtitle: 'Twee minuten, voor jullie samen kijken. Alles mag je overslaan.',
  allWell: 'Er staat niets open.',
  unknownTitle: (count: number) => `${formatCount(count, 'beurt of bezoek', 'beurten en bezoeken')} zonder naam`,
  unknownHint: 'Weet je nog wie het was? Laat open wat je niet zeker weet.',
  whoWasIt: 'Wie was het?',
  dontKnow: 'weet ik niet',
  visitsTitle: (count: number) => `${formatCount(count, 'bezoek', 'bezoeken')} aan tafel zonder einde`,
  visitsHint: 'Zonder einde telt het bezoek wel mee, maar niet hoe lang het duurde.',
  untilEnd: 'Duurde tot het einde van de les',
  waitsTitle: (count: number) => `${formatCount(count, 'stilte', 'stiltes')} van meer dan 15 tellen`,
  waitsHint: 'Klopt dat, of was er een tik vergeten?',
  dropWait: 'Wachttijd weghalen',
  marksTitle: (count: number) => `${formatCount(count, 'moment', 'momenten')} om iets bij te schrijven`,
  markText: 'Wat zag of hoorde je?',
  watchedTitle: 'Hoe goed kon je dit volgen?',
  watchedHint: '“Af en toe” laten we zien, maar vergelijken we niet.',
  someone: 'Iemand',
  copyTitle: 'Een kopie voor de zekerheid',
  copyWhy: 'Deze observatie staat nu alleen op dit apparaat. Een kopie ergens anders is zo gemaakt.',
  copyDo: 'Bewaar een kopie',
  ready: 'Klaar met nakijken',
  notEnded: 'De les was nog niet klaar',
  running: 'Deze les loopt nog.',
  goOn: 'Ga verder',
} as const;

export const completenessMessages: Readonly<Record<Completeness, string>> = {
  all: 'alles',
  most: 'het meeste',
  some: 'af en toe',
};

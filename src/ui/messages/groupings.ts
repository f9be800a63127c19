/** Words of the splits of a class (indelingen). */
import type { SensitiveSubject } from '../../core/record/sensitive-words';
import { formatWhole } from './format';

export const groupingsMessages = {
  title: 'Indelingen',
  intro:
    'Met een indeling kun je later zien of de ene groep iets anders krijgt dan de andere. Geen enkele is verplicht: maak alleen wat je samen wilt bekijken.',
  estimateElsewhere: 'Je eigen inschatting van de leerlingen staat apart, verzegeld, onder Inschatting.',
  add: 'Maak een indeling',
  own: 'Een eigen indeling',
  ready: {
    gender: { name: 'meisje/jongen', values: ['meisje', 'jongen'] },
    level: { name: 'niveaugroep', values: ['basis', 'meer uitleg', 'meer uitdaging'] },
    homeLanguage: { name: 'thuistaal', values: ['Nederlands', 'anders'] },
  },
  ownName: 'Eigen indeling',
  ownValue: (index: number) => `groep ${'ABCD'[index] ?? index + 1}`,
  choose: 'Welke indeling?',
  untitled: 'zonder naam',
  name: 'Naam van de indeling',
  nameNeeded: 'Geef de indeling een naam, dan herken je haar bij de terugblik.',
  nameTaken: 'Er is al een indeling die zo heet.',
  valueName: (index: number) => `Naam van groep ${index}`,
  valueNeeded: 'Geef deze groep een naam.',
  addValue: 'Groep erbij',
  removeValue: (name: string) => `Haal groep ${name} weg`,
  remove: 'Verwijder deze indeling',
  removed: (name: string) => `De indeling ${name} is weg.`,
  valueRemoved: (name: string) => `De groep ${name} is weg. Wie erin zat, zit nu nergens in.`,
  undo: 'Ongedaan',
  assignTitle: 'Wie zit waar?',
  assignHint: 'Kies een groep en tik de leerlingen aan die erin zitten. Nog een tik haalt een leerling eruit.',
  putIn: 'Ik tik aan:',
  rest: (name: string, count: number) => `De rest (${formatWhole(count)}): ${name}`,
  counts: (name: string, count: number) => `${name}: ${formatWhole(count)}`,
  nowhere: (count: number) => `nog nergens: ${formatWhole(count)}`,
  pupilIn: (label: string, value: string) => `${label}: ${value}`,
  pupilNowhere: (label: string) => `${label}: nog nergens`,
  noPupils: 'Er zijn nog geen leerlingen om in te delen.',
  sensitive: {
    diagnosis:
      'Dit zegt iets over een diagnose of zorg. Dat zijn gevoelige gegevens: wie over je schouder meekijkt of het bestand krijgt, leest ze. Een neutrale naam doet hetzelfde, en alleen jij weet wat hij betekent.',
    origin:
      'Dit zegt iets over waar een kind vandaan komt. Dat zijn gevoelige gegevens: wie meekijkt of het bestand krijgt, leest ze. Een neutrale naam doet hetzelfde, en alleen jij weet wat hij betekent.',
    belief:
      'Dit zegt iets over geloof. Dat zijn gevoelige gegevens: wie meekijkt of het bestand krijgt, leest ze. Een neutrale naam doet hetzelfde, en alleen jij weet wat hij betekent.',
  } satisfies Record<SensitiveSubject, string>,
  makeNeutral: 'Noem het neutraal',
  neutralName: 'Indeling',
} as const;

/** Words around how long things are kept, and what pupils, parents and teachers may ask for. */
import type { SaveProblemKind } from '../../core/ports';
import type { RetentionChange } from '../../state/retention-store';
import { formatCount, formatDay } from './format';

const lessons = (count: number) => formatCount(count, 'observatie', 'observaties');

export const rightsMessages = {
  retentionTitle: 'Bewaartermijn',
  retentionSubtitle: 'Tot wanneer blijft wat er is gezien?',
  back: 'Terug naar bewaren',
  retentionWhat:
    'Elke observatie heeft een laatste dag. Daarna wist de app haar vanzelf, ook zonder internet, bij de eerste keer dat je haar opent. Een week van tevoren staat het op het startscherm.',
  none: 'Er zijn nog geen klassen op dit apparaat.',
  noLessons: 'Nog geen afgeronde observaties.',
  lastDay: (title: string, day: string) => `Laatste dag van ${title}, ${day}`,
  lastDayHint: 'blijft tot en met',
  wrongDay: (first: string, last: string) =>
    `Kies een dag van ${formatDay(first)} tot en met ${formatDay(last)}: langer dan tot het einde van het volgende schooljaar is niet nodig.`,
  toRights: 'Rechten van leerlingen',
  toAgreement: 'Afspraken vooraf',

  anonymise: 'Haal alle namen weg',
  anonymiseTitle: (name: string) => `Alle namen uit ${name} weghalen?`,
  anonymiseText: (count: number) =>
    `De namen van de leerlingen gaan weg, de naam van de klas en alles wat getypt is bij ${lessons(count)}: notities, citaten, titels, de nabespreking. Tellingen, plaatsen en tijden blijven; leerlingen worden nummers.`,
  anonymiseLast:
    'Tot je hieronder bevestigt is er niets veranderd. Daarna kan het niet ongedaan worden gemaakt, behalve met een kopie die je eerder bewaarde.',
  anonymiseSure: 'Ja, haal alle namen weg',
  keep: 'Nee, laat staan',

  rightsTitle: 'Rechten van leerlingen',
  rightsWhat:
    'Ouders en leerlingen mogen zien wat er over een leerling is bewaard, en vragen om het te wissen. Overleg bij zo’n vraag met je schoolleiding of functionaris gegevensbescherming.',
  noPupils: 'In deze klas staan nog geen leerlingen.',
  showAll: 'Toon alles',
  showAllOf: (label: string) => `Toon alles over ${label}`,
  erase: 'Wis overal',
  eraseOf: (label: string) => `Wis overal: ${label}`,
  eraseTitle: 'Deze leerling overal wissen?',
  eraseText: (label: string) =>
    `${label} gaat uit de klas, uit elke observatie en uit elke tekst waarin de naam staat. Alle momenten van deze leerling verdwijnen, dus tellingen van de klas veranderen mee. Dit kan niet ongedaan worden gemaakt.`,
  eraseBack:
    'Zet je later een oudere kopie of een bestand terug, dan wordt deze leerling er vanzelf weer uitgehaald. Daarvoor onthoudt de app alleen een willekeurig nummer en de dag van vandaag.',
  eraseSure: 'Ja, wis deze leerling voorgoed',
  missing: 'Deze klas staat niet (meer) op dit apparaat.',

  done: {
    dated: 'De laatste dag is veranderd.',
    anonymised: 'De namen zijn weg. De tellingen staan er nog.',
    erased: 'De leerling is van dit apparaat gewist.',
  } satisfies Record<RetentionChange, string>,
  outsideTitle: 'Dit kan de app niet voor je wissen',
  outside: [
    'kopieën die je ergens anders bewaarde (een schijf, een map, een andere tablet);',
    'bestanden die je met een collega deelde, of die een collega met jou deelde;',
    'papier: afgedrukte samenvattingen en lijsten;',
    'een film van de les, als die er is.',
  ],
  outsideFolder: 'De kopieën die vanzelf in je map komen, vervangt de app zelf door een nieuwe zonder deze leerling.',
  outsideBackup: (day: string) => `De laatste kopie is van ${formatDay(day)}: wis haar en bewaar een nieuwe.`,
  problems: {
    diskFull: 'Het apparaat is vol. Maak ruimte en probeer het opnieuw; er is niets veranderd.',
    newerVersion: 'Een nieuwere versie van de app gebruikt deze gegevens. Open de app opnieuw; er is niets veranderd.',
    connectionLost: 'De opslag antwoordt niet. Open de app opnieuw; er is niets veranderd.',
    dataGone: 'De gegevens op dit apparaat zijn al gewist.',
    locked: 'De namen zijn op slot. Haal ze eerst van het slot; er is niets veranderd.',
    unknown: 'Dat lukte niet. Er is niets veranderd. Probeer het opnieuw.',
  } satisfies Record<SaveProblemKind, string>,

  recordTitle: 'Alles over één leerling',
  recordWhat: 'Dit is alles wat Beurtwijzer op dit apparaat over deze leerling bewaart.',
  print: 'Druk af',
  recordName: 'Naam in de app',
  recordClass: 'Klas',
  recordSeat: 'Plaats',
  seat: (row: number, column: number) => `rij ${row}, plek ${column}`,
  noSeat: 'geen vaste plaats',
  recordJoined: 'In de klas sinds',
  recordLeft: 'Uit de klas sinds',
  recordGroups: 'Indelingen',
  recordOther: 'Uit een ingelezen bestand',
  expectation: 'eigen inschatting van de leerkracht',
  sealedEstimates: 'Er is ook een inschatting onder de code van de leerkracht. Die leest alleen de leerkracht.',
  noGroups: 'in geen enkele indeling',
  noRecord: 'Over deze leerling is in geen enkele les iets vastgelegd.',
  lessonLine: (day: string, observer: string) => (observer === '' ? day : `${day} · meegekeken door ${observer}`),
  wasFocus: 'Op deze leerling werd apart gelet.',
  wasAbsent: 'De leerling was er deze les niet.',
  presence: (spans: string) => `De leerling was erbij van ${spans} (minuten in de les).`,
  predicted: {
    many: 'De leerkracht dacht vooraf: krijgt veel beurten.',
    few: 'De leerkracht dacht vooraf: krijgt weinig beurten.',
  },
  mentions: 'In wat iemand opschreef staat de naam ook:',
  time: 'Tijd',
  moment: 'Wat er werd getikt',
  momentsOf: (title: string) => `Momenten in ${title}`,
  keptUntil: (day: string) => `Blijft tot en met ${formatDay(day)}.`,
  unseen: (count: number) =>
    `Van ${lessons(count)} heeft de leerkracht de terugblik nog niet gezien. Die en de inschatting staan hier pas als de leerkracht ze opent.`,
  closedEstimates: 'De inschatting staat hier pas als de leerkracht die opent.',
  showUnseen: 'Ik ben de leerkracht: toon ook die',
} as const;

/** Words for a file of another tool: who is who, what is what, and what the file leaves open. */
import type { ForeignRemark, ForeignTool } from '../../core/foreign/foreign-file';
import { formatCount, formatWhole } from './format';

const lessons = (count: number) => formatCount(count, 'observatie', 'observaties');

export const foreignMessages = {
  titles: {
    boris: 'Een project van BORIS',
    elan: 'Een bestand van ELAN',
    equip: 'Een tabel van EQUIP',
  } satisfies Record<ForeignTool, string>,
  rows: {
    boris: (count: number) => formatCount(count, 'gebeurtenis', 'gebeurtenissen'),
    elan: (count: number) => formatCount(count, 'annotatie', 'annotaties'),
    equip: (count: number) => formatCount(count, 'bijdrage', 'bijdragen'),
  } satisfies Record<ForeignTool, (count: number) => string>,
  holds: (count: number, rows: string) => `${lessons(count)} met samen ${rows}.`,
  untitled: 'zonder titel',
  more: (count: number) => `en nog ${lessons(count)}`,
  remarks: {
    unpaired: (count: number) =>
      `${formatCount(count, 'gebeurtenis heeft', 'gebeurtenissen hebben')} een begin en geen einde: die blijven open.`,
    reversed: (count: number) =>
      `${formatCount(count, 'annotatie eindigt', 'annotaties eindigen')} voor het begin: alleen het begin telt.`,
    unlisted: (count: number) =>
      `${formatCount(count, 'gebeurtenis', 'gebeurtenissen')} zonder uitleg of tijd in het bestand.`,
    strange: (count: number) =>
      `${formatCount(count, 'kenmerk', 'kenmerken')} met een onbekende waarde: die staan erbij als tekst.`,
  } satisfies Record<ForeignRemark['kind'], (count: number) => string>,
  withoutTimes:
    'Dit bestand zegt niet wanneer iets was. De beurten worden gelijk over de les verdeeld; alles over tijd blijft leeg.',
  classLabel: 'Bij welke klas hoort dit?',
  newClass: 'Een nieuwe klas',
  className: 'Naam van de nieuwe klas',
  usualClassName: { boris: 'Klas uit BORIS', elan: 'Klas uit ELAN', equip: 'Klas uit EQUIP' } satisfies Record<
    ForeignTool,
    string
  >,
  untitledClass: 'Klas zonder naam',
  day: 'Wanneer was de les?',
  minutes: 'Hoeveel minuten duurde de les?',
  minutesWrong: 'Vul een aantal minuten in, van 1 tot 1000.',
  subjects: (known: number, added: number, nobody: number) =>
    `Wie is wie: ${[
      known > 0 ? `${String(known)} herkend` : '',
      added > 0 ? `${String(added)} nieuw` : '',
      nobody > 0 ? `${String(nobody)} niemand` : '',
    ]
      .filter((part) => part !== '')
      .join(', ')}`,
  noSubjects: 'In het bestand staat niet over wie het gaat.',
  newPupil: 'Nieuwe leerling',
  nobody: 'Geen leerling',
  codes: (known: number, notes: number) =>
    `Wat is wat: ${[known > 0 ? `${String(known)} herkend` : '', notes > 0 ? `${String(notes)} als notitie` : '']
      .filter((part) => part !== '')
      .join(', ')}`,
  codeTimes: (count: number) => `${formatWhole(count)} keer`,
  asNote: 'Bewaren als notitie',
  leaveOut: 'Weglaten',
  notesHint: 'Wat Beurtwijzer niet kent, blijft als notitie bewaard en telt nergens in mee.',
  namesHint: 'Namen die je al hebt, blijven staan.',
  busy: 'Even nakijken…',
  failed: 'Dit bestand past zo niet. Er is niets opgeslagen of veranderd.',
  nothingNew: 'Alles uit dit bestand staat al op dit apparaat.',
} as const;

/** Words of the first screen: what is on this device and what can be done with it. */
import type { NameStyle } from '../../core/record/exchange-content';
import type { ChangeKind } from '../../state/start-store';
import { formatBytes, formatCount } from './format';

const classes = (count: number) => formatCount(count, 'klas', 'klassen');
const lessons = (count: number) => formatCount(count, 'observatie', 'observaties');
const pupils = (count: number) => formatCount(count, 'leerling', 'leerlingen');

export const startMessages = {
  title: 'Beurtwijzer',
  subtitle: 'Wie krijgt de beurt? Samen kijken, zonder oordeel.',
  pupils,
  loadFailedTitle: 'Je klassen konden niet worden gelezen',
  loadFailed: 'Er is niets veranderd. Sluit andere tabbladen van Beurtwijzer en probeer opnieuw.',
  tryAgain: 'Probeer opnieuw',

  newClass: 'Nieuwe klas',
  openFile: 'Bestand openen',
  dropHere: 'Laat het bestand hier los',

  emptyTitle: 'Welkom bij Beurtwijzer',
  empty:
    'Een collega kijkt mee in je les en tikt aan wie de beurt krijgt. Daarna kijken jullie samen wat er te zien was. Alles blijft op dit apparaat.',
  seeDemo: 'Bekijk de voorbeeldklas',
  practise: 'Oefen twee minuten',
  goneTitle: 'Hier eerder gewerkt?',
  gone: 'De gegevens van Beurtwijzer zijn door de browser of door iemand gewist. Heb je een kopie bewaard, zet die dan terug.',
  putBack: 'Zet een kopie terug',
  wasHere: 'Hier eerder gewerkt? Zet een kopie terug',
  copyDue:
    'Er staan observaties van meer dan drie dagen geleden alleen op dit apparaat. Bewaar een kopie ergens anders.',

  runningTitle: 'Deze les loopt nog',
  runningFilm: 'Deze film ben je aan het coderen',
  goOn: 'Ga verder',
  since: (time: string) => `begonnen om ${time}`,
  todoTitle: 'Nog te doen',
  next: { check: 'Nakijken', together: 'Samen kijken', review: 'Terugblik' },
  checkFirst: 'nog na te kijken',
  shareFirst: 'nog niet samen bekeken',
  reviewed: 'samen bekeken',
  running: 'loopt nog',
  onFilm: 'op film',
  unknownClass: 'klas niet op dit apparaat',

  classesTitle: 'Klassen',
  untitled: 'Klas zonder naam',
  demo: 'Voorbeeld',
  newLesson: 'Nieuwe observatie',
  film: 'Film van je eigen les',
  edit: 'Klas bewerken',
  together: 'Samen en door de tijd',
  keepCopy: 'Bewaar een kopie',
  files: 'Tabellen en bestanden',
  removeDemo: 'Haal de voorbeeldklas weg',
  removeClass: 'Verwijder klas',
  removeLesson: (title: string) => `Verwijder de observatie ${title}`,
  noLessons: 'Nog geen observaties.',

  removeClassTitle: 'Deze klas verwijderen?',
  removeClassText: (name: string, count: number) =>
    count === 0
      ? `${name} met alle namen en plaatsen. Dit kan niet ongedaan worden gemaakt.`
      : `${name} met alle namen, plaatsen en ${lessons(count)}. Dit kan niet ongedaan worden gemaakt.`,
  removeLessonTitle: 'Deze observatie verwijderen?',
  removeLessonText: (title: string, day: string) =>
    `${title}, ${day}, met alles wat er is getikt en opgeschreven. Dit kan niet ongedaan worden gemaakt.`,
  keepCopyFirst: 'Wil je het later nog eens zien? Bewaar dan eerst een kopie.',
  removeSure: 'Ja, verwijder',
  keep: 'Nee, bewaar',

  exportTitle: 'Bewaar een kopie',
  exportLocked: 'De namen zijn op slot. Haal ze eerst van het slot: anders zouden er nummers in het bestand staan.',
  exportText: 'Een bestand met de klas en alle afgeronde observaties. De verzegelde inschatting gaat niet mee.',
  exportNames: 'Hoe heten de leerlingen in het bestand?',
  nameStyles: { initials: 'Initialen', numbers: 'Nummers', full: 'Volledige namen' } satisfies Record<
    NameStyle,
    string
  >,
  exportFullHint: 'Met volledige namen is het bestand alleen voor jezelf: wie het heeft, leest de namen.',
  exportPseudonymHint: 'Op dit apparaat wordt het bestand weer herkend; de namen hier blijven zoals ze zijn.',
  exportDo: 'Maak het bestand',
  exportBusy: 'Het bestand wordt gemaakt…',
  exportDone: { shared: 'Het bestand is gedeeld.', saved: 'Het bestand staat bij je downloads.' },
  exportFailed: 'Het bestand kon niet worden gemaakt. Er is niets veranderd.',

  importBusy: 'Het bestand wordt gelezen…',

  notices: {
    imported: 'Het bestand staat op dit apparaat.',
    demoAdded: 'De voorbeeldklas staat klaar. Kijk gerust rond: de lessen zijn verzonnen.',
    demoRemoved: 'De voorbeeldklas is weg.',
    undone: 'Ongedaan gemaakt.',
    classRemoved: 'De klas is verwijderd.',
    lessonRemoved: 'De observatie is verwijderd.',
    failed: 'Dat is niet gelukt en er is niets veranderd. Probeer het nog eens.',
  } satisfies Record<ChangeKind | 'failed', string>,
  undo: 'Ongedaan',

  screenTitle: 'Scherm en toetsen',
  storageTitle: 'Op dit apparaat',
  storageUsed: (bytes: number) => `Beurtwijzer gebruikt ${formatBytes(bytes)}.`,
  storageKept: 'De browser heeft beloofd de gegevens te bewaren.',
  storageNotKept:
    'De browser heeft niet beloofd de gegevens te bewaren; als het apparaat vol raakt, kan hij ze wissen. Bewaar daarom na elke les een kopie.',
  keeping: 'Bewaren en privacy',
  storageAsk: 'Vraag de browser ze te bewaren',
  storagePrivate: 'Niets verlaat dit apparaat, tenzij jij het verstuurt.',
  storageHolds: (classCount: number, lessonCount: number) => `${classes(classCount)} en ${lessons(lessonCount)}.`,
} as const;

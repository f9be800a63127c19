/** Words of the screen with files to take away: what each is for, in one sentence. */
import type { NameStyle } from '../../core/record/exchange-content';
import type { ExportFormat } from '../../core/report/export-request';
import type { ExportScope, ExportWork } from '../../state/export-files';
import { formatCount } from './format';

interface FormatWords {
  readonly name: string;
  readonly about: string;
}

export const filesMessages = {
  title: 'Bestanden om mee te nemen',
  about: 'Tabellen voor Excel en bestanden voor onderzoek, van alle klassen op dit apparaat.',
  open: 'Kies een bestand',
  loading: 'Even kijken wat er is…',
  back: 'Terug',
  toStart: 'Naar start',
  tryAgain: 'Probeer opnieuw',
  missingTitle: 'Hier is niets om mee te nemen',
  missing: {
    les: 'Deze les staat niet (meer) op dit apparaat, of loopt nog.',
    klas: 'Deze klas staat niet (meer) op dit apparaat.',
    alles: 'Er staat nog geen klas op dit apparaat. De voorbeeldklas gaat niet mee: die is verzonnen.',
  } satisfies Record<ExportScope, string>,
  failedTitle: 'Dat lukte niet',
  failed: 'De gegevens konden niet worden gelezen. Er is niets veranderd.',
  everything: 'alles op dit apparaat',
  lessons: (count: number) => formatCount(count, 'afgeronde observatie', 'afgeronde observaties'),
  classes: (count: number) => formatCount(count, 'klas', 'klassen'),
  untitledClass: 'Klas zonder naam',
  untitledLesson: 'Les zonder titel',

  namesTitle: 'Hoe heten de leerlingen in het bestand?',
  nameStyles: { initials: 'Initialen', numbers: 'Nummers', full: 'Volledige namen' } satisfies Record<
    NameStyle,
    string
  >,
  pseudonyms:
    'Ook in notities, titels en citaten worden de namen van de klas vervangen. Dit geldt alleen voor wat je nu maakt.',
  fullNames:
    'Met volledige namen is het bestand alleen voor jezelf: wie het heeft, leest de namen. Daarna staan er weer initialen.',
  closed: 'De inschatting is nog dicht. Daarom gaan er geen groepen mee in de tabellen.',
  openIt: 'Ik ben de leerkracht: open mijn inschattingen voor deze tabellen',
  opened: 'De inschattingen gaan mee in de tabellen die je nu maakt, en nergens anders in.',
  openTooEarly: 'Dat kan pas als jullie samen hebben gekeken.',

  groups: {
    spreadsheet: 'Voor Excel en Numbers',
    app: 'Voor Beurtwijzer zelf',
    research: 'Voor onderzoek',
  },
  english: 'Kolomnamen in het Engels',
  groupsForBoris: 'Zet in de BORIS-bestanden ook wie in welke groep van een indeling zit',
  formats: {
    workbook: {
      name: 'Werkmap',
      about: 'Alles in één Excel-bestand met tabbladen: leerlingen, vergelijkingen, momenten en uitleg.',
    },
    moments: { name: 'Momenten', about: 'Eén regel per beurt, bezoek of reactie, om zelf te tellen en te filteren.' },
    pupils: { name: 'Leerlingen', about: 'Eén regel per leerling met alle tellingen, in de volgorde van de plaatsen.' },
    comparisons: { name: 'Vergelijkingen', about: 'Groepen naast elkaar, met hoe zeker elk verschil is.' },
    exchange: {
      name: 'Beurtwijzer-bestand',
      about: 'Om de lessen op een ander apparaat te openen en daar verder te kijken.',
    },
    borisProject: {
      name: 'BORIS-project',
      about: 'Voor wie met het observatieprogramma BORIS verder codeert.',
    },
    borisEvents: {
      name: 'BORIS-tabel',
      about: 'De gebeurtenissen als tabel, zoals BORIS ze aan statistiekprogramma’s geeft.',
    },
    elan: {
      name: 'ELAN',
      about: 'Per les een bestand met een spoor per leerling, om naast de film te leggen in ELAN.',
    },
    equip: { name: 'EQUIP', about: 'De beurten zonder tijden, zoals het programma EQUIP ze telt.' },
  } satisfies Record<ExportFormat, FormatWords>,
  kinds: {
    workbook: '.xlsx',
    moments: '.csv',
    pupils: '.csv',
    comparisons: '.csv',
    exchange: '.json',
    borisProject: '.boris',
    borisEvents: '.csv',
    elan: '.eaf',
    equip: '.csv',
  } satisfies Record<ExportFormat, string>,
  make: 'Maak',
  makeOf: (name: string) => `Maak ${name}`,
  noLessons: 'Kan zodra er een observatie is afgerond.',
  notSeen: 'Kan zodra jullie samen hebben gekeken: de leerkracht ziet de uitkomsten eerst.',
  someNotSeen: (count: number) =>
    `${formatCount(count, 'les die nog niet samen is bekeken, telt', 'lessen die nog niet samen zijn bekeken, tellen')} nog niet mee in de uitkomsten.`,
  zipped: 'Zijn het er meer, dan krijg je ze samen in één zip.',
  steps: {
    reading: 'De lessen worden gelezen…',
    counting: 'De app telt en vergelijkt…',
    writing: 'Het bestand wordt gemaakt…',
  } satisfies Record<ExportWork['step'], string>,
  outcomes: {
    shared: 'Het bestand is gedeeld.',
    saved: 'Het bestand staat bij je downloads.',
    failed: 'Het bestand kon niet worden gemaakt. Er is niets verloren; probeer het nog eens.',
  },
} as const;

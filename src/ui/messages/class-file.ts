/** Words of reading a class list from a file. */
import { mostTableColumns, mostTableRows, type TableProblem } from '../../core/record/class-table';
import { formatCount, formatWhole } from './format';

const atLine = (line: number | undefined) => (line === undefined ? '' : ` Het gaat om regel ${formatWhole(line)}.`);

export const classFileMessages = {
  open: 'Lees een bestand (CSV of Excel)',
  reading: 'Het bestand wordt gelezen…',
  title: 'Wat staat waar in het bestand?',
  found: (rows: number, columns: number) =>
    `${formatCount(rows, 'regel', 'regels')} en ${formatCount(columns, 'kolom', 'kolommen')} gevonden.`,
  cut: (line: number) =>
    `Regel ${formatWhole(line)}, de laatste, is korter dan de andere. Misschien is het bestand afgekapt: kijk of iedereen erbij staat.`,
  header: 'De eerste regel zijn kopjes',
  first: 'Voornaam, of de hele naam',
  rest: 'Achternaam (voor wie dezelfde voornaam heeft)',
  noRest: 'geen',
  column: (index: number, example: string) => `kolom ${index}${example === '' ? '' : `: ${example}`}`,
  only: 'Alleen van deze klas',
  everyone: 'iedereen in het bestand',
  classValue: (column: string, value: string) => `${column} = ${value}`,
  preview: 'Zo ziet het begin van het bestand eruit',
  labels: (count: number) => `${formatCount(count, 'leerling', 'leerlingen')} gevonden`,
  take: (count: number) => `Zet ${formatCount(count, 'leerling', 'leerlingen')} in de lijst`,
  taken: (count: number) =>
    `${formatCount(count, 'leerling staat', 'leerlingen staan')} in de lijst. Kijk ze na en pas aan wat anders moet.`,
  cancel: 'Toch niet',
  tooMany: (count: number, most: number) =>
    `Dit zijn ${formatWhole(count)} leerlingen. Een klas heeft er hier hoogstens ${most}. Staan er meer klassen in het bestand, kies dan hierboven de jouwe.`,
  noNames: 'In deze kolom staan geen namen. Kies een andere kolom.',
  refused: 'Dit bestand kan niet worden gelezen',
  nothingChanged: 'De lijst hieronder is niet veranderd.',
  problem: ({ kind, line }: TableProblem): string => problems[kind] + atLine(line),
} as const;

const problems: Readonly<Record<TableProblem['kind'], string>> = {
  tooLarge: 'Het bestand is te groot. Bewaar alleen het blad met de klas en probeer dat.',
  tooManyRows: `Er staan meer dan ${formatWhole(mostTableRows)} regels in. Bewaar alleen de regels van jouw klas en probeer dat.`,
  tooManyColumns: `Er staan meer dan ${formatWhole(mostTableColumns)} kolommen in. Is dit wel een klassenlijst?`,
  empty: 'Het bestand is leeg.',
  notTable: 'Dit is geen CSV- of Excel-bestand. Bewaar de lijst als .csv of .xlsx en probeer dat.',
  oldExcel:
    'Dit is een oud Excel-bestand (.xls), of er zit een wachtwoord op. Bewaar het zonder wachtwoord als .xlsx en probeer dat.',
  openDocument: 'Dit is een OpenDocument-bestand (.ods). Bewaar de lijst als .xlsx of .csv en probeer dat.',
  damaged: 'Het bestand is niet heel. Misschien is het afgekapt bij het downloaden. Haal het opnieuw op.',
  openQuote: 'Er staat een aanhalingsteken dat nergens wordt gesloten. Misschien is het bestand afgekapt.',
  looseQuote: 'Er staat tekst achter een aanhalingsteken waar niets kan staan.',
  unreadable: 'Het bestand kon niet worden gelezen. Staat het nog op de plek waar je het koos?',
};

/** Words of *Bewaren en privacy*. */
import type { ExchangeProblem } from '../../core/record/exchange-content';
import type { BackupCounts } from '../../core/keeping/backup-content';
import { formatCount, formatWhole } from './format';
import { importMessages } from './import';

const classes = (count: number) => formatCount(count, 'klas', 'klassen');
const pupils = (count: number) => formatCount(count, 'leerling', 'leerlingen');
const lessons = (count: number) => formatCount(count, 'observatie', 'observaties');

export const keepingMessages = {
  title: 'Bewaren en privacy',
  subtitle: 'Alles staat op dit apparaat, en nergens anders.',

  copiesTitle: 'Kopieën',
  copiesWhy:
    'Raakt dit apparaat kwijt of stuk, dan is een kopie ergens anders het enige wat je nog hebt. Bewaar er een na elke les.',

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
  makeCopy: 'Bewaar een kopie',
  putBack: 'Zet een kopie terug',

  shareTitle: 'Deel een klas',
  shareWhy:
    'Eén bestand op slot met de klas, de plaatsen, de verzegelde inschatting en de afgeronde observaties. Je collega opent het op het eigen apparaat met “Zet een kopie terug”, en stuurt na de les op dezelfde manier alles terug. De inschatting blijft daar verzegeld.',
  shareClass: (name: string) => `Deel ${name === '' ? 'klas zonder naam' : name}`,
  shareNone: 'Er is nog geen klas om te delen.',

  locked: 'Haal eerst de namen van het slot. Anders zouden er nummers in de kopie staan in plaats van namen.',

  copyTitle: 'Bewaar een kopie',
  shareDialogTitle: 'Deel deze klas',
  how: 'Hoe gaat het bestand op slot?',
  ways: { drawn: 'Zes woorden', own: 'Eigen wachtzin', plain: 'Niet' },
  drawnHint:
    'Schrijf deze zes woorden op en bewaar ze niet bij het bestand. Zonder deze woorden kan niemand het bestand openen, jij ook niet.',
  shareDrawnHint: 'Geef deze zes woorden aan je collega, liefst niet langs dezelfde weg als het bestand.',
  otherWords: 'Andere woorden',
  ownLabel: 'Wachtzin',
  ownHint: (least: number) =>
    `Minstens ${formatWhole(least)} tekens. Wie de wachtzin kwijt is, kan het bestand niet meer openen.`,
  plainHint: 'Wie dit bestand heeft, leest de namen van de leerlingen en alles wat is opgeschreven.',
  make: 'Maak het bestand',
  making: 'De kopie wordt gemaakt en nagelezen…',
  made: 'Gelukt. Het bestand is na het maken weer geopend en geteld; alles stond erin:',
  saved: 'Het staat bij je downloads. Zet het ook op een plek buiten dit apparaat.',
  shared: 'Het bestand is gedeeld.',
  notSaved: 'Het bestand is nog niet bewaard.',
  saveFile: 'Bewaar het bestand',
  saveAgain: 'Nog eens bewaren',
  makeFailed:
    'De kopie is niet gelukt: bij het nalezen klopte ze niet, of er was te weinig geheugen. Er is op dit apparaat niets veranderd. Probeer het nog eens.',
  counts: ({ classes: klassen, pupils: leerlingen, observations, entries }: BackupCounts) =>
    `${classes(klassen)}, ${pupils(leerlingen)}, ${lessons(observations)} (${formatCount(entries, 'regel', 'regels')})`,
  damaged: (count: number) =>
    `Van de observaties ${count === 1 ? 'is 1 regel' : `zijn ${formatWhole(count)} regels`} beschadigd. Die gaan mee zoals ze zijn.`,

  openTitle: 'Zet een kopie terug',
  opening: 'Het bestand wordt geopend…',
  askPassphrase: 'Dit bestand zit op slot. Met welke woorden?',
  passphraseLabel: 'Wachtzin',
  open: 'Open',
  wrong: 'Met deze wachtzin gaat het bestand niet open.',
  wrongWords: (unknown: readonly string[]) => `Zijn deze woorden goed gespeld: ${unknown.join(', ')}?`,
  previewTitle: 'Dit staat in de kopie',
  madeOn: (day: string) => `Gemaakt op ${day}.`,
  news: (newClasses: number, newPupils: number, newLessons: number, newEntries: number) =>
    [
      newClasses > 0 && `${classes(newClasses)} nieuw`,
      newPupils > 0 && `${pupils(newPupils)} erbij`,
      newLessons > 0 && `${lessons(newLessons)} nieuw`,
      newEntries > 0 && `${formatCount(newEntries, 'regel', 'regels')} erbij in observaties die er al staan`,
    ].filter((part) => part !== false),
  nothingNew: 'Alles uit deze kopie staat al op dit apparaat.',
  onlyAdds: 'Er komt alleen bij wat hier ontbreekt. Niets wordt overschreven en geen naam verandert.',
  sameClass: (name: string, count: number) =>
    `Dit lijkt dezelfde klas als ${name === '' ? 'een klas' : name} op dit apparaat: ${pupils(count)} met dezelfde naam.`,
  joinClass: 'Voeg samen met die klas',
  separateClass: 'Als aparte klas',
  restore: 'Zet op dit apparaat',
  restoring: 'De kopie wordt teruggezet…',
  restored: 'De kopie staat op dit apparaat.',
  takenBack: 'Ongedaan gemaakt: wat uit de kopie kwam, is weer weg.',
  undo: 'Ongedaan',
  restoreFailed: 'De kopie kon niet worden teruggezet. Er is niets veranderd. Probeer het nog eens.',
  refusedTitle: 'Dit bestand kan niet worden geopend',
  nothingWritten: 'Er is niets veranderd.',
  problems: {
    ...importMessages.importProblems,
    otherFormat: 'Dit is geen kopie van Beurtwijzer. Een los lesbestand open je op het startscherm.',
    notJson: 'Dit bestand is niet heel. Misschien is het afgekapt bij het downloaden of versturen.',
    tooLarge: 'Dit bestand is groter dan een kopie ooit is.',
  } satisfies Record<ExchangeProblem['kind'] | 'unreadable', string>,
  otherFile: 'Kies een ander bestand',

  snapshotTitle: 'Er is nog iets over',
  snapshot: (day: string, time: string, count: number, observations: number) =>
    `Op dit apparaat staat nog een momentopname van ${day} om ${time}, met ${classes(count)} en ${lessons(observations)}. Wat daarna kwam, staat er niet in.`,
  snapshotOnly:
    'Heb je ook een kopie? Zet die er daarna gerust bij: er komt alleen bij wat ontbreekt. Reken niet op een volgende momentopname, want ze ligt op hetzelfde apparaat en gaat meestal mee verloren.',
  snapshotBack: 'Zet de momentopname terug',
  snapshotRestored: 'Wat in de momentopname stond, staat weer op dit apparaat.',
  askSecret: 'De namen erin zitten op slot. Vul je wachtzin in, of de herstelcode van het papier.',
  wrongSecret: 'Dit is niet de wachtzin, en ook niet de herstelcode.',
  withoutNames: 'Ik weet ze niet meer: zet terug zonder namen',

  homeTitle: 'Op het beginscherm van een iPad of iPhone',
  homeWhy:
    'Zet Beurtwijzer op het beginscherm: in een tabblad van Safari kan alles gewist worden als je de app een week niet opent. Tik op Deel en dan op Zet op beginscherm. De app op het beginscherm begint leeg, want die bewaart alles apart.',
  homeSteps: [
    'Bewaar hier een kopie, in Bestanden.',
    'Open Beurtwijzer vanaf het beginscherm.',
    'Kies daar Bewaren en privacy, Zet een kopie terug.',
  ],
} as const;

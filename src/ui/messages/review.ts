/** Words of the review of a class: first the teacher, then counts, then what is certain about them. */
import type { SaveProblemKind } from '../../core/ports';
import type { TurnChance } from '../../core/measures/turn-chance';
import type { AnalysisWarning } from '../../core/profile/class-analysis';
import type { ClassSummary } from '../../core/report/class-summary';
import { comparisonMessages } from './comparison';
import { formatCount, formatList, formatMinutes, formatRange, formatWhole } from './format';
import { indicatorMessages, rowMessages } from './indicators';
import type { IndicatorId } from '../../core/measures/indicator-table';
import type { WatchedRow } from '../../core/record/observation';
import { isExpectation, type GroupValue, type SchoolClass } from '../../core/record/school-class';

const pupils = (count: number): string => formatCount(count, 'leerling', 'leerlingen');
const turns = (count: number): string => formatCount(count, 'beurt', 'beurten');

export const reviewMessages = {
  screen: 'Terugblik',
  lessonWithoutTitle: 'Les',
  loading: 'De les wordt geteld…',
  missingTitle: 'Deze observatie is er niet',
  missing: 'Ze staat niet op dit apparaat. Misschien is ze verwijderd.',
  failedTitle: 'De terugblik wil niet openen',
  failed: 'Er is niets verloren: de observatie staat op dit apparaat.',
  tryAgain: 'Probeer opnieuw',
  toStart: 'Naar start',
  runningTitle: 'Deze les loopt nog',
  running: 'Tellingen komen pas als de les klaar is.',
  runningTime: (milliseconds: number) => `Tot nu toe ${formatMinutes(milliseconds)}.`,
  runningRows: (rows: string) => `Er wordt gelet op: ${rows}.`,
  goOn: 'Ga verder met kijken',
  tabs: 'Onderdelen van de terugblik',
  tabClass: 'Klas',
  tabPupils: 'Leerlingen',
  tabTimeline: 'Tijdlijn',
  tabWaits: 'Wachttijden',
  tabTalk: 'Nabespreking',
  tabSummary: 'Samenvatting',
  observer: (initials: string) => `keek mee: ${initials}`,

  handOverTitle: 'Geef de tablet aan de leerkracht',
  handOver: 'De leerkracht kijkt eerst. Tot jullie samen kijken, is hier nog niets te zien.',
  iAmTeacher: 'Ik ben de leerkracht',
  lookTogether: 'Samen kijken',
  lookTogetherHint: 'Vanaf dan ziet ook de collega de tellingen.',
  toCheck: 'Eerst nakijken',

  ownTitle: 'Eerst jij',
  ownIntro: 'Alles mag, niets moet. Wat je invult, zie je straks naast wat er geteld is.',
  ownView: 'Hoe kijk je zelf terug?',
  ownViewHint: 'Voor jezelf, in een paar woorden.',
  predictTitle: 'Wat denk je?',
  pickMany: 'Drie leerlingen met veel beurten',
  pickFew: 'Drie leerlingen met weinig beurten',
  pickWhat: 'Wat kies je?',
  picked: (count: number) => `${formatWhole(count)} van 3 gekozen.`,
  pickFull: 'Tik op een gekozen leerling om die weer los te laten.',
  asMany: 'veel',
  asFew: 'weinig',
  waitQuestion: 'Hoeveel tellen bleef het meestal stil na je vraag?',
  waitOption: (counts: number) => (counts === 5 ? '5 of meer' : formatWhole(counts)),
  skip: 'Overslaan',
  showResults: 'Laat zien wat er geteld is',

  onlyYou: 'Alleen jij ziet dit nu. De collega ziet het pas als je op Samen kijken tikt.',

  planTitle: 'Wie kreeg klassikaal de beurt?',
  planOther: (id: IndicatorId) => `Op de plattegrond: ${indicatorMessages[id].short.toLocaleLowerCase('nl')}`,
  planChoose: 'Laat op de plattegrond zien',
  board: 'BORD',
  absent: 'afwezig',
  notWatched: 'niet op gelet',
  nothingToCount: 'niets te tellen',
  noTurn: 'geen beurt',
  planTable: 'Als tabel',
  planLegend: 'Stippellijn: geen enkele keer. Streepje: afwezig of niet op gelet.',
  columnPupil: 'leerling',
  columnCounted: 'geteld',
  columnOf: 'noemer',
  columnValue: 'waarde',
  noTurns: 'Er zijn in deze les geen beurten geteld.',
  turnsNotWatched: 'Hier is niet op gelet: beurten.',
  noTurnsSo: 'Klassikaal waren er geen beurten. Daarom staat hier wat er wel is geteld.',

  predictedTitle: 'Wat je dacht, en wat we telden',
  predictedNothing: 'Je hebt het voorspellen overgeslagen.',
  predictedLocked: 'Wat je dacht staat achter de wachtzin. Open de namen om het hier te zien.',
  predictedColumn: 'jij dacht',
  countedColumn: 'geteld',
  manyRow: 'veel beurten',
  fewRow: 'weinig beurten',
  waitRow: 'wachten',
  nothingFilled: 'niet ingevuld',
  meanTurns: (mean: string) => `Per leerling waren er gemiddeld ${mean} beurten.`,
  waitPredicted: (counts: number) => (counts === 1 ? '1 tel' : counts >= 5 ? '5 tellen of meer' : `${counts} tellen`),
  waitCounted: (from: number, to: number) => {
    const low = Math.round(from / 1000);
    const high = Math.round(to / 1000);
    if (low === high) return low === 1 ? 'meestal 1 tel' : `meestal ${low} tellen`;
    return `meestal ${low} tot ${high} tellen`;
  },
  waitTooFew: 'te weinig om iets te zeggen',
  ownViewTitle: 'Hoe je zelf terugkeek',

  countsTitle: 'Wat we telden',
  countsMore: 'Alle tellingen',
  countsNone: 'Er is in deze les niets geteld om hier te laten zien.',

  momentsTitle: 'Momenten om terug te zien',
  momentsNone: 'Er is geen moment aangestipt.',
  note: 'Notitie',
  momentWithoutText: 'zonder woorden',

  sealTitle: 'Jouw inschattingen',
  sealed: 'Verzegeld. Alleen jij opent ze.',
  sealedOn: (day: string) => `Verzegeld op ${day}. Alleen jij opent ze.`,
  openSeal: 'Open mijn inschattingen',
  openSealQuestion: 'Ben jij de leerkracht, en wil je ze nu openen?',
  openSealYes: 'Ja, open ze',
  openSealNo: 'Nog niet',
  openSealCode: 'Jouw code',
  openSealWrong: 'Dat is niet de code waarmee ze is verzegeld.',
  openSealFailed: 'Dat lukte niet. Ze is nog dicht. Probeer het opnieuw.',
  sealedAfter: 'Ingevuld na deze les.',
  noEstimates: 'Er is voor deze klas niets ingeschat.',
  pupils,
  timesClass: (times: string) => `${times} de klas`,
  tooLittle: 'te weinig om iets te zeggen',

  certaintyTitle: 'Zo zeker is dit',
  oneLesson: 'Dit is één les. Een andere dag kan er anders uitzien.',
  damaged: (count: number) =>
    count === 1
      ? 'Eén stukje van de observatie kon niet gelezen worden. De rest is heel.'
      : `${formatWhole(count)} stukjes van de observatie konden niet gelezen worden. De rest is heel.`,

  notSaved: 'Nog niet opgeslagen',
  saving: 'bewaart…',
  saved: 'opgeslagen',
  saveAgain: 'Probeer opnieuw te bewaren',
} as const;

export const reviewSaveProblems: Readonly<Record<SaveProblemKind, string>> = {
  diskFull: 'Het apparaat is vol. Maak ruimte en bewaar opnieuw; laat deze pagina open.',
  newerVersion: 'Een nieuwere versie van de app gebruikt deze gegevens. Open de app opnieuw.',
  connectionLost: 'De opslag antwoordt niet. Laat deze pagina open en bewaar opnieuw.',
  dataGone: 'De gegevens op dit apparaat zijn gewist. Laat deze pagina open.',
  locked: 'De namen zijn op slot, dus wat je opschrijft kan niet bewaard worden. Haal ze eerst van het slot.',
  unknown: 'Bewaren lukt niet. Laat deze pagina open en probeer opnieuw.',
};

/** "21 november 2026 · 48 min, 31 klassikaal · 42 beurten" */
export function lessonLine(day: string, summary: ClassSummary): string {
  const classMinutes = Math.floor(summary.classTimeMs / 60_000);
  const length = formatMinutes(summary.lessonMs);
  const apart = classMinutes < Math.floor(summary.lessonMs / 60_000);
  const parts = [day, apart ? `${length}, ${formatWhole(classMinutes)} klassikaal` : length];
  if (summary.turns) parts.push(turns(summary.turns.inClassTime));
  return parts.filter((part) => part !== '').join(' · ');
}

/**
 * What the plan does not show by itself, in counts.
 * @param chance what lots would give; null while it is not known
 */
export function describeTurns(summary: ClassSummary, chance: TurnChance | null = null): string[] {
  if (!summary.turns) return [reviewMessages.turnsNotWatched];
  const { withoutTurn, unknown, elsewhere, inClassTime } = summary.turns;
  const sentences: string[] = [];
  const counted = summary.perPupil.filter((pupil) => pupil.turns !== null).length;
  if (inClassTime === 0 && unknown === 0 && elsewhere === 0) sentences.push(reviewMessages.noTurns);
  else if (withoutTurn.length === 0 && counted > 0) {
    const lots = chance ? `; als je zou loten blijven er meestal ${formatRange(chance.withoutTurn)} zonder` : '';
    sentences.push(`Alle ${pupils(counted)} op wie gelet is, kregen klassikaal een beurt${lots}.`);
  } else if (withoutTurn.length > 0) {
    const lots = chance ? `; als je zou loten zijn dat er meestal ${formatRange(chance.withoutTurn)}` : '';
    const verb = withoutTurn.length === 1 ? 'kreeg' : 'kregen';
    sentences.push(`${pupils(withoutTurn.length)} ${verb} klassikaal geen beurt${lots}.`);
  }
  if (summary.everyone) sentences.push(`${formatWhole(summary.everyone)} keer deed iedereen tegelijk mee.`);
  if (elsewhere > 0) {
    sentences.push(
      `Daarnaast ${elsewhere === 1 ? 'was er 1 beurt' : `waren er ${turns(elsewhere)}`} buiten het klassikale deel.`,
    );
  }
  if (unknown > 0) sentences.push(`Bij ${turns(unknown)} wisten we niet wie.`);
  return sentences;
}

/** With fewer turns than this a class dealt by lot already looks very uneven (80 turns: one pupil without, 0,56–1,44). */
const manyTurns = 100;

/** How sure one may be of what is shown, without figures of chance. */
export function describeCertainty(summary: ClassSummary): string[] {
  const sentences: string[] = [];
  const counted = summary.turns?.inClassTime;
  if (counted !== undefined && counted > 0 && counted < manyTurns) {
    sentences.push(`${turns(counted)} is weinig om leerlingen of groepen te vergelijken.`);
  }
  sentences.push(reviewMessages.oneLesson);
  const { partly, focusOnly, never } = summary.rows;
  if (partly.length > 0) sentences.push(`Af en toe gevolgd, dus niet compleet: ${listRows(partly)}.`);
  if (focusOnly.length > 0) sentences.push(`Alleen bij de kijkleerlingen gevolgd: ${listRows(focusOnly)}.`);
  if (never.length > 0) sentences.push(`Hier is niet op gelet: ${listRows(never)}.`);
  return sentences;
}

export function listRows(rows: readonly WatchedRow[]): string {
  return formatList(rows.map((row) => rowMessages[row]));
}

/** A warning of the analysis in plain words. `nameOf` gives a pupil's name. */
export function describeWarning(warning: AnalysisWarning, nameOf: (id: string) => string): string {
  const count = warning.ids.length;
  const moments = formatCount(count, 'moment', 'momenten');
  const [fell, counts] = count === 1 ? ['viel', 'telt'] : ['vielen', 'tellen'];
  switch (warning.code) {
    case 'insidePause':
      return `${moments} ${fell} in een pauze en ${counts} niet mee.`;
    case 'pastEnd':
      return `${moments} ${fell} na het einde van de les en ${counts} niet mee.`;
    case 'noExposure':
      return `${formatList(warning.ids.map(nameOf))} ${count === 1 ? 'was' : 'waren'} er deze les niet; wat daar genoteerd staat, telt niet mee.`;
    case 'outsidePresence':
      return `${moments} ${count === 1 ? 'was' : 'waren'} bij een leerling die dan als afwezig stond. Wie de beurt kreeg, was er: ${count === 1 ? 'het telt' : 'ze tellen'} mee.`;
    case 'unknownPupils':
      return `Bij ${turns(count)} weten we niet wie: meer dan een op de tien. Lees de getallen per leerling voorzichtig.`;
    case 'lowCoverage':
      return `Vaak niet ingevuld (minder dan zes op de tien keer): ${formatList(
        warning.ids.map((id) => indicatorMessages[id as IndicatorId]?.short.toLocaleLowerCase('nl') ?? id),
      )}.`;
  }
}

const expectationNames: Readonly<Record<string, string>> = { low: 'minder ver', middle: 'gelijk', high: 'verder' };

/** The same of what an analysis names by its ids. */
export function groupNameById({ groupings }: SchoolClass, groupingId: string, valueId: string): string {
  const value = groupings.find(({ id }) => id === groupingId)?.values.find(({ id }) => id === valueId);
  return value ? groupName(groupingId, value) : valueId;
}

/** How a group is called on a screen; those of the own inschatting never as a file calls them. */
export function groupName(groupingId: string, value: GroupValue): string {
  const short = shortGroupName(groupingId, value);
  return isExpectation(groupingId) ? `${short} (${comparisonMessages.ownEstimate})` : short;
}

/** The same where the page says already that it is about the own inschatting. */
export function shortGroupName(groupingId: string, value: GroupValue): string {
  return (isExpectation(groupingId) ? expectationNames[value.id] : undefined) ?? value.name;
}

/** Words for groups beside each other: counts first, what lots would give, and one plain word for the difference. */
import { type Grouping, isExpectation } from '../../core/record/school-class';
import type { ContrastWord } from '../../core/measures/contrast-word';
import type { IndicatorId } from '../../core/measures/indicator-table';
import type { ContrastResult, ContrastSide } from '../../core/profile/comparison';
import { formatCount, formatDecimal, formatRange, formatSeconds, formatWhole } from './format';
import { indicatorMessages } from './indicators';

export const comparisonMessages = {
  comparing: 'De app rekent uit wat toeval zou geven…',
  failed: 'De vergelijking is niet gelukt. De tellingen kloppen wel.',
  tryAgain: 'Probeer opnieuw',
  title: 'Groepen naast elkaar',
  explain:
    'Eerst wat er geteld is. Daarachter wat je meestal zou zien als je dezelfde leerlingen door loten over de groepen verdeelt.',
  explainOwn: 'Minder ver, gelijk en verder zijn jouw eigen inschattingen.',
  chooseGrouping: 'Indeling',
  choosePair: 'Welke groepen?',
  pair: (a: string, b: string) => `${a} naast ${b}`,
  difference: 'Verschil: ',
  ownEstimate: 'eigen inschatting',
  tooLittleTurns: (turns: number) =>
    `${formatCount(turns, 'beurt', 'beurten')} is te weinig om deze groepen te vergelijken.`,
  tooLittle: 'Er is te weinig geteld om deze groepen te vergelijken.',
  halve: 'Drie zulke lessen erbij halveren de onzekerheid.',
  tooLittleOf: (names: string) => `Te weinig om iets te zeggen: ${names}.`,
  tooLittleOfMany: (count: number) => `Over ${formatWhole(count)} andere tellingen is er te weinig om iets te zeggen.`,
  notWatchedOf: (names: string) => `Hier is niet op gelet, of maar af en toe: ${names}.`,
  thinCoverage: 'Bij minder dan zes op de tien keer ingevuld.',
  more: (count: number) => `Laat alle ${formatWhole(count)} vergelijkingen zien`,
  onlyOneGroup: 'Alle leerlingen zitten in dezelfde groep: er is niets om naast elkaar te zetten.',
} as const;

/** The plain word beside a comparison. */
export const wordMessages: Readonly<Record<ContrastWord, string>> = {
  clear: 'meer dan toeval meestal geeft',
  possible: 'misschien',
  none: 'ongeveer gelijk',
  uncertain: 'kan toeval zijn',
  tooLittle: 'te weinig om iets te zeggen',
  notWatched: 'hier is niet op gelet',
};

const pupils = (count: number): string => formatCount(count, 'leerling', 'leerlingen');

function countedSide(id: IndicatorId, { y, n }: ContrastSide): string {
  const { unit, of } = indicatorMessages[id];
  switch (unit) {
    case 'perTen':
      return id === 'turnRate' || id === 'supportRate'
        ? `samen ${formatCount(y, ...of)}`
        : `samen ${formatWhole(y)} keer`;
    case 'perTurn':
      return `samen ${formatWhole(y)} keer bij ${formatCount(n, ...of)}`;
    case 'share':
      return `samen ${formatWhole(y)} van de ${formatCount(n, ...of)}`;
    case 'place':
      return `samen ${formatWhole(y)} vooraan`;
    case 'minutes':
      return `samen ${formatDecimal(y)} min`;
    case 'seconds':
      return n > 0 ? `gemiddeld ${formatSeconds((y / n) * 1000)} over ${formatCount(n, ...of)}` : 'niets te tellen';
  }
}

/** What lots would give is a count; of seconds the sum says nothing to anyone. */
function lotsOfSide(id: IndicatorId, { lots }: ContrastSide): string {
  const { unit } = indicatorMessages[id];
  if (!lots || unit === 'seconds') return '';
  const range = unit === 'minutes' ? `${formatDecimal(lots[0])} tot ${formatDecimal(lots[1])} min` : formatRange(lots);
  return `; als je zou loten meestal ${range}`;
}

/** "6 leerlingen, samen 7 beurten; als je zou loten meestal 9 tot 21" */
export function describeSide(id: IndicatorId, side: ContrastSide): string {
  return `${pupils(side.pupils)}, ${countedSide(id, side)}${lotsOfSide(id, side)}`;
}

const timesAs: Readonly<Record<(typeof indicatorMessages)[IndicatorId]['unit'], string>> = {
  perTen: 'keer zo vaak',
  perTurn: 'keer zo vaak',
  seconds: 'keer zo lang',
  minutes: 'keer zoveel tijd',
  share: 'keer zo vaak',
  place: 'keer zo vaak',
};

/** What the difference probably is, told from the group that has more; empty where there is no interval. */
export function describeInterval(contrast: ContrastResult, nameOf: (value: string) => string): string {
  const { interval, estimate, indicator, scale } = contrast;
  if (!interval) return '';
  const isAMore = scale === 'ratio' ? estimate === null || estimate >= 1 : estimate !== null && estimate >= 0;
  const [more, less] = isAMore ? [contrast.a, contrast.b] : [contrast.b, contrast.a];
  const [low, high] = interval;
  if (scale === 'difference') {
    if (low === null || high === null) return '';
    const [from, to] = (isAMore ? [low, high] : [-high, -low]).map((share) => Math.round(share * 100)) as [
      number,
      number,
    ];
    const least = from < 0 ? `tussen ${formatWhole(-from)} keer minder en ` : `${formatWhole(from)} tot `;
    return `Bij ${nameOf(more)} waarschijnlijk ${least}${formatWhole(to)} keer meer op de 100 dan bij ${nameOf(less)}.`;
  }
  const from = isAMore ? low : high === null ? null : 1 / high;
  const to = isAMore ? high : low === null || low === 0 ? null : 1 / low;
  if (from === null) return '';
  const often = to === null ? `minstens ${formatDecimal(from)}` : `${formatDecimal(from)} tot ${formatDecimal(to)}`;
  const verb = to === null ? '' : 'waarschijnlijk ';
  return `${nameOf(more)}: ${verb}${often} ${timesAs[indicatorMessages[indicator].unit]} als ${nameOf(less)}.`;
}

/** How a split is called on a screen; the own inschatting by its subject, because there may be several. */
export function groupingName({ id, name, subject }: Grouping): string {
  if (!isExpectation(id)) return name;
  return subject ? `${comparisonMessages.ownEstimate} (${subject})` : comparisonMessages.ownEstimate;
}

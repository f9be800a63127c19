/** Words of *Meer cijfers*: what researchers call things, each explained in one plain sentence. */
import type { ContrastResult } from '../../core/profile/comparison';
import type { Evenness } from '../../core/profile/class-analysis';
import type { TurnChance } from '../../core/measures/turn-chance';
import { formatCount, formatHundredths, formatPercent, formatRange, formatThousandths, formatWhole } from './format';

export const figureMessages = {
  title: 'Meer cijfers',
  about: 'Voor wie het precies wil weten: alle tellingen, met hoe ze berekend zijn.',
  show: 'Laat de cijfers zien',
  evennessTitle: 'Hoe gelijk waren de beurten verdeeld?',
  evennessNone: 'Er zijn geen beurten geteld, dus er is niets te verdelen.',
  axisPupils: 'leerlingen, van weinig naar veel beurten',
  axisTurns: 'deel van de beurten',
  even: 'iedereen even vaak',
  lots: 'loten',
  gini: 'Gini',
  giniLow: '0: gelijk',
  giniHigh: '1: alles bij één',
  number: 'cijfer',
  value: 'waarde',
  giniP: 'kans dat loten minstens zo ongelijk uitpakt',
  giniLots: 'Gini als je zou loten',
  giniMiddle: 'Gini als je zou loten, de middelste',
  withoutTurn: 'leerlingen zonder beurt',
  withoutTurnLots: 'leerlingen zonder beurt als je zou loten',
  shareOfTime: 'deel van de leerlingen',
  shareOfTurns: 'deel van de beurten',
  groupsTitle: 'Groepen naast elkaar, alle tellingen',
  ratioTitle: 'Hoeveel keer zo vaak of zo lang',
  differenceTitle: 'Hoeveel keer meer of minder op de 100',
  equal: 'gelijk',
  noIntervals: 'Er is te weinig geteld om iets te tekenen.',
  indicator: 'telling',
  estimate: 'verhouding of verschil',
  interval: 'waarschijnlijk tussen',
  p: 'p',
  pAdjusted: 'p, bijgesteld',
  smallest: 'kleinste verschil dat te zien zou zijn',
  otherP:
    'De bijgestelde p houdt hier rekening met alle tellingen. Bij Groepen naast elkaar gaat het alleen om wat bij de kijkvraag hoort.',
  representationTitle: 'Elke groep naast de hele klas',
  representationNone: 'Er is niets geteld om naast de klas te zetten.',
  classTitle: 'De hele klas, alle tellingen',
  classValue: 'klas',
  coded: 'ingevuld',
  codedOf: (coded: number, moments: number) => `${formatWhole(coded)} van ${formatWhole(moments)}`,
  notWatchedOf: (names: string) => `Hier is niet op gelet: ${names}.`,
  partly: 'af en toe',
  watched: 'gevolgd',
  watchedYes: 'ja',
  termsTitle: 'Wat betekenen deze woorden?',
} as const;

/** Each term, and what it means. */
export const figureTerms: readonly (readonly [term: string, meaning: string])[] = [
  [
    'Als je zou loten',
    'Wat er in 9 van de 10 keer uitkomt als niet jij kiest maar een lootje: het laat zien hoeveel verschil vanzelf ontstaat.',
  ],
  [
    'De kromme lijn (Lorenz)',
    'Zet de leerlingen in gedachten van weinig naar veel beurten: de lijn zegt welk deel van de beurten de eersten samen kregen.',
  ],
  [
    'Gini',
    'Eén getal voor hoe scheef het verdeeld is: 0 als iedereen even vaak aan de beurt was, dicht bij 1 als bijna alles naar één leerling ging.',
  ],
  ['Naast de hele klas', '1 betekent: even vaak als de klas; 0,5 half zo vaak; 2 twee keer zo vaak.'],
  [
    'Waarschijnlijk tussen',
    'De streep in de tekening: als je steeds zo kijkt, ligt het echte verschil in 19 van de 20 keer ergens op de streep.',
  ],
  [
    'p',
    'Hoe vaak een minstens zo groot verschil ontstaat als je dezelfde leerlingen door loten over de groepen verdeelt; 0,05 is 1 op de 20 keer.',
  ],
  ['p, bijgesteld', 'Wie veel dingen vergelijkt, vindt altijd wel iets; dit getal houdt daar rekening mee.'],
  [
    'Kleinste verschil dat te zien zou zijn',
    'Met zo veel gegevens als er nu zijn, blijft een kleiner verschil dan dit onzichtbaar.',
  ],
];

/** "0,43×" */
export const formatTimes = (ratio: number): string => `${formatHundredths(ratio)}×`;

/** "+25" of a hundred; "0" without a sign. */
function formatPoints(share: number): string {
  const points = Math.round(share * 100);
  return points > 0 ? `+${formatWhole(points)}` : formatWhole(points).replace('-', '−');
}

export function formatP(p: number): string {
  return p < 0.001 ? 'minder dan 0,001' : formatThousandths(p);
}

export function formatEstimate({ scale }: Pick<ContrastResult, 'scale'>, estimate: number): string {
  return scale === 'ratio' ? formatTimes(estimate) : formatPoints(estimate);
}

/** "0,22× tot 0,80×", or what is known of it at one side. */
export function formatInterval(contrast: Pick<ContrastResult, 'scale' | 'interval'>): string {
  if (!contrast.interval) return '–';
  const [low, high] = contrast.interval;
  if (low === null && high === null) return '–';
  if (low === null) return `hoogstens ${formatEstimate(contrast, high!)}`;
  if (high === null) return `minstens ${formatEstimate(contrast, low)}`;
  return `${formatEstimate(contrast, low)} tot ${formatEstimate(contrast, high)}`;
}

const fractions: Readonly<Record<string, string>> = { 0.5: '½×', 0.25: '¼×', 0.125: '⅛×', 0.0625: '1/16×' };

/** What stands under the axis of the intervals. */
export function formatTick(scale: ContrastResult['scale'], value: number): string {
  if (scale === 'difference') return value === 0 ? figureMessages.equal : formatPoints(value);
  if (value === 1) return figureMessages.equal;
  return fractions[String(value)] ?? `${formatWhole(value)}×`;
}

/** Fewer are too few to say anything about who had them, as for the findings. */
const fewestTurns = 10;

/** One place of the curve. */
export function describeLorenzPoint(shareOfPupils: number, shareOfTurns: number): string {
  return `${formatPercent(shareOfPupils)} van de leerlingen, ${formatPercent(shareOfTurns)} van de beurten`;
}

/** The curve and the Gini in one sentence. */
export function describeEvenness(turns: number, gini: number, turnsOfHalf: number, chance: TurnChance | null): string {
  if (turns < fewestTurns)
    return `${formatCount(turns, 'beurt', 'beurten')} is te weinig om iets over de verdeling te zeggen.`;
  const half = `De helft van de leerlingen met de minste beurten kreeg samen ${formatPercent(turnsOfHalf)} van de beurten`;
  if (!chance) return `${half}; de Gini is ${formatHundredths(gini)}.`;
  const { p05, p95 } = chance.gini;
  const place =
    gini > p95
      ? 'ongelijker dan loten meestal geeft'
      : gini < p05
        ? 'gelijker dan loten meestal geeft'
        : 'zoals bij loten';
  return `${half}; de Gini is ${formatHundredths(gini)}, als je zou loten meestal ${formatHundredths(p05)} tot ${formatHundredths(p95)}: ${place}.`;
}

/** The intervals in one sentence. */
export function describeIntervals(contrasts: readonly ContrastResult[], a: string, b: string): string {
  const drawn = contrasts.filter(({ interval }) => interval !== null);
  const apart = drawn.filter(({ scale, interval }) => {
    const equal = scale === 'ratio' ? 1 : 0;
    const [low, high] = interval!;
    return (low !== null && low > equal) || (high !== null && high < equal);
  });
  const one =
    drawn.length === 1
      ? 'de enige telling'
      : `${formatWhole(apart.length)} van de ${formatCount(drawn.length, 'telling', 'tellingen')}`;
  const lies =
    drawn.length === 1 && apart.length === 0
      ? 'Bij de enige telling loopt de streep over ‘gelijk’'
      : `Bij ${one} blijft de streep helemaal aan één kant van ‘gelijk’`;
  return `${lies}; rechts van ‘gelijk’ is er meer bij ${a}, links meer bij ${b}.`;
}

/** "4; als je zou loten 2 tot 6" in the table under the curve. */
export function listEvenness(
  { gini, withoutTurn }: Evenness,
  chance: TurnChance | null,
): readonly (readonly [string, string, number | null])[] {
  return [
    [figureMessages.gini, gini === null ? '–' : formatHundredths(gini), gini],
    ...(chance
      ? ([
          [
            figureMessages.giniLots,
            `${formatHundredths(chance.gini.p05)} tot ${formatHundredths(chance.gini.p95)}`,
            null,
          ],
          [figureMessages.giniMiddle, formatHundredths(chance.gini.p50), chance.gini.p50],
          [figureMessages.giniP, formatP(chance.gini.p), chance.gini.p],
        ] as const)
      : []),
    [figureMessages.withoutTurn, formatWhole(withoutTurn), withoutTurn],
    ...(chance ? ([[figureMessages.withoutTurnLots, formatRange(chance.withoutTurn), null]] as const) : []),
  ];
}

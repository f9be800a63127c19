/** What stands out, in a sentence that can be checked by counting, and an open question that looks ahead. */
import type { ContrastWord } from '../../core/measures/contrast-word';
import { type Channel, indicatorTable } from '../../core/measures/indicator-table';
import type { FindingFact, Findings, GroupTurns } from '../../core/profile/finding';
import type { PupilId } from '../../core/record/ids';
import { formatCount, formatDecimal, formatRange, formatWhole } from './format';
import { formatIndicatorValue } from './indicators';

/** How groups and pupils are called here; initials or seat numbers while names are locked. */
export interface FindingNames {
  readonly group: (grouping: string, value: string) => string;
  readonly pupil: (id: PupilId) => string;
}

export const findingMessages = {
  title: 'Wat opvalt',
  none: 'Er springt niets uit dat meer is dan toeval meestal geeft.',
  noneQuestion: 'Welk moment willen jullie terugzien?',
  pupils: (count: number) => `Over wie het gaat: ${formatCount(count, 'leerling', 'leerlingen')}`,
  moments: (count: number) => `Terug te zien: ${formatCount(count, 'moment', 'momenten')}`,
  moreMoments: (count: number) => `En nog ${formatCount(count, 'moment', 'momenten')}.`,
} as const;

export interface FindingText {
  readonly seen: string;
  readonly question: string;
}

const times = (count: number): string => `${formatWhole(count)} keer`;
const pupils = (count: number): string => formatCount(count, 'leerling', 'leerlingen');

const perPupil = ({ turns, pupils: count }: GroupTurns): string => formatDecimal(turns / count);

/** How sure a change since last time is. */
export const certaintyMessages: Readonly<Record<ContrastWord, string>> = {
  clear: 'dat scheelt meer dan toeval meestal geeft',
  possible: 'misschien is dat een verschil',
  none: 'dat is ongeveer gelijk',
  uncertain: 'dat kan toeval zijn',
  tooLittle: 'dat is te weinig om iets te zeggen',
  notWatched: 'hier is niet op gelet',
};

function describeApart(fact: FindingFact & { template: 'turnsApart' }, names: FindingNames): string {
  const { grouping, more, less } = fact;
  const [low, high] = fact.times;
  const first = names.group(grouping, more.group);
  const second = names.group(grouping, less.group);
  const often =
    high === null ? `minstens ${formatDecimal(low)}` : `waarschijnlijk ${formatDecimal(low)}–${formatDecimal(high)}`;
  return (
    `${first}: ${perPupil(more)} beurten per leerling, ${second}: ${perPupil(less)}. ` +
    `Dat scheelt meer dan toeval meestal geeft (${often} keer zo vaak). ` +
    `${second} had samen ${formatCount(less.turns, 'beurt', 'beurten')}; als je zou loten meestal ${formatRange(less.lots)}.`
  );
}

function describeWithoutTurn({ pupils: count, lots, everyone }: FindingFact & { template: 'withoutTurn' }): string {
  const verb = count === 1 ? 'kreeg' : 'kregen';
  const together = everyone > 0 ? ` ${times(everyone)} deed iedereen tegelijk mee.` : '';
  return `${pupils(count)} ${verb} klassikaal geen beurt; als je zou loten zijn dat er meestal ${formatRange(lots)}.${together}`;
}

/** "van de vier leerlingen" */
function ofFocus(count: number): string {
  return count === 4 ? 'de vier leerlingen' : `de ${pupils(count)}`;
}

/** The twelve templates, word for word as they were agreed; see docs/findings.md. */
export function describeFinding(fact: FindingFact, names: FindingNames): FindingText {
  switch (fact.template) {
    case 'allHadTurn':
      return {
        seen: `Alle ${formatWhole(fact.pupils)} leerlingen die er waren kregen een beurt.`,
        question: 'Wat deed je waardoor dat lukte?',
      };
    case 'longWaits':
      return {
        seen: `Bij ${formatWhole(fact.long)} van je ${formatWhole(fact.questions)} vragen bleef het 3 tellen of langer stil voor er een antwoord kwam.`,
        question: 'Wat zag je in die stilte bij de leerlingen gebeuren?',
      };
    case 'withoutTurn':
      return { seen: describeWithoutTurn(fact), question: 'Van wie had je graag nog iets gehoord?' };
    case 'turnsApart':
      return {
        seen: describeApart(fact, names),
        question: 'Paste dat bij wat zij vandaag nodig hadden, en waaraan zie je dat?',
      };
    case 'handsUp':
      return {
        seen: `${formatWhole(fact.volunteered)} van de ${formatWhole(fact.turns)} beurten ${fact.volunteered === 1 ? 'ging' : 'gingen'} naar een opgestoken vinger.`,
        question: 'Hoe zou je kunnen horen wat de anderen denken?',
      };
    case 'noAnswer':
      return {
        seen: `${times(fact.without)} kwam er geen antwoord; ${times(fact.secondChance)} gaf je een hint of een tweede kans, ${times(fact.cutShort)} ging de les binnen 3 tellen verder.`,
        question: 'Wat zou je in zo’n stilte willen proberen?',
      };
    case 'askedHow':
      return {
        seen: `Je vroeg ${times(fact.times)} hoe iemand aan het antwoord kwam, aan ${formatCount(fact.pupils, 'leerling', 'verschillende leerlingen')}.`,
        question: 'Aan wie wil je dat morgen vragen?',
      };
    case 'aboutWork':
      return {
        seen: `Van je ${formatWhole(fact.remarks)} opmerkingen over het werk gingen er ${formatWhole(fact.task)} over de taak en ${formatWhole(fact.process)} over aanpak of zelfsturing. Bij nieuwe stof past taak vaak goed.`,
        question: 'Waar in deze les had een opmerking over de aanpak geholpen?',
      };
    case 'saidWhatWorked':
      return {
        seen: `${times(fact.times)} zei je precies wat er lukte, zoals ‘${fact.quote}’.`,
        question: `Wat merkte je toen bij ${names.pupil(fact.pupilId)}?`,
      };
    case 'atDesk':
      return {
        seen: `Je was bij ${pupils(fact.pupils)} aan tafel; ${formatWhole(fact.asked)} ${fact.asked === 1 ? 'vroeg' : 'vroegen'} er zelf om. ${times(fact.steering)} deed je voor, ${times(fact.scaffolding)} gaf je een vraag of hint.`,
        question: 'Wie kan volgende week een stap meer zelf?',
      };
    case 'warmMoments':
      return {
        seen: `Je collega noteerde ${times(fact.times)} een lach, een naam of een knikje, bij ${formatWhole(fact.pupils)} van ${ofFocus(fact.focusPupils)}.`,
        question: 'Bij wie wil je morgen even stilstaan?',
      };
    case 'intention':
      return {
        seen: `Je voornemen was ‘${fact.text.replace(/\.$/, '')}’. Toen ${formatIndicatorValue(fact.indicator, fact.before)}, nu ${formatIndicatorValue(fact.indicator, fact.now)}; ${certaintyMessages[fact.word]}.`,
        question: 'Wat hebben de leerlingen ervan gemerkt?',
      };
  }
}

/** The channel whose colour a finding has. */
export function channelOfFinding(fact: FindingFact): Channel {
  switch (fact.template) {
    case 'aboutWork':
    case 'saidWhatWorked':
      return 'feedback';
    case 'atDesk':
      return 'input';
    case 'warmMoments':
      return 'klimaat';
    case 'intention':
      return indicatorTable.find(({ id }) => id === fact.indicator)?.channel ?? 'output';
    case 'allHadTurn':
    case 'longWaits':
    case 'withoutTurn':
    case 'turnsApart':
    case 'handsUp':
    case 'noAnswer':
    case 'askedHow':
      return 'output';
  }
}

/** The only line where the data are thin. */
export function describeThin({ turns }: NonNullable<Findings['thin']>): FindingText {
  return {
    seen:
      turns === 0
        ? 'Zonder beurten zijn er geen groepen te vergelijken.'
        : `${formatCount(turns, 'beurt', 'beurten')} is te weinig om groepen te vergelijken.`,
    question: 'Welk moment willen jullie terugzien?',
  };
}

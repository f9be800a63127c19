/** How each indicator is called, and how its numbers are put into words. Counts first: a teacher can check those. */
import type { Channel, IndicatorId } from '../../core/measures/indicator-table';
import type { Tally } from '../../core/profile/class-analysis';
import type { WatchedRow } from '../../core/record/observation';
import { formatCount, formatDecimal, formatPercent, formatSeconds, formatWhole } from './format';

export const channelMessages: Readonly<Record<Channel, { readonly name: string; readonly about: string }>> = {
  input: { name: 'Input', about: 'wat een leerling aangeboden krijgt' },
  output: { name: 'Output', about: 'hoe vaak en hoe lang een leerling aan zet is' },
  feedback: { name: 'Feedback', about: 'hoeveel, waarover en hoe precies' },
  klimaat: { name: 'Klimaat', about: 'warmte, nabijheid en plaats' },
};

/** What was looked at, in the middle of a sentence. */
export const rowMessages: Readonly<Record<WatchedRow, string>> = {
  turn: 'beurten',
  wait: 'wachttijd',
  solicitation: 'hoe de beurt kwam',
  question: 'het soort vraag',
  answer: 'antwoorden',
  followUp: 'wat er na een antwoord kwam',
  feedback: 'feedback',
  support: 'hulp aan tafel',
  demand: 'uitdagender of makkelijker maken',
  choice: 'mogen kiezen',
  contact: 'contact',
  eyeContact: 'oogcontact',
  warmth: 'toon',
  behaviour: 'gedrag bijsturen',
  passedOver: 'een vinger zonder beurt',
  initiative: 'eigen initiatief',
  everyone: 'allemaal tegelijk meedoen',
};

/** `perTen`: events per ten minutes; `perTurn`: per turn; `seconds`, `minutes`: lengths; `share`: a part of moments. */
type Unit = 'perTen' | 'perTurn' | 'seconds' | 'minutes' | 'share' | 'place';

interface IndicatorWords {
  /** As in a list: says the unit. */
  readonly name: string;
  /** As a heading above one pupil's number. */
  readonly short: string;
  readonly unit: Unit;
  /** What was counted, for shares and means: one, many. */
  readonly of: readonly [string, string];
  /** The class in one sentence, addressed to the teacher. */
  readonly sentence: (total: Tally) => string;
}

const times = (count: number): string => `${formatWhole(count)} keer`;
const partOf = ({ y, n }: Tally, [one, many]: readonly [string, string]): string =>
  n === 1 ? `${formatWhole(y)} van 1 ${one}` : `${formatWhole(y)} van de ${formatWhole(n)} ${many}`;
const meanOf = ({ value, n }: Tally, [one, many]: readonly [string, string]): string =>
  `gemiddeld ${formatSeconds((value ?? 0) * 1000)} (${formatCount(n, one, many)})`;

const questions = ['vraag', 'vragen'] as const;
const timedQuestions = ['vraag waarbij de stilte is geklokt', 'vragen waarbij de stilte is geklokt'] as const;
const turns = ['beurt', 'beurten'] as const;
const answers = ['antwoord', 'antwoorden'] as const;
const unfinished = ['antwoord dat er nog niet was', 'antwoorden die er nog niet waren'] as const;
const remarks = ['opmerking met een onderwerp', 'opmerkingen met een onderwerp'] as const;
const reactions = ['reactie', 'reacties'] as const;
const visits = ['bezoek aan tafel', 'bezoeken aan tafel'] as const;
const changes = ['aanpassing', 'aanpassingen'] as const;
const moments = ['moment', 'momenten'] as const;
const places = ['plaats', 'plaatsen'] as const;

export const indicatorMessages: Readonly<Record<IndicatorId, IndicatorWords>> = {
  turnRate: {
    name: 'Beurten per 10 min (klassikaal)',
    short: 'Beurten',
    unit: 'perTen',
    of: turns,
    sentence: ({ y }) => `Klassikaal: ${formatCount(y, 'beurt', 'beurten')}.`,
  },
  pauseTime: {
    name: 'Wachttijd na de vraag (s)',
    short: 'Wachttijd na de vraag',
    unit: 'seconds',
    of: questions,
    sentence: (total) => `Na een vraag bleef het ${meanOf(total, questions)} stil.`,
  },
  waitTime: {
    name: 'Van naam tot antwoord (s)',
    short: 'Van naam tot antwoord',
    unit: 'seconds',
    of: turns,
    sentence: (total) => `Van naam tot antwoord duurde het ${meanOf(total, turns)}.`,
  },
  thinkTime: {
    name: 'Denktijd (s)',
    short: 'Denktijd',
    unit: 'seconds',
    of: turns,
    sentence: (total) => `Tussen de vraag en de naam zat ${meanOf(total, turns)}.`,
  },
  longWait: {
    name: '3 tellen of langer gewacht',
    short: '3 tellen of langer gewacht',
    unit: 'share',
    of: questions,
    sentence: (total) => `Bij ${partOf(total, timedQuestions)}, bleef het 3 tellen of langer stil.`,
  },
  cutShortShare: {
    name: 'Verder binnen 3 tellen zonder antwoord',
    short: 'Verder binnen 3 tellen',
    unit: 'share',
    of: questions,
    sentence: (total) => `Bij ${partOf(total, questions)} ging het binnen 3 tellen verder zonder antwoord.`,
  },
  reactionTime: {
    name: 'Stilte na het antwoord (s)',
    short: 'Stilte na het antwoord',
    unit: 'seconds',
    of: answers,
    sentence: (total) => `Na een antwoord bleef het ${meanOf(total, answers)} stil.`,
  },
  answerTime: {
    name: 'Spreektijd per antwoord (s)',
    short: 'Spreektijd',
    unit: 'seconds',
    of: answers,
    sentence: (total) => `Een leerling was ${meanOf(total, answers)} aan het woord.`,
  },
  reasoningShare: {
    name: 'Denkvragen',
    short: 'Denkvragen',
    unit: 'share',
    of: questions,
    sentence: (total) => `Bij ${partOf(total, questions)} ging het om een denkvraag.`,
  },
  answeredShare: {
    name: 'Antwoordt zelf',
    short: 'Antwoordt zelf',
    unit: 'share',
    of: turns,
    sentence: (total) => `Bij ${partOf(total, turns)} antwoordde de leerling zelf.`,
  },
  explainShare: {
    name: 'Mag uitleggen',
    short: 'Mag uitleggen',
    unit: 'share',
    of: answers,
    sentence: (total) => `Bij ${partOf(total, answers)} vroeg je hoe de leerling eraan kwam.`,
  },
  coldCallShare: {
    name: 'Beurt zonder vinger',
    short: 'Beurt zonder vinger',
    unit: 'share',
    of: turns,
    sentence: (total) => `Bij ${partOf(total, turns)} kwam de beurt zonder vinger of met een beurtstokje.`,
  },
  sustainedShare: {
    name: 'Blijft erbij na fout, deels of geen',
    short: 'Blijft erbij na fout, deels of geen',
    unit: 'share',
    of: turns,
    sentence: (total) => `Bij ${partOf(total, unfinished)}, bleef je bij de leerling.`,
  },
  passedOverRate: {
    name: 'Vinger, geen beurt per 10 min',
    short: 'Vinger, geen beurt',
    unit: 'perTen',
    of: moments,
    sentence: ({ y }) => `${times(y)} ging een vinger omhoog zonder dat er een beurt kwam.`,
  },
  feedbackPerTurn: {
    name: 'Feedback per beurt',
    short: 'Feedback per beurt',
    unit: 'perTurn',
    of: turns,
    sentence: ({ y, n }) => `Je gaf ${times(y)} feedback bij ${formatCount(n, 'beurt', 'beurten')}.`,
  },
  feedbackRate: {
    name: 'Feedback per 10 min',
    short: 'Feedback',
    unit: 'perTen',
    of: moments,
    sentence: ({ y }) => `In de hele les gaf je ${times(y)} feedback aan een leerling.`,
  },
  deepFeedbackShare: {
    name: 'Feedback over aanpak of zelfsturing',
    short: 'Over aanpak of zelfsturing',
    unit: 'share',
    of: ['opmerking', 'opmerkingen'],
    sentence: (total) => `Bij ${partOf(total, remarks)} ging het over aanpak of zelfsturing.`,
  },
  personShare: {
    name: 'Feedback over de leerling zelf',
    short: 'Over de leerling zelf',
    unit: 'share',
    of: ['opmerking', 'opmerkingen'],
    sentence: (total) => `Bij ${partOf(total, remarks)} ging het over de leerling zelf.`,
  },
  informativeShare: {
    name: 'Feedback zegt waar het over gaat',
    short: 'Zegt waar het over gaat',
    unit: 'share',
    of: reactions,
    sentence: (total) => `Bij ${partOf(total, reactions)} zei je waar het over ging.`,
  },
  criticalShare: {
    name: 'Feedback: nog niet',
    short: 'Nog niet (kritisch)',
    unit: 'share',
    of: ['opmerking', 'opmerkingen'],
    sentence: (total) => `Bij ${partOf(total, ['opmerking', 'opmerkingen'])} ging het over wat nog niet lukt.`,
  },
  supportRate: {
    name: 'Aan tafel per 10 min',
    short: 'Aan tafel',
    unit: 'perTen',
    of: visits,
    sentence: ({ y }) => `Je was ${times(y)} bij iemand aan tafel.`,
  },
  supportTime: {
    name: 'Tijd aan tafel (min per 10 min)',
    short: 'Tijd aan tafel',
    unit: 'minutes',
    of: visits,
    sentence: ({ y }) => `Samen was je ${formatDecimal(y)} minuten bij leerlingen aan tafel.`,
  },
  steeringShare: {
    name: 'Doet voor',
    short: 'Doet voor',
    unit: 'share',
    of: visits,
    sentence: (total) => `Bij ${partOf(total, visits)} deed je het voor.`,
  },
  higherDemandShare: {
    name: 'Maakt uitdagender',
    short: 'Maakt uitdagender',
    unit: 'share',
    of: changes,
    sentence: (total) => `Bij ${partOf(total, changes)} maakte je het uitdagender.`,
  },
  choiceRate: {
    name: 'Mag kiezen per 10 min',
    short: 'Mag kiezen',
    unit: 'perTen',
    of: moments,
    sentence: ({ y }) => `${times(y)} mocht een leerling kiezen.`,
  },
  eyeContactShare: {
    name: 'Kijkt de leerling aan',
    short: 'Kijkt de leerling aan',
    unit: 'share',
    of: moments,
    sentence: (total) => `Bij ${partOf(total, moments)} keek je de leerling aan.`,
  },
  warmShare: {
    name: 'Warm',
    short: 'Warm',
    unit: 'share',
    of: moments,
    sentence: (total) => `Bij ${partOf(total, moments)} was de toon warm: een lach, een naam, een knik.`,
  },
  correctionRate: {
    name: 'Stuurt gedrag bij per 10 min',
    short: 'Stuurt gedrag bij',
    unit: 'perTen',
    of: moments,
    sentence: ({ y }) => `${times(y)} stuurde je gedrag bij.`,
  },
  frontRow: {
    name: 'Zit vooraan',
    short: 'Zit vooraan',
    unit: 'place',
    of: places,
    sentence: (total) => `${formatCount(total.y, 'leerling zit', 'leerlingen zitten')} vooraan (rij 1 of 2).`,
  },
};

/** What each is called in a list, with its unit. */
export function indicatorNames(): Readonly<Record<IndicatorId, string>> {
  const names = Object.entries(indicatorMessages).map(([id, { name }]) => [id, name] as const);
  return Object.fromEntries(names) as Record<IndicatorId, string>;
}

/** Something that happened is never written as "0,0". */
const formatSmall = (value: number): string => (value > 0 && value < 0.05 ? 'minder dan 0,1' : formatDecimal(value));

/** A class or group value with its unit: "0,8 per 10 min", "2,4 s", "38%". */
export function formatIndicatorValue(id: IndicatorId, value: number): string {
  switch (indicatorMessages[id].unit) {
    case 'perTen':
      return `${formatSmall(value)} per 10 min`;
    case 'perTurn':
      return `${formatSmall(value)} per beurt`;
    case 'seconds':
      return formatSeconds(value * 1000);
    case 'minutes':
      return `${formatSmall(value)} min per 10 min`;
    case 'share':
    case 'place':
      return formatPercent(value);
  }
}

/** The number alone, for a tile: the count of events where that says most, else the value. */
export function formatTileValue(id: IndicatorId, tally: Tally): string {
  switch (indicatorMessages[id].unit) {
    case 'perTen':
      return formatWhole(tally.y);
    case 'perTurn':
    case 'share':
      return `${formatWhole(tally.y)}/${formatWhole(tally.n)}`;
    case 'seconds':
      return formatDecimal(tally.value ?? 0);
    case 'minutes':
      return formatDecimal(tally.y);
    case 'place':
      return tally.y > 0 ? 'ja' : 'nee';
  }
}

/** What the tile's number is, said once above the plan. */
export function describeTileValue(id: IndicatorId): string {
  switch (indicatorMessages[id].unit) {
    case 'perTen':
      return 'Aantal keer';
    case 'perTurn':
      return 'Opmerkingen / beurten';
    case 'share':
      return `Aantal keer / ${indicatorMessages[id].of[1]}`;
    case 'seconds':
      return 'Gemiddelde in seconden';
    case 'minutes':
      return 'Minuten';
    case 'place':
      return 'Rij 1 of 2';
  }
}

/** One pupil's own number: "1 keer", "2 van de 3", "2,4 s". */
export function formatOwnValue(id: IndicatorId, tally: Tally): string {
  switch (indicatorMessages[id].unit) {
    case 'perTen':
      return times(tally.y);
    case 'perTurn':
      return `${formatWhole(tally.y)} bij ${formatCount(tally.n, 'beurt', 'beurten')}`;
    case 'share':
      return tally.n === 1 ? `${formatWhole(tally.y)} van 1` : `${formatWhole(tally.y)} van de ${formatWhole(tally.n)}`;
    case 'seconds':
      return formatSeconds((tally.value ?? 0) * 1000);
    case 'minutes':
      return `${formatDecimal(tally.y)} min`;
    case 'place':
      return tally.y > 0 ? 'ja' : 'nee';
  }
}

/** One pupil beside the class, in one sentence without a verdict. `total` is the class, the pupil included. */
export function describeOwnValue(id: IndicatorId, own: Tally, total: Tally): string {
  const words = indicatorMessages[id];
  switch (words.unit) {
    case 'perTen':
      return `Met het klasgemiddelde zou dat in dezelfde tijd ${formatSmall((total.value ?? 0) * own.n)} keer zijn.`;
    case 'perTurn':
      return `In de hele klas ${formatWhole(total.y)} bij ${formatCount(total.n, 'beurt', 'beurten')}.`;
    case 'share':
      return `In de hele klas ${partOf(total, words.of)}.`;
    case 'seconds':
      return `Over ${formatCount(own.n, ...words.of)}. In de hele klas ${meanOf(total, words.of)}.`;
    case 'minutes':
      return `Met het klasgemiddelde zou dat in dezelfde tijd ${formatSmall((total.value ?? 0) * own.n)} min zijn.`;
    case 'place':
      return `In de hele klas ${partOf(total, words.of)}.`;
  }
}

/** How many moments a group's value rests on. */
export function describeEvidence(id: IndicatorId, evidence: number): string {
  const { unit, of } = indicatorMessages[id];
  const [one, many] = unit === 'perTen' ? (['keer', 'keer'] as const) : of;
  return formatCount(evidence, one, many);
}

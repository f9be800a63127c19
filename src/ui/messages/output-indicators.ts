/** How the indicators of the channel output are called: who is called upon, and what follows. */
import { formatCount } from './format';
import { type IndicatorWords, meanOf, partOf, times } from './indicator-words';

const questions = ['vraag', 'vragen'] as const;
const timedQuestions = ['vraag waarbij de stilte is geklokt', 'vragen waarbij de stilte is geklokt'] as const;
const turns = ['beurt', 'beurten'] as const;
const answers = ['antwoord', 'antwoorden'] as const;
const unfinished = ['antwoord dat er nog niet was', 'antwoorden die er nog niet waren'] as const;
const moments = ['moment', 'momenten'] as const;

export const outputIndicators = {
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
} as const satisfies Readonly<Record<string, IndicatorWords>>;

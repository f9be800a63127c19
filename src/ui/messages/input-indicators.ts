/** How the indicators of the channel input are called: what a pupil is offered. */
import { formatDecimal } from './format';
import { type IndicatorWords, partOf, times } from './indicator-words';

const visits = ['bezoek aan tafel', 'bezoeken aan tafel'] as const;
const changes = ['aanpassing', 'aanpassingen'] as const;
const moments = ['moment', 'momenten'] as const;

export const inputIndicators = {
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
} as const satisfies Readonly<Record<string, IndicatorWords>>;

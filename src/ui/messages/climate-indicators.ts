/** How the indicators of the channel klimaat are called. */
import { formatCount } from './format';
import { type IndicatorWords, partOf, times } from './indicator-words';

const moments = ['moment', 'momenten'] as const;
const places = ['plaats', 'plaatsen'] as const;

export const climateIndicators = {
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
} as const satisfies Readonly<Record<string, IndicatorWords>>;

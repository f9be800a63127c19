/** How the indicators of the channel feedback are called. */
import { formatCount } from './format';
import { type IndicatorWords, partOf, times } from './indicator-words';

const turns = ['beurt', 'beurten'] as const;
const remarks = ['opmerking met een onderwerp', 'opmerkingen met een onderwerp'] as const;
const reactions = ['reactie', 'reacties'] as const;
const moments = ['moment', 'momenten'] as const;

export const feedbackIndicators = {
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
} as const satisfies Readonly<Record<string, IndicatorWords>>;

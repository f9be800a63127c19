/** The built-in kijkwijzer. Its kinds and values can be hidden and added to by a team, never redefined. */
import type { AttributeId, Codebook, CodebookAttribute, CodebookChannel, CodebookKind } from './codebook';
import type {
  Answer,
  Behaviour,
  DemandLevel,
  EndedBy,
  EveryoneForm,
  FeedbackFocus,
  FeedbackReceiver,
  FeedbackTone,
  FollowUp,
  Guidance,
  Initiator,
  MarkKind,
  Question,
  Solicitation,
  Warmth,
} from './interaction';

export const leidraadId = 'leidraad-1';

// The record type makes the compiler ask for a word when a value is added.
function choice<Value extends string>(
  id: AttributeId,
  channel: CodebookChannel | null,
  labels: Readonly<Record<Value, string>>,
): CodebookAttribute {
  const values = Object.entries<string>(labels).map(([value, label]) => ({ id: value, label }));
  return { id, channel, type: 'choice', values };
}

function yesNo(id: AttributeId, channel: CodebookChannel): CodebookAttribute {
  const values = [
    { id: 'true', label: 'ja' },
    { id: 'false', label: 'nee' },
  ];
  return { id, channel, type: 'yesNo', values };
}

const time = (id: AttributeId): CodebookAttribute => ({ id, channel: 'output', type: 'milliseconds', values: [] });

const attributes: readonly CodebookAttribute[] = [
  choice<Solicitation>('solicitation', 'output', {
    volunteered: 'vinger',
    coldCall: 'zonder vinger',
    calledOut: 'roept',
    random: 'beurtstokje',
  }),
  choice<Question>('question', 'output', { recall: 'weetvraag', reasoning: 'denkvraag' }),
  time('thinkMs'),
  time('waitMs'),
  choice<EndedBy>('endedBy', 'output', { pupil: 'leerling', teacher: 'leerkracht', peer: 'ander' }),
  time('answerMs'),
  time('reactionMs'),
  choice<Answer>('answer', 'output', {
    correct: 'goed',
    partial: 'deels',
    incorrect: 'fout',
    open: 'eigen idee',
    none: 'geen',
  }),
  { id: 'explain', channel: 'output', type: 'yesNo', values: [{ id: 'true', label: 'leg eens uit' }] },
  choice<FollowUp>('followUp', 'output', {
    probe: 'vraagt door',
    hint: 'geeft hint',
    repeat: 'herhaalt',
    gaveAnswer: 'zegt het voor',
    redirected: 'geeft de beurt door',
  }),
  choice<FeedbackFocus>('feedback.focus', 'feedback', {
    task: 'taak',
    process: 'aanpak',
    selfRegulation: 'zelfsturing',
    collaboration: 'samenwerking',
    person: 'de leerling zelf',
  }),
  choice<FeedbackTone>('feedback.tone', 'feedback', {
    confirming: 'lukt al',
    critical: 'nog niet',
    constructive: 'zo verder',
    neutral: 'oké',
  }),
  choice<FeedbackReceiver>('to', 'feedback', { pupil: 'leerling', group: 'groepje', class: 'klas' }),
  yesNo('eyeContact', 'klimaat'),
  choice<Warmth>('warmth', 'klimaat', { warm: 'warm', neutral: 'gewoon', cool: 'kortaf' }),
  choice<Guidance>('guidance', 'input', {
    monitoring: 'kijkt mee',
    scaffolding: 'vraagt of geeft hint',
    steering: 'doet voor',
  }),
  choice<Initiator>('initiative', 'input', { teacher: 'leerkracht kwam', pupil: 'leerling vroeg' }),
  choice<DemandLevel>('level', 'input', { higher: 'maakt uitdagender', lower: 'maakt makkelijker' }),
  choice<Behaviour>('behaviour', 'klimaat', { correction: 'stuurt gedrag bij', praise: 'compliment gedrag' }),
  {
    id: 'uptake',
    channel: 'output',
    type: 'yesNo',
    values: [
      { id: 'true', label: 'wordt opgepakt' },
      { id: 'false', label: 'wordt niet opgepakt' },
    ],
  },
  choice<EveryoneForm>('form', 'output', { board: 'wisbordje', choral: 'koor', pairs: 'maatjes' }),
  choice<MarkKind>('mark', null, { highlight: 'mooi moment', revisit: 'hierop terugkomen' }),
  { id: 'text', channel: null, type: 'text', values: [] },
];

const turnAttributes: readonly AttributeId[] = [
  'solicitation',
  'question',
  'thinkMs',
  'waitMs',
  'endedBy',
  'answerMs',
  'reactionMs',
  'answer',
  'explain',
  'followUp',
  'feedback.focus',
  'feedback.tone',
  'eyeContact',
  'warmth',
];

type KindWords = Pick<CodebookKind, 'label' | 'channel' | 'shape' | 'pupil' | 'attributes'>;
const point = (
  label: string,
  channel: CodebookChannel | null,
  pupil: CodebookKind['pupil'],
  kindAttributes: readonly AttributeId[],
): KindWords => ({ label, channel, shape: 'point', pupil, attributes: kindAttributes });

const kinds: Readonly<Record<CodebookKind['id'], KindWords>> = {
  turn: { label: 'Beurt', channel: 'output', shape: 'timedPoint', pupil: 'unknownAllowed', attributes: turnAttributes },
  feedback: point('Feedback (los)', 'feedback', 'unknownAllowed', [
    'feedback.focus',
    'feedback.tone',
    'to',
    'eyeContact',
    'warmth',
  ]),
  support: {
    label: 'Aan tafel',
    channel: 'input',
    shape: 'span',
    pupil: 'unknownAllowed',
    attributes: ['guidance', 'initiative', 'eyeContact', 'warmth'],
  },
  demand: point('Uitdaging', 'input', 'named', ['level']),
  choice: point('Mag kiezen', 'input', 'named', []),
  contact: point('Contact', 'klimaat', 'named', ['warmth', 'eyeContact']),
  behaviour: point('Gedrag', 'klimaat', 'named', ['behaviour']),
  passedOver: point('Vinger, geen beurt', 'output', 'named', []),
  initiative: point('Eigen initiatief', 'output', 'named', ['uptake']),
  everyone: point('Allemaal tegelijk', 'output', 'none', ['form']),
  mark: point('Moment om te bespreken', null, 'optional', ['mark', 'text']),
  note: point('Notitie', null, 'optional', ['text']),
};

export const leidraadCodebook: Codebook = {
  id: leidraadId,
  version: 1,
  kinds: Object.entries(kinds).map(([id, words]) => ({ id: id as CodebookKind['id'], ...words })),
  attributes,
};

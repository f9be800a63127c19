/** The kijkvragen: presets of panel rows, and what counts as watched when one of them is chosen. */
import { watchedRows, type Watched } from '../record/observation';

/** A row of buttons in the panel; the clock bar is always there when a tap is a turn. */
export type PanelRow =
  | 'solicitation'
  | 'everyone'
  | 'question'
  | 'answer'
  | 'followUp'
  | 'feedback'
  /** *Goed zo · Oké · Zegt precies wat*, without the matrix. */
  | 'shortFeedback'
  /** A visit at the desk begins, and what it makes harder or easier. */
  | 'visit'
  | 'guidance'
  | 'initiative'
  | 'demand'
  | 'warmth'
  | 'eyeContact'
  | 'passedOver'
  | 'behaviour'
  | 'uptake';

export const focusQuestionIds = ['turns', 'thinking', 'answers', 'feedback', 'desk', 'four', 'all'] as const;
export type FocusQuestionId = (typeof focusQuestionIds)[number];

export interface FocusQuestion {
  readonly id: FocusQuestionId;
  /** In the order in which they stand in the panel, top to bottom. */
  readonly panel: readonly PanelRow[];
  readonly watched: readonly Watched[];
  /** Only the focus pupils are looked at, so there must be some. */
  readonly needsFocusPupils: boolean;
  /** A tap on a tile is a visit at the desk until a phase says otherwise. */
  readonly startsAtDesk: boolean;
  /** A colleague in the room can keep it up; the others are for film. */
  readonly live: boolean;
}

const forClass = (...rows: Watched['row'][]): Watched[] => rows.map((row) => ({ row }));
const forFocusPupils = (...rows: Watched['row'][]): Watched[] => rows.map((row) => ({ row, scope: 'focus' }));

export const focusQuestions: readonly FocusQuestion[] = [
  {
    id: 'turns',
    panel: ['solicitation', 'everyone'],
    watched: forClass('turn', 'wait', 'solicitation', 'everyone'),
    needsFocusPupils: false,
    startsAtDesk: false,
    live: true,
  },
  {
    id: 'thinking',
    panel: ['question'],
    watched: forClass('turn', 'wait', 'question'),
    needsFocusPupils: false,
    startsAtDesk: false,
    live: true,
  },
  {
    id: 'answers',
    panel: ['answer', 'followUp'],
    watched: forClass('turn', 'wait', 'answer', 'followUp'),
    needsFocusPupils: false,
    startsAtDesk: false,
    live: true,
  },
  {
    id: 'feedback',
    panel: ['feedback'],
    watched: forClass('turn', 'wait', 'feedback'),
    needsFocusPupils: false,
    startsAtDesk: false,
    live: true,
  },
  {
    id: 'desk',
    panel: ['guidance', 'initiative', 'demand'],
    watched: forClass('support', 'demand', 'choice'),
    needsFocusPupils: false,
    startsAtDesk: true,
    live: true,
  },
  {
    id: 'four',
    panel: ['visit', 'shortFeedback', 'warmth', 'eyeContact', 'passedOver'],
    watched: forFocusPupils('turn', 'support', 'demand', 'feedback', 'warmth', 'eyeContact', 'passedOver'),
    needsFocusPupils: true,
    startsAtDesk: false,
    live: true,
  },
  {
    id: 'all',
    panel: [
      'solicitation',
      'everyone',
      'question',
      'answer',
      'followUp',
      'feedback',
      'visit',
      'guidance',
      'initiative',
      'warmth',
      'eyeContact',
      'passedOver',
      'behaviour',
      'uptake',
    ],
    watched: forClass(...watchedRows),
    needsFocusPupils: false,
    startsAtDesk: false,
    live: false,
  },
];

/** The kijkvraag with this id; a file may name one that this version does not have. */
export function findFocusQuestion(id: string): FocusQuestion | undefined {
  return focusQuestions.find((question) => question.id === id);
}

/** The rows of *Alles* are more than a screen holds: they stand together by what is going on. */
import type { PanelRow } from './focus-questions';

export const panelPartIds = ['turns', 'answers', 'feedback', 'desk', 'climate'] as const;
export type PanelPartId = (typeof panelPartIds)[number];

export const panelParts: Readonly<Record<PanelPartId, readonly PanelRow[]>> = {
  turns: ['solicitation', 'everyone', 'question', 'passedOver', 'uptake'],
  // With the commonest reactions, so that a question with its answer and what is said to it is one part.
  answers: ['answer', 'followUp', 'shortFeedback'],
  feedback: ['feedback'],
  desk: ['visit', 'guidance', 'initiative'],
  climate: ['warmth', 'eyeContact', 'behaviour'],
};

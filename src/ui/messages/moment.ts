/** Words around one moment: its fields as questions, and how it is put right. */
import type { AttributeId } from '../../core/record/codebook';
import type { Interaction } from '../../core/record/interaction';
import { formatLessonTime, formatWhole } from './format';
import { describePupilMoment, nameMoment } from './pupil';

export const momentMessages = {
  whole: 'hele klas',
  group: 'een groepje',
  unknown: 'Weet niet wie',
  nobody: 'niemand in het bijzonder',
  pupil: 'Leerling',
  atMs: 'Tijd in de les',
  endMs: 'Tot',
  quote: 'Citaat',
  quoteHint: 'Wat er letterlijk gezegd werd.',
  textHint: 'In een paar woorden.',
  fillIn: 'Vul in',
  clear: 'Maak leeg',
  earlier: (what: string, step: string) => `${what}: ${step} eerder`,
  later: (what: string, step: string) => `${what}: ${step} later`,
  shorter: (what: string, step: string) => `${what}: ${step} korter`,
  longer: (what: string, step: string) => `${what}: ${step} langer`,
  oneSecond: '1 s',
  tenthOfSecond: '0,1 s',
  notWaited: 'Wie roept, op die is niet gewacht.',
  feedbackItem: (number: number) => `Feedback ${formatWhole(number)}`,
  addFeedback: 'Feedback erbij',
  removeFeedback: (number: number) => `Haal feedback ${formatWhole(number)} weg`,
  notObserved: 'Wat niet gekozen is, is niet gezien. Tik nog eens om een keuze los te laten.',
  remove: 'Haal dit moment weg',
  previous: 'Vorig moment',
  next: 'Volgend moment',
  done: 'Klaar',
  undo: 'Ongedaan',
  changed: 'Verbeterd. De tellingen doen mee.',
  removed: 'Het moment is weg. De tellingen doen mee.',
  undone: 'Het staat er weer zoals het was.',
  redo: 'Opnieuw',
  redone: 'De verbetering staat er weer.',
  before: 'In deze les is al iets verbeterd.',
  noneYet: 'Er zijn nog geen momenten.',
  showMore: (rest: number) => `Toon meer (nog ${formatWhole(rest)})`,
  noSpans: 'Er is geen fase of pauze gekozen, en iedereen was er de hele les.',
  pause: 'Pauze',
  phase: 'Lesfase',
  atTable: 'Wie zit aan de instructietafel?',
  wasThere: (name: string) => `${name}: aanwezig`,
  wasAway: (name: string) => `${name}: de hele les afwezig`,
  wasThereAfterAll: 'Was er wel',
  spanFrom: 'Van',
  spanTo: 'Tot',
  spanGoesOn: 'Gaat nog door.',
  removeSpan: 'Haal weg',
} as const;

export const fieldMessages: Readonly<Record<AttributeId, string>> = {
  solicitation: 'Hoe kwam de beurt?',
  question: 'Soort vraag',
  thinkMs: 'Denktijd (van vraag tot naam)',
  waitMs: 'Van naam tot antwoord',
  endedBy: 'Wie beëindigde de stilte?',
  answerMs: 'Spreektijd',
  reactionMs: 'Stilte na het antwoord',
  answer: 'Antwoord',
  explain: 'Uitleg gevraagd?',
  followUp: 'Daarna',
  'feedback.focus': 'Waarover',
  'feedback.tone': 'Hoe',
  to: 'Aan wie?',
  eyeContact: 'Kijkt de leerling aan',
  warmth: 'Toon',
  guidance: 'Aan tafel',
  initiative: 'Wie begon?',
  level: 'Uitdaging',
  behaviour: 'Gedrag',
  uptake: 'Opgepakt?',
  form: 'Hoe deed iedereen mee?',
  mark: 'Soort moment',
  text: 'In woorden',
};

/** "12:05,3": to a tenth, for putting a time right. */
export function formatExactTime(milliseconds: number): string {
  return `${formatLessonTime(milliseconds)},${Math.floor((milliseconds % 1000) / 100)}`;
}

/** Who a moment was about: a name, nobody known, or nobody at all. */
export function subjectOfMoment(moment: Interaction, nameOf: (id: string) => string): string {
  if (moment.pupilId) return nameOf(moment.pupilId);
  if (moment.to === 'group') return momentMessages.group;
  if (moment.kind === 'everyone' || moment.to === 'class') return momentMessages.whole;
  return moment.kind === 'mark' || moment.kind === 'note' ? '' : momentMessages.unknown;
}

/** A moment in one line for a screen reader: "12:05, Aylin, Beurt, vinger · 2,4 s stil". */
export function labelMoment(moment: Interaction, nameOf: (id: string) => string): string {
  return [
    formatLessonTime(moment.atMs),
    subjectOfMoment(moment, nameOf),
    nameMoment(moment),
    describePupilMoment(moment),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

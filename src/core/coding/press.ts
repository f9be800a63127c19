/** What can be pressed in a lesson: on a tile, on the panel, on the clock. */
import type { PupilId } from '../record/ids';
import type {
  DemandLevel,
  EveryoneForm,
  FeedbackFocus,
  FeedbackReceiver,
  FeedbackTone,
  InteractionField,
  MarkKind,
} from '../record/interaction';
import type { Phase } from '../record/observation';

/** Attributes of one value that a button of the panel sets. */
export type AttributeName = Extract<
  InteractionField,
  'solicitation' | 'question' | 'answer' | 'followUp' | 'explain' | 'eyeContact' | 'warmth' | 'guidance' | 'initiative'
>;

export type Press =
  | { readonly press: 'tile'; readonly pupilId: PupilId }
  | { readonly press: 'unknownPupil' }
  | { readonly press: 'questionPosed' | 'answerBegins' | 'finished' }
  | { readonly press: 'noAnswer' | 'gaveAnswer' | 'peerCalls' }
  | { readonly press: 'passOn' | 'done' }
  | { readonly press: 'attribute'; readonly name: AttributeName; readonly value: unknown }
  | {
      readonly press: 'feedback';
      readonly focus?: FeedbackFocus;
      readonly tone: FeedbackTone;
      /** Said to a group or to the class: a moment of its own, beside the turn. */
      readonly to?: Exclude<FeedbackReceiver, 'pupil'>;
    }
  | { readonly press: 'everyone'; readonly form: EveryoneForm }
  | { readonly press: 'mark'; readonly mark: MarkKind }
  /** A visit at the desk, whatever the phase says. */
  | { readonly press: 'visit'; readonly pupilId: PupilId }
  /** A moment of one pupil beside the turn. */
  | {
      readonly press: 'moment';
      readonly pupilId: PupilId;
      readonly kind: 'demand' | 'choice' | 'passedOver';
      readonly level?: DemandLevel;
    }
  | { readonly press: 'phase'; readonly phase: Phase }
  | { readonly press: 'pause' | 'resume' | 'end' }
  | { readonly press: 'pupilLeaves' | 'pupilReturns'; readonly pupilId: PupilId }
  | { readonly press: 'cutOffAnswered' | 'cutOffNotAnswered' };

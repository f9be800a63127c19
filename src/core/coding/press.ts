/** What can be pressed in a lesson: on a tile, on the panel, on the clock. */
import type { InteractionId, PupilId } from '../record/ids';
import type {
  Behaviour,
  DemandLevel,
  EveryoneForm,
  FeedbackFocus,
  FeedbackReceiver,
  FeedbackTone,
  Guidance,
  InteractionField,
  Initiator,
  MarkKind,
  Warmth,
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
      /** Said to this pupil outside a turn: a moment of its own; null: *Weet niet wie*. */
      readonly pupilId?: PupilId | null;
    }
  | { readonly press: 'everyone'; readonly form: EveryoneForm }
  | { readonly press: 'mark'; readonly mark: MarkKind; readonly pupilId?: PupilId }
  /** A turn, whatever the phase says. */
  | { readonly press: 'turn'; readonly pupilId: PupilId }
  /** There was more to say about a turn that was closed. */
  | { readonly press: 'reopen'; readonly turnId: InteractionId }
  /** A visit at the desk, whatever the phase says; without pupil: *Weet niet wie*. */
  | {
      readonly press: 'visit';
      readonly pupilId?: PupilId;
      readonly guidance?: Guidance;
      readonly initiative?: Initiator;
    }
  /** A moment of one pupil beside the turn. */
  | {
      readonly press: 'moment';
      readonly pupilId: PupilId;
      readonly kind: 'demand' | 'choice' | 'contact' | 'behaviour' | 'passedOver' | 'initiative';
      readonly level?: DemandLevel;
      readonly warmth?: Warmth;
      readonly eyeContact?: boolean;
      readonly behaviour?: Behaviour;
      readonly uptake?: boolean;
    }
  | { readonly press: 'phase'; readonly phase: Phase }
  | { readonly press: 'pause' | 'resume' | 'end' }
  | { readonly press: 'pupilLeaves' | 'pupilReturns'; readonly pupilId: PupilId }
  /** What was said about who is there was wrong for the whole lesson. */
  | { readonly press: 'pupilWasAbsent' | 'pupilWasPresent'; readonly pupilId: PupilId }
  | { readonly press: 'cutOffAnswered' | 'cutOffNotAnswered' };

/** What a log says at one moment: the state that every entry changes and every screen reads. */
import type { InteractionId, PupilId } from '../record/ids';
import type { Interaction } from '../record/interaction';
import type { ObservationHead, Phase, Watched } from '../record/observation';
import type { LessonMs } from '../record/times';

/** Attributes tapped between the question and the name. */
export type PendingAttributes = Partial<Omit<Interaction, 'id' | 'kind' | 'atMs'>>;

/** Where the turn machine stands; part of the fold, so that it is the same after a reload. */
export type TurnState =
  | { readonly type: 'idle' }
  | { readonly type: 'posed'; readonly posedMs: LessonMs; readonly pending: PendingAttributes }
  | {
      readonly type: 'heard';
      readonly posedMs: LessonMs;
      readonly heardMs: LessonMs;
      readonly pending: PendingAttributes;
    }
  /** Named; `fromMs` is where the wait is counted from (the naming, or the question that followed it). */
  | { readonly type: 'named'; readonly turnId: InteractionId; readonly fromMs: LessonMs }
  /** The wait is over. `answerFromMs` only where the pupil answers. */
  | {
      readonly type: 'answered';
      readonly turnId: InteractionId;
      readonly answerFromMs?: LessonMs;
      readonly finishedMs?: LessonMs;
    };

/** A wait that the next tap cut off; for ten seconds the observer may say whether there was an answer. */
export interface CutOffWait {
  readonly turnId: InteractionId;
  readonly fromMs: LessonMs;
  readonly cutOffMs: LessonMs;
}

/** A span that may still be going on. */
export interface OpenSpan {
  readonly fromMs: number;
  readonly toMs?: number;
}

/** The span that goes on at a moment. */
export function spanAt<Kind extends OpenSpan>(spans: readonly Kind[], atMs: number): Kind | undefined {
  return spans.find((span) => span.fromMs <= atMs && (span.toMs ?? Number.POSITIVE_INFINITY) > atMs);
}

/** What a log says, without the history of how it came to say it. */
export interface LessonState {
  head: ObservationHead;
  readonly interactions: Map<InteractionId, Interaction>;
  /** Ids in the order in which they were written down; removed ones may still be in it. */
  readonly written: InteractionId[];
  turn: TurnState;
  openVisitId: InteractionId | undefined;
  cutOff: CutOffWait | undefined;
  phases: readonly (OpenSpan & { readonly phase: Phase; readonly pupilIds?: readonly PupilId[] })[];
  pauses: readonly OpenSpan[];
  watched: readonly { readonly atMs: number; readonly rows: readonly Watched[] }[] | undefined;
  presence: ReadonlyMap<PupilId, readonly OpenSpan[]>;
  endedMs: LessonMs | undefined;
}

/** The state of a lesson of which nothing has been written down yet. */
export function emptyState(head: ObservationHead): LessonState {
  return {
    head,
    interactions: new Map(),
    written: [],
    turn: { type: 'idle' },
    openVisitId: undefined,
    cutOff: undefined,
    phases: [],
    pauses: [],
    watched: undefined,
    presence: new Map(),
    endedMs: undefined,
  };
}

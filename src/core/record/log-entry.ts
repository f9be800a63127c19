/** The entries of an observation's append-only log: the truth from which everything else is folded. */
import type { ActionId, DeviceId, EntryId, InteractionId, ObservationId, PupilId } from './ids';
import type { Interaction, InteractionField } from './interaction';
import type { ObservationHead, Phase, Watched } from './observation';
import type { Span } from './spans';
import type { LessonMs, WallMs } from './times';

/** What happened, without who wrote it when. */
export type EntryPayload =
  /** A new moment with its first fields. `open`: a turn or visit that goes on until it is closed. */
  | { readonly type: 'added'; readonly interaction: Interaction; readonly open?: true }
  /** `unobserved`: the film was moved away from it, so nothing is known of how it went on. */
  | { readonly type: 'closed'; readonly interactionId: InteractionId; readonly unobserved?: true }
  /**
   * A field set, or cleared with `null`. Without interaction id: an attribute tapped before the pupil is known,
   * kept for the turn that follows.
   */
  | {
      readonly type: 'changed';
      readonly interactionId: InteractionId | null;
      readonly field: InteractionField;
      readonly value: unknown;
    }
  | { readonly type: 'removed'; readonly interactionId: InteractionId }
  | { readonly type: 'reopened'; readonly interactionId: InteractionId }
  | { readonly type: 'headChanged'; readonly field: keyof ObservationHead; readonly value: unknown }
  | {
      readonly type: 'spanChanged';
      readonly of: 'phases' | 'pauses' | 'watched' | 'presence';
      /** The pupil, for presence. */
      readonly pupilId?: PupilId;
      /** A span without end goes on. */
      readonly spans: readonly (Span | Watched | { readonly fromMs: number })[];
    }
  | { readonly type: 'questionPosed'; readonly atMs: LessonMs }
  | { readonly type: 'answerHeard'; readonly atMs: LessonMs }
  /** A question or an answer without a pupil comes to nothing (*Klaar*, a phase, a pause, everyone together). */
  | { readonly type: 'lapsed'; readonly unobserved?: true }
  | { readonly type: 'phaseStarted'; readonly atMs: LessonMs; readonly phase: Phase }
  | { readonly type: 'rowsWatched'; readonly atMs: LessonMs; readonly watched: readonly Watched[] }
  | { readonly type: 'paused'; readonly atMs: LessonMs }
  | { readonly type: 'resumed'; readonly atMs: LessonMs }
  | { readonly type: 'pupilLeft'; readonly atMs: LessonMs; readonly pupilId: PupilId }
  | { readonly type: 'pupilReturned'; readonly atMs: LessonMs; readonly pupilId: PupilId }
  | { readonly type: 'ended'; readonly atMs: LessonMs }
  | { readonly type: 'voided'; readonly undoneActionId: ActionId }
  | { readonly type: 'restored'; readonly undoneActionId: ActionId }
  /** A whole interaction from a file. */
  | { readonly type: 'imported'; readonly interaction: Interaction };

/** An entry as it is stored. Ordered by `seq`, then `deviceId`, then `id`; never by a clock. */
export type LogEntry = {
  readonly id: EntryId;
  readonly observationId: ObservationId;
  readonly deviceId: DeviceId;
  /** 1, 2, 3 … per observation; a fold may not need it without gaps. */
  readonly seq: number;
  /** Entries of one action of the user share it, and are undone together. */
  readonly actionId: ActionId;
  /** When it was written, in lesson time. */
  readonly lessonMs: LessonMs;
  readonly wallMs: WallMs;
} & EntryPayload;

/** The order of the log, so that two copies that are merged fold to the same. */
export function compareEntries(a: LogEntry, b: LogEntry): number {
  if (a.seq !== b.seq) return a.seq - b.seq;
  if (a.deviceId !== b.deviceId) return a.deviceId < b.deviceId ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** How far into the lesson a log goes, milliseconds; 0 for an empty one. In any order, and of any length. */
export function lastLessonMs(entries: readonly LogEntry[]): number {
  return entries.reduce((last, { lessonMs }) => Math.max(last, lessonMs), 0);
}

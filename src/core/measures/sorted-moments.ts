/**
 * Which moments of an observation count, for whom, and which have to be told about.
 *
 * Rules: a moment at or past the end lies in no span and one that starts inside a pause does not count; both are told.
 * Notes and marks enter no indicator and are passed over in silence, as is feedback to a group or the class. Turns and
 * visits without a pupil (*Weet niet wie*) are counted as unknown whatever was watched. A moment outside its pupil's
 * presence counts all the same: whoever was called upon was there. A moment of somebody who is not in the class is
 * treated as without pupil.
 *
 * Source: our own rules; on keeping unidentified acts apart, R. Bakeman and V. Quera (2011).
 */
import { type LessonTime, presenceOf } from '../coding/exposure';
import type { InteractionId, PupilId } from '../record/ids';
import type { Interaction } from '../record/interaction';
import type { Observation } from '../record/observation';
import { liesIn, type Span } from '../record/spans';

/** A moment that counts, for this pupil of the class. */
export type CountedMoment = Interaction & { readonly pupilId: PupilId };

export interface SortedMoments {
  /** In the order of the file. */
  readonly counted: readonly CountedMoment[];
  /** Turns that count or are unknown. */
  readonly turns: number;
  readonly everyone: number;
  readonly unknownTurns: readonly InteractionId[];
  readonly unknownVisits: readonly InteractionId[];
  readonly insidePause: readonly InteractionId[];
  readonly pastEnd: readonly InteractionId[];
  /** Among the counted ones. */
  readonly outsidePresence: readonly { readonly id: InteractionId; readonly pupilId: PupilId }[];
}

/** Knows who is in the class. */
export type PupilSet = Pick<ReadonlySet<PupilId>, 'has'>;

const silentKinds: ReadonlySet<Interaction['kind']> = new Set(['note', 'mark']);

function isToMany(moment: Interaction): boolean {
  return moment.kind === 'feedback' && (moment.to === 'group' || moment.to === 'class');
}

function isOfClass(moment: Interaction, pupilIds: PupilSet): moment is CountedMoment {
  return moment.pupilId !== undefined && pupilIds.has(moment.pupilId);
}

/** Asks whether a pupil was in the room; what is known of a pupil is worked out once. */
function createPresences(observation: Observation, time: LessonTime): (pupilId: PupilId, atMs: number) => boolean {
  const known = new Map<PupilId, readonly Span[]>();
  return (pupilId, atMs) => {
    let presence = known.get(pupilId);
    if (!presence) known.set(pupilId, (presence = presenceOf(observation, pupilId, time)));
    return liesIn(presence, atMs);
  };
}

/**
 * One pass, because of a million moments each look at one is a look at memory far away.
 * @param pupilIds the pupils of the class
 */
export function sortMoments(observation: Observation, pupilIds: PupilSet, time: LessonTime): SortedMoments {
  const counted: CountedMoment[] = [];
  const ids = {
    unknownTurns: [] as InteractionId[],
    unknownVisits: [] as InteractionId[],
    insidePause: [] as InteractionId[],
    pastEnd: [] as InteractionId[],
  };
  const outsidePresence: { id: InteractionId; pupilId: PupilId }[] = [];
  const isPresent = createPresences(observation, time);
  let turns = 0;
  let everyone = 0;
  for (const moment of observation.interactions) {
    const { id, kind, atMs } = moment;
    if (silentKinds.has(kind)) continue;
    if (atMs >= observation.durationMs) {
      ids.pastEnd.push(id);
      continue;
    }
    if (liesIn(time.pauses, atMs)) {
      ids.insidePause.push(id);
      continue;
    }
    if (kind === 'turn') turns++;
    if (kind === 'everyone') everyone++;
    if (!isOfClass(moment, pupilIds)) {
      if (kind === 'turn') ids.unknownTurns.push(id);
      if (kind === 'support') ids.unknownVisits.push(id);
    } else if (!isToMany(moment)) {
      counted.push(moment);
      if (!isPresent(moment.pupilId, atMs)) outsidePresence.push({ id, pupilId: moment.pupilId });
    }
  }
  return { ...ids, counted, turns, everyone, outsidePresence };
}

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

export interface SortedMoments {
  /** Moments that count, each with its pupil; in the order of the file. */
  readonly counted: readonly { readonly moment: Interaction; readonly pupilId: PupilId }[];
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

const silentKinds: ReadonlySet<Interaction['kind']> = new Set(['note', 'mark']);

function isToMany(moment: Interaction): boolean {
  return moment.kind === 'feedback' && (moment.to === 'group' || moment.to === 'class');
}

/** Where a moment lies: outside the lesson, in a pause, or where it can count. */
function placeInTime(moment: Interaction, observation: Observation, time: LessonTime) {
  if (moment.atMs >= observation.durationMs) return 'pastEnd';
  return liesIn(time.pauses, moment.atMs) ? 'insidePause' : 'open';
}

/** @param pupilIds the pupils of the class */
export function sortMoments(observation: Observation, pupilIds: ReadonlySet<PupilId>, time: LessonTime): SortedMoments {
  const counted: { moment: Interaction; pupilId: PupilId }[] = [];
  const open: Interaction[] = [];
  const told: Record<'pastEnd' | 'insidePause', InteractionId[]> = { pastEnd: [], insidePause: [] };
  for (const moment of observation.interactions) {
    if (silentKinds.has(moment.kind)) continue;
    const place = placeInTime(moment, observation, time);
    if (place !== 'open') told[place].push(moment.id);
    else open.push(moment);
  }
  const unknown: Interaction[] = [];
  for (const moment of open) {
    const { pupilId } = moment;
    if (pupilId === undefined || !pupilIds.has(pupilId)) unknown.push(moment);
    else if (!isToMany(moment)) counted.push({ moment, pupilId });
  }
  return {
    ...told,
    counted,
    turns: open.filter(({ kind }) => kind === 'turn').length,
    everyone: open.filter(({ kind }) => kind === 'everyone').length,
    unknownTurns: unknown.filter(({ kind }) => kind === 'turn').map(({ id }) => id),
    unknownVisits: unknown.filter(({ kind }) => kind === 'support').map(({ id }) => id),
    outsidePresence: findOutsidePresence(counted, observation, time),
  };
}

function findOutsidePresence(counted: SortedMoments['counted'], observation: Observation, time: LessonTime) {
  const presences = new Map<PupilId, readonly Span[]>();
  const outside: { id: InteractionId; pupilId: PupilId }[] = [];
  for (const { moment, pupilId } of counted) {
    let presence = presences.get(pupilId);
    if (!presence) presences.set(pupilId, (presence = presenceOf(observation, pupilId, time)));
    if (!liesIn(presence, moment.atMs)) outside.push({ id: moment.id, pupilId });
  }
  return outside;
}

/** Visits at the desk: the next one closes the one before, the same tile once more ends it. */
import type { PupilId } from '../record/ids';
import type { Interaction } from '../record/interaction';
import type { EntryPayload } from '../record/log-entry';
import type { LessonState } from './lesson-state';
import { change, type PressMoment } from './press-moment';

/** @param seen what is known of the visit from its first tap on */
export function visitDesk(
  moment: PressMoment,
  pupilId: PupilId | undefined,
  seen: Pick<Interaction, 'guidance' | 'initiative'> = {},
): EntryPayload[] {
  const { state, atMs, newId } = moment;
  const closing = closeVisit(moment);
  if (state.openVisitId && visitedPupil(state) === pupilId) return closing;
  const interaction: Interaction = { ...seen, id: newId(), kind: 'support', atMs, ...(pupilId && { pupilId }) };
  return [...closing, { type: 'added', open: true, interaction }];
}

export function closeVisit({ state, atMs }: PressMoment): EntryPayload[] {
  const visit = state.openVisitId && state.interactions.get(state.openVisitId);
  if (!visit) return [];
  return [change(visit.id, 'endMs', Math.max(atMs, visit.atMs)), { type: 'closed', interactionId: visit.id }];
}

/** Who is visited; null while nobody is. */
export function visitedPupil(state: LessonState): PupilId | undefined | null {
  return state.openVisitId ? state.interactions.get(state.openVisitId)?.pupilId : null;
}

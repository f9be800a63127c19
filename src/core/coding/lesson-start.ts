/** The first entries of an observation: what is watched, and who is absent. */
import type { PupilId } from '../record/ids';
import type { EntryPayload } from '../record/log-entry';
import { lessonMs } from '../record/times';
import { firstPass } from './film-passes';
import type { FocusQuestion } from './focus-questions';

/**
 * One action, at lesson time 0.
 * @param filmMs length of the film that is coded; left out in a lesson that goes on now
 */
export function startEntries(
  question: FocusQuestion,
  absentPupilIds: readonly PupilId[],
  filmMs?: number,
): EntryPayload[] {
  const atMs = lessonMs(0);
  return [
    filmMs === undefined
      ? { type: 'rowsWatched', atMs, watched: question.watched }
      : firstPass(question, { fromMs: 0, toMs: filmMs }),
    ...absentPupilIds.map((pupilId): EntryPayload => ({ type: 'pupilLeft', atMs, pupilId })),
  ];
}

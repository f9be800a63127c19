/** The first entries of an observation: what is watched, and who is absent. */
import type { PupilId } from '../record/ids';
import type { EntryPayload } from '../record/log-entry';
import { lessonMs } from '../record/times';
import type { FocusQuestion } from './focus-questions';

/** One action, at lesson time 0. */
export function startEntries(question: FocusQuestion, absentPupilIds: readonly PupilId[]): EntryPayload[] {
  const atMs = lessonMs(0);
  return [
    { type: 'rowsWatched', atMs, watched: question.watched },
    ...absentPupilIds.map((pupilId): EntryPayload => ({ type: 'pupilLeft', atMs, pupilId })),
  ];
}

/** What was intended after the last lesson of a class, and which kijkvraag would show what became of it. */
import { findFocusQuestion, type FocusQuestionId, focusQuestions } from '../coding/focus-questions';
import type { IndicatorId } from '../measures/indicator';
import { indicatorTable } from '../measures/indicator-table';
import type { ClassId } from '../record/ids';
import { startOfLesson } from '../record/lesson-day';
import type { Intention, ObservationHead } from '../record/observation';

export interface LastIntentions {
  /** The lesson after which they were written. */
  readonly head: ObservationHead;
  readonly intentions: readonly Intention[];
}

/**
 * Those of the newest lesson that has any; only of lessons that the two looked at together, because what a teacher writes
 * down alone is hers.
 * @param before only lessons that began earlier than this one; left out: all
 */
export function findLastIntentions(
  heads: readonly ObservationHead[],
  classId: ClassId,
  before?: Pick<ObservationHead, 'startedAt'>,
): LastIntentions | undefined {
  let last: LastIntentions | undefined;
  for (const head of heads) {
    const isOther = head.classId !== classId || (before && startOfLesson(head) >= startOfLesson(before));
    const isPrivate = head.sharedAt === undefined && head.source !== 'import';
    if (isOther || isPrivate || (last && startOfLesson(last.head) >= startOfLesson(head))) continue;
    const intentions = writtenIntentions(head);
    if (intentions.length > 0) last = { head, intentions };
  }
  return last;
}

/** Those in which something is written, in their order. */
export function writtenIntentions({ debrief }: Pick<ObservationHead, 'debrief'>): Intention[] {
  return (debrief?.intentions ?? []).filter(({ text }) => text.trim() !== '');
}

/** The indicator that an intention names; undefined for none, or for one that this version does not have. */
export function indicatorOf({ indicator }: Intention): IndicatorId | undefined {
  return indicatorTable.find(({ id }) => id === indicator)?.id;
}

/** A kijkvraag for a visit that watches what was intended: that of then, where a colleague in the room can keep it up. */
export function suggestFocusQuestion({ head, intentions }: LastIntentions): FocusQuestionId | undefined {
  const ofThen = findFocusQuestion(head.focusQuestion);
  if (ofThen?.live) return ofThen.id;
  const row = indicatorTable.find(({ id }) => intentions.some((intention) => indicatorOf(intention) === id))?.row;
  return focusQuestions.find(({ live, watched }) => live && watched.some((one) => one.row === row))?.id;
}

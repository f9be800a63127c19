/** What was intended after the last lesson of a class: for whoever looks back, and for whoever prepares the next visit. */
import type { FocusQuestionId } from '../core/coding/focus-questions';
import { foldLog } from '../core/coding/lesson-log';
import { observationOf } from '../core/coding/lesson-observation';
import type { ObservationRepository } from '../core/ports';
import type { ReviewedIntention } from '../core/profile/intention-finding';
import {
  findLastIntentions,
  indicatorOf,
  type LastIntentions,
  suggestFocusQuestion,
} from '../core/profile/last-intentions';
import type { ClassId } from '../core/record/ids';
import type { Intention, Observation, ObservationHead } from '../core/record/observation';

export interface LastTime {
  /** The lesson of then. */
  readonly observation: Observation;
  readonly intentions: readonly Intention[];
}

type Observations = Pick<ObservationRepository, 'list' | 'readLog'>;

/** Null where there is none, or where it cannot be read: this lesson opens without it. */
export async function readLastTime(observations: Observations, lesson: ObservationHead): Promise<LastTime | null> {
  try {
    const heads = (await observations.list()).map(({ head }) => head);
    const last = findLastIntentions(heads, lesson.classId, lesson);
    const stored = last && (await observations.readLog(last.head.id));
    if (!stored || stored.status === 'running') return null;
    const observation = observationOf(foldLog(stored.head, stored.entries).state);
    return { observation, intentions: last.intentions };
  } catch {
    return null;
  }
}

/** Those that named a number, to be counted again. */
export function intentionsToReview(lastTime: LastTime | null): ReviewedIntention[] {
  if (!lastTime) return [];
  return lastTime.intentions.flatMap((intention) => {
    const indicator = indicatorOf(intention);
    return indicator ? [{ text: intention.text.trim(), indicator, before: [lastTime.observation] }] : [];
  });
}

export interface NextVisit extends LastIntentions {
  /** A kijkvraag that fits; undefined where none does. */
  readonly suggestion: FocusQuestionId | undefined;
}

/** What the next visit of this class may start from; null where nothing was intended. Rejects when it cannot be read. */
export async function readNextVisit(
  observations: Pick<ObservationRepository, 'list'>,
  classId: ClassId,
): Promise<NextVisit | null> {
  const heads = (await observations.list()).map(({ head }) => head);
  const last = findLastIntentions(heads, classId);
  return last ? { ...last, suggestion: suggestFocusQuestion(last) } : null;
}

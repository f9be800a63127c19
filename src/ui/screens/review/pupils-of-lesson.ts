/** The pupils of a lesson, as a review shows them: who left the class before that day is not among them. */
import { inSeatingOrder } from '../../../core/chart/seating-layout';
import { dayOfLesson } from '../../../core/record/lesson-day';
import type { Pupil } from '../../../core/record/school-class';
import type { ReviewedLesson } from '../../../state/review-store';

type LessonInClass = Pick<ReviewedLesson, 'schoolClass' | 'observation'>;

export function pupilsOfLesson({ schoolClass, observation }: LessonInClass): Pupil[] {
  const day = dayOfLesson(observation);
  return inSeatingOrder(schoolClass.pupils.filter(({ leftOn }) => leftOn === undefined || leftOn >= day));
}

/** How a pupil is called on the screen; the id where the class no longer knows it. */
export function pupilNames({ schoolClass }: Pick<LessonInClass, 'schoolClass'>): (id: string) => string {
  const labels = new Map<string, string>(schoolClass.pupils.map((pupil) => [pupil.id, pupil.label]));
  return (id) => labels.get(id) ?? id;
}

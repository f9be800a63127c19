/** The pupils of a lesson, as a review shows them: not those who left the class before that day, or came after it. */
import { inSeatingOrder } from '../../../core/chart/seating-layout';
import { hadLeft, laterPupils } from '../../../core/record/lesson-pupils';
import type { Pupil } from '../../../core/record/school-class';
import type { ReviewedLesson } from '../../../state/review-store';

type LessonInClass = Pick<ReviewedLesson, 'schoolClass' | 'observation'>;

export function pupilsOfLesson({ schoolClass, observation }: LessonInClass): Pupil[] {
  const later = new Set<string>(laterPupils(observation, schoolClass.pupils));
  return pupilsToChoose({ schoolClass, observation }).filter(({ id }) => !later.has(id));
}

/** Of whom a moment of the lesson may be: also of who was written down in the class only later. */
export function pupilsToChoose({ schoolClass, observation }: LessonInClass): Pupil[] {
  return inSeatingOrder(schoolClass.pupils.filter((pupil) => !hadLeft(pupil, observation)));
}

/** How a pupil is called on the screen; the id where the class no longer knows it. */
export function pupilNames({ schoolClass }: Pick<LessonInClass, 'schoolClass'>): (id: string) => string {
  const labels = new Map<string, string>(schoolClass.pupils.map((pupil) => [pupil.id, pupil.label]));
  return (id) => labels.get(id) ?? id;
}

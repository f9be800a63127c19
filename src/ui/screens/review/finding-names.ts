/** How groups and pupils are called where something stands out: isolated, so that a name of any direction keeps its place. */
import type { ReviewedLesson } from '../../../state/review-store';
import type { FindingNames } from '../../messages/findings';
import { isolate } from '../../messages/format';
import { groupNameById } from '../../messages/review';
import { pupilNames } from './pupils-of-lesson';

export function findingNames(lesson: ReviewedLesson): FindingNames {
  const nameOf = pupilNames(lesson);
  return {
    group: (grouping, value) => isolate(groupNameById(lesson.schoolClass, grouping, value)),
    pupil: (id) => isolate(nameOf(id)),
  };
}

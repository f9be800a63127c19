/** The disk was emptied in mid-lesson: what is in memory is written again, and the lesson goes on. */
import type { ClassRepository, ObservationRepository } from '../core/ports';
import type { SchoolClass } from '../core/record/school-class';
import type { ObservationStore } from './observation-store';

interface RecoverNeeds {
  readonly startOver: () => Promise<void>;
  readonly classes: Pick<ClassRepository, 'save'>;
  readonly observations: Pick<ObservationRepository, 'create' | 'append'>;
}

/** @throws SaveProblem when the disk takes nothing at all; the taps stay in memory */
export async function recoverLesson(
  needs: RecoverNeeds,
  store: ObservationStore,
  schoolClass: SchoolClass,
): Promise<void> {
  await store.settled();
  await needs.startOver();
  // With the names locked the class here has numbers for names; a copy brings it back.
  await needs.classes.save(schoolClass).catch(() => undefined);
  await store.rewrite((head, entries, status) =>
    needs.observations
      .create(head, entries, status)
      // It is there already: another tab was first. The same entries again change nothing.
      .catch(() => needs.observations.append(head.id, entries)),
  );
}

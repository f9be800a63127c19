/** Who was erased stays erased: nothing that comes in from elsewhere, however old, brings a pupil back. */
import type { Erasure } from '../core/record/erasure';
import type { ImportBatch } from '../core/ports';
import { createEraser, eraseFromClass, eraseFromHead, eraseFromLog } from '../core/record/erased-pupil';
import type { Pupil } from '../core/record/school-class';

/** What an import or a copy holds, without the pupils who were erased here. The same object when there are none. */
export function keepErasedOut(batch: ImportBatch, erasures: readonly Erasure[]): ImportBatch {
  return erasures.reduce(keepOneOut, batch);
}

function keepOneOut(batch: ImportBatch, { classId, id }: Erasure): ImportBatch {
  // The name is only known from what comes in: here it is gone.
  let pupil: Pupil | undefined;
  const classes = batch.classes.map((schoolClass) => {
    if (schoolClass.id !== classId) return schoolClass;
    pupil = schoolClass.pupils.find((candidate) => candidate.id === id);
    return pupil ? eraseFromClass(schoolClass, id) : schoolClass;
  });
  const erase = createEraser(pupil);
  const observations = batch.observations.map((observation) =>
    observation.head.classId === classId
      ? {
          head: eraseFromHead(observation.head, id, erase),
          entries: eraseFromLog(observation.entries, id, erase),
        }
      : observation,
  );
  return { classes, observations };
}

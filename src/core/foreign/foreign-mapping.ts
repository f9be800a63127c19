/** Who is who and what is what in a file of another tool; first a guess, then as the user says. */
import type { ClassId, PupilId } from '../record/ids';
import type { InteractionKind } from '../record/interaction';
import { namePupils } from '../record/name-styles';
import type { Pupil, SchoolClass } from '../record/school-class';
import type { ForeignFile, ForeignSubject } from './foreign-file';
import { guessKind } from './kind-guess';

export type SubjectMeaning =
  | { readonly type: 'pupil'; readonly pupilId: PupilId }
  | { readonly type: 'new' }
  /** The teacher, a group, or nobody knows. */
  | { readonly type: 'nobody' };

export interface ForeignMapping {
  /** Left out: a class of its own, made from the file. */
  readonly classId?: ClassId;
  readonly className: string;
  readonly subjects: ReadonlyMap<string, SubjectMeaning>;
  readonly codes: ReadonlyMap<string, InteractionKind | 'leaveOut'>;
  /** For lessons of which the file does not say when they were (ISO 8601), or how long they took (milliseconds). */
  readonly startedAt: string;
  readonly durationMs: number;
}

/** The class that was in the file, or the one in which most of its subjects are. */
export function guessClass(file: ForeignFile, classes: readonly SchoolClass[]): SchoolClass | undefined {
  const own = classes.find(({ id }) => id === file.ownClass?.id);
  if (own) return own;
  let best: SchoolClass | undefined;
  let most = file.subjects.length / 2;
  for (const schoolClass of classes) {
    const found = file.subjects.filter((subject) => guessPupil(subject, schoolClass)).length;
    if (found > most) [best, most] = [schoolClass, found];
  }
  return best;
}

/** By id, then by label, then by initials; whoever is not found is new in the class. */
export function guessSubjects(
  { subjects }: ForeignFile,
  schoolClass: SchoolClass | undefined,
): Map<string, SubjectMeaning> {
  return new Map(
    subjects.map((subject): [string, SubjectMeaning] => {
      const pupil = schoolClass && guessPupil(subject, schoolClass);
      return [subject.name, pupil ? { type: 'pupil', pupilId: pupil.id } : { type: 'new' }];
    }),
  );
}

function guessPupil({ name, ownId }: ForeignSubject, { pupils }: SchoolClass): Pupil | undefined {
  const known = pupils.find(({ id }) => id === ownId);
  if (known) return known;
  const wanted = fold(name);
  const byLabel = pupils.filter(({ label }) => fold(label) === wanted);
  if (byLabel.length > 0) return byLabel.length === 1 ? byLabel[0] : undefined;
  const initials = namePupils(pupils, 'initials');
  return pupils.find(({ id }) => fold(initials.get(id)!) === wanted);
}

const fold = (text: string): string => text.normalize('NFC').trim().toLowerCase();

/** What is not understood is kept as a note. */
export function guessCodes({ codes }: ForeignFile): Map<string, InteractionKind | 'leaveOut'> {
  return new Map(codes.map(({ code }) => [code, guessKind(code) ?? 'note']));
}

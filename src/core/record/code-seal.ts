/**
 * What the teacher filled in, taken out of the class to be put under her code, and put back for whoever knows it.
 * The cipher itself is outside: this says what goes under it, and never leaves a trace of it in the class.
 */
import type { GroupValueId, PupilId } from './ids';
import { expectationsOf, mapExpectations, withoutGrouping } from './expectation';
import {
  type EstimateBasis,
  estimateBases,
  expectationValueIds,
  type Grouping,
  type SchoolClass,
  type SealedText,
} from './school-class';

/** Per pupil the estimate, and what it is based on. */
type Estimates = Readonly<Record<string, readonly [value: string, basis?: string]>>;

/** As long as a pupil with a random id and the longest answer, in characters. */
const longestEntry = 70;

/** The text that goes under the code; as long for any answers, so that its length tells nothing. */
export function writeEstimates({ pupils }: SchoolClass, { id, basis = {} }: Grouping): string {
  const estimates: Record<string, readonly string[]> = {};
  for (const { id: pupilId, groups } of pupils) {
    const value = Object.hasOwn(groups, id) ? groups[id] : null;
    estimates[pupilId] = value ? [value, ...(Object.hasOwn(basis, pupilId) ? [basis[pupilId]!] : [])] : [];
  }
  return JSON.stringify(estimates).padEnd(pupils.length * longestEntry, ' ');
}

/** The class with each subject under the code, and nothing of it in the open. @param sealed by grouping id */
export function putUnderCode(schoolClass: SchoolClass, sealed: ReadonlyMap<string, SealedText>): SchoolClass {
  const bare = expectationsOf(schoolClass)
    .filter(({ id }) => sealed.has(id))
    .reduce(
      (before, { id }): SchoolClass => ({
        ...before,
        pupils: before.pupils.map((pupil) => ({ ...pupil, groups: withoutGrouping(pupil.groups, id) })),
      }),
      schoolClass,
    );
  return mapExpectations(bare, ({ basis: _, ...grouping }) => {
    const underCode = sealed.get(grouping.id);
    return underCode ? { ...grouping, sealed: true, underCode } : grouping;
  });
}

/** The class as only the teacher may see it. @param opened by grouping id, as `writeEstimates` wrote it */
export function takeFromUnderCode(schoolClass: SchoolClass, opened: ReadonlyMap<string, string>): SchoolClass {
  let open = schoolClass;
  for (const [groupingId, text] of opened) {
    const estimates = readEstimates(text);
    const basis: Record<string, EstimateBasis> = {};
    const pupils = open.pupils.map((pupil) => {
      const [value, on] = estimates.get(pupil.id) ?? [];
      if (!value) return pupil;
      if (on) basis[pupil.id] = on;
      return { ...pupil, groups: { ...pupil.groups, [groupingId]: value } };
    });
    open = mapExpectations({ ...open, pupils }, (grouping) => {
      if (grouping.id !== groupingId) return grouping;
      const { underCode: _, ...rest } = grouping;
      return { ...rest, basis };
    });
  }
  return open;
}

type Read = readonly [value: GroupValueId, basis: EstimateBasis | undefined];

/** Only what can be meant: a text that was tampered with gives no groups that there are not. */
function readEstimates(text: string): ReadonlyMap<PupilId, Read> {
  const parsed = JSON.parse(text) as Estimates;
  return new Map(
    Object.entries(parsed).flatMap(([pupilId, [value, basis]]): [PupilId, Read][] => {
      const known = expectationValueIds.find((id) => id === value);
      if (!known) return [];
      return [[pupilId as PupilId, [known, estimateBases.find((one) => one === basis)]]];
    }),
  );
}

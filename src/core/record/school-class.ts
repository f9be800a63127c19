/** A class: pupils with a random id, where they sit, and the ways in which the class is split. */
import type { ClassId, GroupingId, GroupValueId, PupilId } from './ids';

/** Row 1 is at the board. */
export interface Seat {
  readonly row: number;
  readonly column: number;
}

export interface Pupil {
  readonly id: PupilId;
  /** Name, initials or number: the only field that identifies. */
  readonly label: string;
  readonly seat?: Seat;
  /** Group value per grouping; a value that the grouping lacks, or null, means: in no group. */
  readonly groups: Readonly<Record<string, GroupValueId | null>>;
  /** Day (`yyyy-MM-dd`) on which the pupil left the class; their data stay. */
  readonly leftOn?: string;
  /** Day (`yyyy-MM-dd`) on which the pupil came into a class that had lessons already: of those they are no part. */
  readonly joinedOn?: string;
  /** Keys of an imported file that this version does not know; written back on export. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** *Waarop baseer je dat?* A test, the pupil's work, last year's teacher, an impression. */
export const estimateBases = ['test', 'work', 'formerTeacher', 'impression'] as const;
export type EstimateBasis = (typeof estimateBases)[number];

/** Text that only whoever knows the code can read. All of it base64. */
export interface SealedText {
  readonly salt: string;
  readonly iv: string;
  readonly data: string;
}

export interface GroupValue {
  readonly id: GroupValueId;
  readonly name: string;
}

export interface Grouping {
  readonly id: GroupingId;
  readonly name: string;
  /** Sealed: the observer does not see it before the teacher has opened it. */
  readonly sealed: boolean;
  readonly values: readonly GroupValue[];
  /** Of an inschatting: the subject it is about. */
  readonly subject?: string;
  /** Of an inschatting: when it was last filled in, ISO 8601, so that one made after the lesson can be told. */
  readonly filledAt?: string;
  /** Of an inschatting: what the estimate of each pupil is based on. */
  readonly basis?: Readonly<Record<string, EstimateBasis>>;
  /** What was filled in, under the teacher's code: then neither the pupils' groups nor `basis` have any of it. */
  readonly underCode?: SealedText;
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** How the class sat before: lessons before that day use it. What holds since the last one are the pupils' own seats. */
export interface SeatingPlan {
  /** First day (`yyyy-MM-dd`) on which it held no longer. */
  readonly until: string;
  /** Seat per pupil; who is not in it had none. */
  readonly seats: Readonly<Record<string, Seat>>;
  readonly extra?: Readonly<Record<string, unknown>>;
}

export interface SchoolClass {
  readonly id: ClassId;
  readonly name: string;
  readonly groupings: readonly Grouping[];
  readonly pupils: readonly Pupil[];
  /** Earlier plans, oldest first, no two until the same day. */
  readonly seatingPlans?: readonly SeatingPlan[];
  /** The demonstration class that the app brings along: clearly marked, removed in one tap. */
  readonly demo?: boolean;
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** Id of the grouping that holds what the teacher expects of each pupil (the inschatting). */
export const expectationGroupingId = 'expectation' as GroupingId;

/** An inschatting for a subject more has an id that begins so. */
const furtherExpectation = `${expectationGroupingId}:`;

export function isExpectation(id: string): boolean {
  return id === expectationGroupingId || id.startsWith(furtherExpectation);
}

/** @param unique told apart from the others of the class */
export function furtherExpectationId(unique: string): GroupingId {
  return `${furtherExpectation}${unique}` as GroupingId;
}

/** Values of the inschatting, in the order in which they are shown. */
export const expectationValueIds = ['low', 'middle', 'high'] as readonly string[] as readonly GroupValueId[];

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
  /** Keys of an imported file that this version does not know; written back on export. */
  readonly extra?: Readonly<Record<string, unknown>>;
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

/** Values of the inschatting, in the order in which they are shown. */
export const expectationValueIds = ['low', 'middle', 'high'] as readonly string[] as readonly GroupValueId[];

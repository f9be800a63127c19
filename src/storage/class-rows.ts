/** A class taken apart for the disk: seats and groups in one row, names and other words elsewhere; and put together. */
import type { ClassId, GroupingId, GroupValueId, PupilId } from '../core/record/ids';
import type { Grouping, Pupil, SchoolClass, SeatingPlan } from '../core/record/school-class';
import { classOwner, type LabelRow, type TextRow } from './text-rows';

export interface ClassRow {
  readonly id: ClassId;
  readonly demo?: boolean;
  readonly groupings: readonly GroupingRow[];
  readonly pupils: readonly Omit<Pupil, 'label' | 'extra'>[];
  readonly seatingPlans?: readonly Omit<SeatingPlan, 'extra'>[];
}

interface GroupingRow {
  readonly id: GroupingId;
  readonly sealed: boolean;
  readonly valueIds: readonly GroupValueId[];
}

/** The words of a class; a type alias, because only those fit a record of anything. */
type ClassTexts = {
  readonly name: string;
  readonly groupings: readonly GroupingTexts[];
  readonly pupilExtras: Readonly<Record<string, Pupil['extra']>>;
  /** By the day until which the plan held. */
  readonly planExtras?: Readonly<Record<string, SeatingPlan['extra']>>;
  readonly extra?: SchoolClass['extra'];
};

/** Also what an inschatting is about, when it was made and on what: nobody else's business. */
interface GroupingTexts extends Pick<Grouping, 'subject' | 'filledAt' | 'basis' | 'underCode' | 'extra'> {
  readonly name: string;
  readonly valueNames: readonly string[];
}

export interface SplitClass {
  readonly row: ClassRow;
  readonly labels: readonly LabelRow[];
  readonly text: TextRow;
}

export function splitClass({ id, name, groupings, pupils, seatingPlans, demo, extra }: SchoolClass): SplitClass {
  const planExtras = (seatingPlans ?? []).flatMap((plan) => (plan.extra ? [[plan.until, plan.extra] as const] : []));
  const texts: ClassTexts = {
    name,
    groupings: groupings.map(({ id: _id, sealed: _sealed, values, ...words }) => ({
      ...words,
      valueNames: values.map((value) => value.name),
    })),
    pupilExtras: Object.fromEntries(pupils.flatMap((pupil) => (pupil.extra ? [[pupil.id, pupil.extra]] : []))),
    ...(planExtras.length > 0 && { planExtras: Object.fromEntries(planExtras) }),
    ...(extra && { extra }),
  };
  return {
    row: {
      id,
      ...(demo !== undefined && { demo }),
      groupings: groupings.map(({ id, sealed, values }) => ({ id, sealed, valueIds: values.map((value) => value.id) })),
      pupils: pupils.map(({ id, seat, groups, leftOn, joinedOn }) => ({
        id,
        ...(seat && { seat }),
        groups,
        ...(leftOn !== undefined && { leftOn }),
        ...(joinedOn !== undefined && { joinedOn }),
      })),
      ...(seatingPlans && { seatingPlans: seatingPlans.map(({ until, seats }) => ({ until, seats })) }),
    },
    labels: pupils.map((pupil) => ({ classId: id, id: pupil.id, label: pupil.label })),
    text: { ownerId: classOwner(id), id: '', texts },
  };
}

/** The whole class again. Words that are not there leave a number in their place, so that the class still opens. */
export function joinClass(row: ClassRow, labels: readonly LabelRow[], text: TextRow | undefined): SchoolClass {
  const texts = (text?.texts ?? {}) as Partial<ClassTexts>;
  const labelOf = new Map<PupilId, string>(labels.map((label) => [label.id, label.label]));
  return {
    id: row.id,
    name: texts.name ?? '',
    ...(row.demo !== undefined && { demo: row.demo }),
    ...(texts.extra && { extra: texts.extra }),
    groupings: row.groupings.map((grouping, index) => joinGrouping(grouping, index, texts.groupings?.[index])),
    pupils: row.pupils.map((pupil, index) => {
      const extra = texts.pupilExtras?.[pupil.id];
      return { ...pupil, label: labelOf.get(pupil.id) ?? String(index + 1), ...(extra && { extra }) };
    }),
    ...(row.seatingPlans && {
      seatingPlans: row.seatingPlans.map((plan) => {
        const extra = texts.planExtras?.[plan.until];
        return { ...plan, ...(extra && { extra }) };
      }),
    }),
  };
}

function joinGrouping(row: GroupingRow, index: number, texts: GroupingTexts | undefined): Grouping {
  const { valueNames, ...words } = texts ?? { name: String(index + 1), valueNames: [] };
  return {
    ...words,
    id: row.id,
    sealed: row.sealed,
    values: row.valueIds.map((id, value) => ({ id, name: valueNames[value] ?? String(value + 1) })),
  };
}

/** Groups of a class beside each other, as values only: nothing is compared, and little data says so. */
import { countEvidence, fewestPupils, leastEvidence } from '../measures/evidence';
import { type Indicator, type IndicatorId, indicatorTable } from '../measures/indicator-table';
import type { ClassAnalysis, PupilProfile, Tally } from '../profile/class-analysis';
import type { GroupValue, SchoolClass } from '../record/school-class';
import { sumTallies } from './class-summary';

export interface GroupCell {
  readonly total: Tally;
  /** Pupils of the group with something to count. */
  readonly pupils: number;
  /** Events behind the value: what a difference would rest on. */
  readonly evidence: number;
  readonly tooLittle: boolean;
}

export interface GroupValuesRow {
  readonly indicatorId: IndicatorId;
  readonly watched: 'yes' | 'some';
  /** One for each value of the grouping, in its order. */
  readonly cells: readonly GroupCell[];
}

export interface GroupValues {
  readonly values: readonly GroupValue[];
  /** How many pupils who were there are in each group. */
  readonly sizes: readonly number[];
  readonly rows: readonly GroupValuesRow[];
}

/** Every watched indicator, for every group of one grouping. A pupil without a (known) value is in no group. */
export function groupValuesOf(schoolClass: SchoolClass, groupingId: string, analysis: ClassAnalysis): GroupValues {
  const grouping = schoolClass.groupings.find((candidate) => candidate.id === groupingId);
  if (!grouping) return { values: [], sizes: [], rows: [] };
  const groupOf = new Map<string, string | null>(
    schoolClass.pupils.map((pupil) => [pupil.id, pupil.groups[groupingId] ?? null]),
  );
  const members = grouping.values.map((value) =>
    analysis.profiles.filter((profile) => groupOf.get(profile.pupilId) === value.id),
  );
  const rows: GroupValuesRow[] = [];
  for (const result of analysis.indicators) {
    const indicator = indicatorTable.find((candidate) => candidate.id === result.id);
    if (!indicator || result.watched === 'no') continue;
    const cells = members.map((profiles) => groupCell(indicator, profiles));
    if (cells.some((cell) => cell.total.n > 0)) {
      rows.push({ indicatorId: indicator.id, watched: result.watched, cells });
    }
  }
  return { values: grouping.values, sizes: members.map((profiles) => profiles.length), rows };
}

function groupCell(indicator: Indicator, profiles: readonly PupilProfile[]): GroupCell {
  const counted = profiles.flatMap(({ indicators }) => indicators[indicator.id] ?? []).filter(({ n }) => n > 0);
  const evidence = countEvidence(indicator, counted);
  const enough = counted.length >= fewestPupils && (indicator.kind === 'place' || evidence >= leastEvidence);
  return { total: sumTallies(counted), pupils: counted.length, evidence, tooLittle: !enough };
}

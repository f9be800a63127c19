/** Groups of a class beside each other, as values only: nothing is compared, and little data says so. */
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

const fewestPupils = 3;
const fewestEvents = 5;

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
  const counted = profiles.filter((profile) => (profile.indicators[indicator.id]?.n ?? 0) > 0);
  const total = sumTallies(counted.map((profile) => profile.indicators[indicator.id]));
  const evidence = evidenceOf(indicator, total, counted);
  const enough = counted.length >= fewestPupils && (indicator.kind === 'place' || evidence >= fewestEvents);
  return { total, pupils: counted.length, evidence, tooLittle: !enough };
}

/** For rates the events, for shares and means the moments that were coded, for time at the desk the visits. */
function evidenceOf(indicator: Indicator, total: Tally, profiles: readonly PupilProfile[]): number {
  switch (indicator.kind) {
    case 'rate':
      return indicator.id === 'feedbackPerTurn' ? total.n : total.y;
    case 'duration':
      return sumTallies(profiles.map((profile) => profile.indicators.supportRate)).y;
    default:
      return total.n;
  }
}

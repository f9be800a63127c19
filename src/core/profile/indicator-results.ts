/** The values of the class and of every group on every indicator, and whether they may be compared. */
import { coverMoments } from '../measures/coverage';
import type { Addition, Indicator } from '../measures/indicator';
import { indicatorTable } from '../measures/indicator-table';
import { estimateRatio } from '../measures/ratio-estimate';
import { representGroup } from '../measures/representation';
import type { PupilTallies, ReadLesson } from '../measures/tallies';
import type { Grouping } from '../record/school-class';
import type { GroupResult, IndicatorResult } from './class-analysis';
import { groupOf } from './group-pairs';

interface Group {
  readonly id: string;
  /** Places in the list of pupils with exposure. */
  readonly members: readonly number[];
}

interface GroupedPupils {
  readonly id: string;
  readonly groups: readonly Group[];
}

function groupPupils({ id, values }: Grouping, pupils: readonly PupilTallies[]): GroupedPupils {
  const members = new Map<string, number[]>(values.map((value) => [value.id, []]));
  for (const [place, pupil] of pupils.entries()) {
    const value = groupOf(pupil, id);
    if (value) members.get(value)?.push(place);
  }
  return { id, groups: values.map((value) => ({ id: value.id, members: members.get(value.id)! })) };
}

function summariseGroup(indicator: Indicator, additions: readonly Addition[], schoolClass: number | null): GroupResult {
  const value = estimateRatio(additions);
  return {
    value,
    representation: representGroup(indicator.scale, value, schoolClass),
    coverage: coverMoments(indicator, additions),
  };
}

/** How completely an indicator's row was watched over the observations. @param index in the order of the table */
export function readWatched(
  index: number,
  read: readonly ReadLesson[],
): Pick<IndicatorResult, 'watched' | 'comparable'> {
  const spans = read.map(({ watched }) => watched[index]!);
  const isSomewhere = spans.some(({ anyone }) => anyone);
  const isIncomplete = spans.some(({ incomplete }) => incomplete);
  const isEverywhere = spans.every(({ anyone }) => anyone);
  return {
    watched: !isSomewhere ? 'no' : isIncomplete || !isEverywhere ? 'some' : 'yes',
    comparable: isSomewhere && !isIncomplete,
  };
}

/** @param pupils those with exposure */
export function summariseIndicators(
  groupings: readonly Grouping[],
  pupils: readonly PupilTallies[],
  read: readonly ReadLesson[],
): IndicatorResult[] {
  const grouped = groupings.map((grouping) => groupPupils(grouping, pupils));
  return indicatorTable.map((indicator, index) => {
    const additions = pupils.map((tallies) => tallies.additions[index]!);
    const value = estimateRatio(additions);
    const groups = grouped.map(({ id, groups }) => {
      const results = groups.map((group) => {
        const ofMembers = group.members.map((place) => additions[place]!);
        return [group.id, summariseGroup(indicator, ofMembers, value)] as const;
      });
      return [id, Object.fromEntries(results)] as const;
    });
    return {
      id: indicator.id,
      channel: indicator.channel,
      scale: indicator.scale,
      class: value,
      groups: Object.fromEntries(groups),
      coverage: coverMoments(indicator, additions),
      ...readWatched(index, read),
      watchedPupilIds: pupils.filter(({ watched }) => watched[index]).map(({ pupil }) => pupil.id),
    };
  });
}

/** The table *leerlingen*: one row per pupil, with what was counted on every indicator. */
import { inSeatingOrder } from '../chart/seating-layout';
import { indicatorIds } from '../measures/indicator';
import type { ClassAnalysis } from '../profile/class-analysis';
import type { NameStyle } from '../record/exchange-content';
import { namePupils, type NameReplacer } from '../record/name-styles';
import type { Grouping, Pupil, SchoolClass } from '../record/school-class';
import { type Cell, distinguish, type Table } from './table';

const firstHeaders = ['leerling', 'rij', 'kolom'] as const;

/**
 * In seating order: never a ranking. `x_waarde` is `x_teller` ÷ `x_noemer`, in the unit of the codebook. Three empty cells:
 * not watched for this pupil; a value alone left empty: there was nothing to divide by. `aanwezig_min` is the time in the
 * room over all lessons together, pauses left out, in minutes.
 * @param schoolClass with the groupings that may be looked at, and no others
 * @param analysis of this class
 */
export function pupilTable(
  schoolClass: SchoolClass,
  analysis: ClassAnalysis,
  names: NameStyle,
  replace: NameReplacer,
): Table {
  const { groupings, pupils } = schoolClass;
  const called = namePupils(pupils, names);
  const profiles = new Map(analysis.profiles.map((profile) => [profile.pupilId, profile]));
  const watchedFor = new Map(analysis.indicators.map(({ id, watchedPupilIds }) => [id, new Set(watchedPupilIds)]));
  const counted = indicatorIds.flatMap((id) => [`${id}_teller`, `${id}_noemer`, `${id}_waarde`]);
  const own = distinguish(
    groupings.map(({ name }) => replace(name)),
    [...firstHeaders, 'aanwezig_min', ...counted],
  );
  const rows = inSeatingOrder(pupils).map((pupil): Cell[] => {
    const profile = profiles.get(pupil.id);
    const tallies = indicatorIds.flatMap((id): Cell[] => {
      const tally = watchedFor.get(id)?.has(pupil.id) ? profile?.indicators[id] : undefined;
      return tally ? [tally.y, tally.n, tally.value] : [null, null, null];
    });
    return [
      called.get(pupil.id) ?? null,
      pupil.seat?.row ?? null,
      pupil.seat?.column ?? null,
      ...groupings.map((grouping) => groupCell(grouping, pupil, replace)),
      (profile?.exposureMs ?? 0) / 60_000,
      ...tallies,
    ];
  });
  return { headers: [...firstHeaders, ...own, 'aanwezig_min', ...counted], rows };
}

function groupCell({ id, values }: Grouping, { groups }: Pupil, replace: NameReplacer): Cell {
  const value = Object.hasOwn(groups, id) ? values.find((candidate) => candidate.id === groups[id]) : undefined;
  return value ? replace(value.name) : null;
}

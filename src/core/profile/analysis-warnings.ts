/** What has to be said beside the numbers: what did not count, who was left out, what is thin. */
import { isThin } from '../measures/coverage';
import type { PupilTallies, ReadLesson } from '../measures/tallies';
import type { AnalysisWarning, IndicatorResult } from './class-analysis';

/** Above this share of turns without a pupil the numbers per pupil are called uncertain. */
const manyUnknown = 0.1;

function findThin(indicators: readonly IndicatorResult[]): string[] {
  const isThinSomewhere = ({ coverage, groups }: IndicatorResult): boolean =>
    isThin(coverage) ||
    Object.values(groups).some((values) => Object.values(values).some((group) => isThin(group.coverage)));
  return indicators.filter(isThinSomewhere).map(({ id }) => id);
}

/**
 * The warnings in a fixed order, each at most once and only when it is about something. `unknownPupils` names the turns
 * without a pupil once they are above 10 % of all turns; `outsidePresence` only moments that count.
 *
 * @param pupils all of the class, also those without exposure
 */
export function collectWarnings(
  pupils: readonly PupilTallies[],
  read: readonly ReadLesson[],
  indicators: readonly IndicatorResult[],
): AnalysisWarning[] {
  if (read.length === 0) return [];
  const sorted = read.map(({ moments }) => moments);
  const absent = new Set(pupils.filter(({ exposureMs }) => exposureMs === 0).map(({ pupil }) => pupil.id));
  const turns = sorted.reduce((total, moments) => total + moments.turns, 0);
  const unknownTurns = sorted.flatMap((moments) => moments.unknownTurns);
  const outside = sorted.flatMap((moments) => moments.outsidePresence);
  const warnings: AnalysisWarning[] = [
    { code: 'insidePause', ids: sorted.flatMap((moments) => moments.insidePause) },
    { code: 'noExposure', ids: [...absent] },
    { code: 'outsidePresence', ids: outside.filter(({ pupilId }) => !absent.has(pupilId)).map(({ id }) => id) },
    { code: 'unknownPupils', ids: unknownTurns.length > manyUnknown * turns ? unknownTurns : [] },
    { code: 'pastEnd', ids: sorted.flatMap((moments) => moments.pastEnd) },
    { code: 'lowCoverage', ids: findThin(indicators) },
  ];
  return warnings.filter(({ ids }) => ids.length > 0);
}

/** The class as it sits, with a number for each pupil, the same as a picture without names, and as a table. */
import { useMemo, useRef } from 'preact/hooks';
import { layoutSeating, type SeatingLayout } from '../../../core/chart/seating-layout';
import type { ClassAnalysis, IndicatorResult, Tally } from '../../../core/profile/class-analysis';
import type { PupilId } from '../../../core/record/ids';
import { namePupils } from '../../../core/record/name-styles';
import type { Pupil, SchoolClass } from '../../../core/record/school-class';
import { CountTile } from '../../charts/count-tile';
import { SavePicture } from '../../charts/save-picture';
import { SeatingDrawing } from '../../charts/seating-drawing';
import { SeatingMap } from '../../charts/seating-map';
import { useSlices } from '../../charts/use-slices';
import { describeTileValue, formatOwnValue, formatTileValue, indicatorMessages } from '../../messages/indicators';
import { reviewMessages } from '../../messages/review';
import { TallyTable } from './tally-table';
import './plan-figure.css';

interface PlanFigureProps {
  readonly schoolClass: SchoolClass;
  /** In seating order, each where it sat. */
  readonly pupils: readonly Pupil[];
  readonly analysis: ClassAnalysis;
  readonly indicator: IndicatorResult;
  /** What the plan shows; the picture begins with it. */
  readonly title: string;
  /** What stands under the plan, without anyone's name. */
  readonly sentences: readonly string[];
  /** Where a pupil's place leads; left out: nowhere. */
  readonly hrefOf?: (pupilId: PupilId) => string;
}

export function PlanFigure({ schoolClass, pupils, analysis, indicator, title, sentences, hrefOf }: PlanFigureProps) {
  const layout = useMemo(() => layoutSeating(pupils), [pupils]);
  const tallies = useMemo(() => readTallies(analysis, indicator), [analysis, indicator]);
  const largest = Math.max(0, ...[...tallies.values()].map(({ value }) => value ?? 0));
  const byId = new Map(pupils.map((pupil) => [pupil.id, pupil]));
  const seatOf = (pupilId: PupilId) => readSeat(analysis, pupilId, indicator, tallies.get(pupilId));
  const legend = `${describeTileValue(indicator.id)} · ${reviewMessages.planLegend}`;
  return (
    <>
      <SeatingMap
        layout={layout}
        label={title}
        board={reviewMessages.board}
        tile={(pupilId) => (
          <CountTile
            {...seatOf(pupilId)}
            label={byId.get(pupilId)!.label}
            {...(hrefOf && { href: hrefOf(pupilId) })}
            largest={largest}
          />
        )}
      />
      <p class="muted plan-legend">{legend}</p>
      {sentences.length > 0 && (
        <ul class="review-sentences">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <PlanPicture
        schoolClass={schoolClass}
        layout={layout}
        largest={largest}
        seatOf={seatOf}
        summary={[/[.?]$/.test(title) ? title : `${title}.`, ...sentences, legend].join(' ')}
      />
      <TallyTable
        caption={indicatorMessages[indicator.id].name}
        indicatorId={indicator.id}
        rows={pupils.map(({ id, label }) => ({ id, label, tally: tallies.get(id) }))}
        classValue={indicator.class}
        schoolClassName={schoolClass.name}
      />
    </>
  );
}

/** What stands in one place of the plan. */
function readSeat(analysis: ClassAnalysis, pupilId: PupilId, indicator: IndicatorResult, tally: Tally | undefined) {
  if (!tally || tally.value === null) {
    const isPresent = analysis.profiles.some((profile) => profile.pupilId === pupilId);
    const isWatched = indicator.watchedPupilIds.includes(pupilId);
    const words = !isPresent
      ? reviewMessages.absent
      : isWatched
        ? reviewMessages.nothingToCount
        : reviewMessages.notWatched;
    return { number: '–', value: null, isNone: false, words };
  }
  const isNone = indicator.id === 'turnRate' && tally.y === 0;
  return {
    number: formatTileValue(indicator.id, tally),
    value: tally.value,
    isNone,
    words: isNone ? reviewMessages.noTurn : formatOwnValue(indicator.id, tally),
  };
}

interface PlanPictureProps {
  readonly schoolClass: SchoolClass;
  readonly layout: SeatingLayout;
  readonly largest: number;
  readonly seatOf: (pupilId: PupilId) => ReturnType<typeof readSeat>;
  readonly summary: string;
}

/** What is out of sight comes after what is in sight around the plan. */
const framesBefore = 8;

/** The plan to take along. It is drawn out of sight: on the screen its places are links. */
function PlanPicture({ schoolClass, layout, largest, seatOf, summary }: PlanPictureProps) {
  const drawing = useRef<HTMLDivElement>(null);
  const isDrawn = useSlices(framesBefore) === framesBefore;
  const initials = useMemo(() => namePupils(schoolClass.pupils, 'initials'), [schoolClass]);
  return (
    <>
      <div class="visually-hidden" ref={drawing} aria-hidden="true">
        {isDrawn && (
          <SeatingDrawing
            layout={layout}
            board={reviewMessages.board}
            largest={largest}
            seatOf={(pupilId) => ({ ...seatOf(pupilId), name: initials.get(pupilId) ?? '' })}
          />
        )}
      </div>
      <SavePicture drawing={drawing} summary={summary} fileName="plattegrond" />
    </>
  );
}

function readTallies(analysis: ClassAnalysis, indicator: IndicatorResult): Map<PupilId, Tally> {
  const tallies = new Map<PupilId, Tally>();
  for (const profile of analysis.profiles) {
    const tally = profile.indicators[indicator.id];
    if (tally) tallies.set(profile.pupilId, tally);
  }
  return tallies;
}

/** The class as it sits, with a number for each pupil, the same as a picture without names, and as a table. */
import type { VNode } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { layoutSeating, type SeatingLayout } from '../../../core/chart/seating-layout';
import type { ClassAnalysis, IndicatorResult, Tally } from '../../../core/profile/class-analysis';
import type { PupilId } from '../../../core/record/ids';
import { namePupils } from '../../../core/record/name-styles';
import type { Pupil, SchoolClass } from '../../../core/record/school-class';
import { CountTile } from '../../charts/count-tile';
import { SavePicture } from '../../charts/save-picture';
import { SeatingDrawing } from '../../charts/seating-drawing';
import { SeatingMap } from '../../charts/seating-map';
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
  /** How many parts may be drawn, of `planParts`; left out: all. */
  readonly parts?: number;
}

/** So many places are drawn a frame. */
const placesAtOnce = 12;

/** The places by so many, and at the end what stands under them. */
export const planParts = (pupils: readonly Pupil[]): number => Math.ceil(pupils.length / placesAtOnce) + 1;

export function PlanFigure(props: PlanFigureProps) {
  const { schoolClass, pupils, analysis, indicator, title, sentences, hrefOf, parts = planParts(pupils) } = props;
  const layout = useMemo(() => layoutSeating(pupils), [pupils]);
  const tallies = useMemo(() => readTallies(analysis, indicator), [analysis, indicator]);
  const largest = Math.max(0, ...[...tallies.values()].map(({ value }) => value ?? 0));
  const byId = new Map(pupils.map((pupil) => [pupil.id, pupil]));
  const seatOf = (pupilId: PupilId) => readSeat(analysis, pupilId, indicator, tallies.get(pupilId));
  // A place that is drawn stays as it is while others are.
  const drawnTiles = useMemo(() => new Map<PupilId, VNode>(), [analysis, indicator, pupils, hrefOf]);
  const drawTile = (pupilId: PupilId): VNode => {
    const tile = drawnTiles.get(pupilId) ?? (
      <CountTile
        {...seatOf(pupilId)}
        label={byId.get(pupilId)!.label}
        {...(hrefOf && { href: hrefOf(pupilId) })}
        largest={largest}
      />
    );
    drawnTiles.set(pupilId, tile);
    return tile;
  };
  const legend = `${describeTileValue(indicator.id)} · ${reviewMessages.planLegend}`;
  return (
    <>
      <SeatingMap
        layout={layout}
        label={title}
        board={reviewMessages.board}
        upTo={parts * placesAtOnce}
        tile={drawTile}
      />
      {parts >= planParts(pupils) && (
        <>
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
      )}
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

/** The plan to take along. It is drawn out of sight, when it is asked for: on the screen its places are links. */
function PlanPicture({ schoolClass, layout, largest, seatOf, summary }: PlanPictureProps) {
  const drawing = useRef<HTMLDivElement>(null);
  const [onDrawn, setOnDrawn] = useState<(() => void) | undefined>(undefined);
  useLayoutEffect(() => onDrawn?.(), [onDrawn]);
  const initials = useMemo(() => namePupils(schoolClass.pupils, 'initials'), [schoolClass]);
  return (
    <>
      <div class="visually-hidden" ref={drawing} aria-hidden="true">
        {onDrawn && (
          <SeatingDrawing
            layout={layout}
            board={reviewMessages.board}
            largest={largest}
            seatOf={(pupilId) => ({ ...seatOf(pupilId), name: initials.get(pupilId) ?? '' })}
          />
        )}
      </div>
      <SavePicture
        drawing={drawing}
        onDraw={() => new Promise((resolve) => setOnDrawn(() => resolve))}
        summary={summary}
        fileName="plattegrond"
      />
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

/** The class as it sits, with a number for each pupil: the turns in class time, or another thing that was counted. */
import { useMemo, useRef, useState } from 'preact/hooks';
import { layoutSeating, type SeatingLayout } from '../../../core/chart/seating-layout';
import type { IndicatorId } from '../../../core/measures/indicator-table';
import type { IndicatorResult, Tally } from '../../../core/profile/class-analysis';
import type { PupilId } from '../../../core/record/ids';
import { namePupils } from '../../../core/record/name-styles';
import type { ClassSummary } from '../../../core/report/class-summary';
import type { ReviewedLesson } from '../../../state/review-store';
import { CountTile } from '../../charts/count-tile';
import { SavePicture } from '../../charts/save-picture';
import { SeatingDrawing } from '../../charts/seating-drawing';
import { SeatingMap } from '../../charts/seating-map';
import { describeTileValue, formatOwnValue, formatTileValue, indicatorMessages } from '../../messages/indicators';
import { describeTurns, reviewMessages } from '../../messages/review';
import { Card } from '../../parts/card';
import { linkTo } from '../../router';
import { pupilsOfLesson } from './pupils-of-lesson';
import { TallyTable } from './tally-table';
import './plan-card.css';

interface PlanCardProps {
  readonly lesson: ReviewedLesson;
  readonly summary: ClassSummary;
}

export function PlanCard({ lesson, summary }: PlanCardProps) {
  const { analysis, schoolClass, comparison } = lesson;
  const chance = comparison.type === 'done' ? comparison.comparison.evennessChance : null;
  const choices = analysis.indicators.filter(
    (indicator) => indicator.watched !== 'no' && (indicator.id === 'turnRate' || summary.totals.has(indicator.id)),
  );
  const [chosen, setChosen] = useState<IndicatorId>('turnRate');
  const shown = choices.find(({ id }) => id === chosen) ?? choices[0];
  const pupils = useMemo(() => pupilsOfLesson(lesson), [lesson.schoolClass, lesson.observation]);
  const layout = useMemo(() => layoutSeating(pupils), [pupils]);
  const tallies = useMemo(() => readTallies(lesson, shown), [lesson.analysis, shown]);
  if (!shown) {
    return (
      <Card title={reviewMessages.planTitle}>
        <p>{reviewMessages.turnsNotWatched}</p>
      </Card>
    );
  }
  const largest = Math.max(0, ...[...tallies.values()].map(({ value }) => value ?? 0));
  const isTurns = shown.id === 'turnRate';
  const byId = new Map(pupils.map((pupil) => [pupil.id, pupil]));
  const seatOf = (pupilId: PupilId) => readSeat(lesson, pupilId, shown, tallies.get(pupilId));
  const title = isTurns ? reviewMessages.planTitle : reviewMessages.planOther(shown.id);
  const turnSentences = isTurns ? describeTurns(summary, chance) : [];
  const legend = `${describeTileValue(shown.id)} · ${reviewMessages.planLegend}`;
  return (
    <Card
      title={title}
      class={`plan-card channel-${shown.channel}`}
      actions={
        <label class="plan-choice">
          <span class="visually-hidden">{reviewMessages.planChoose}</span>
          <select
            class="field-input"
            value={shown.id}
            onChange={(event) => setChosen(event.currentTarget.value as IndicatorId)}
          >
            {choices.map(({ id }) => (
              <option key={id} value={id}>
                {indicatorMessages[id].name}
              </option>
            ))}
          </select>
        </label>
      }
    >
      <SeatingMap
        layout={layout}
        label={title}
        board={reviewMessages.board}
        tile={(pupilId) => (
          <CountTile
            {...seatOf(pupilId)}
            label={byId.get(pupilId)!.label}
            href={linkTo('pupil', { observationId: lesson.observation.id, pupilId })}
            largest={largest}
          />
        )}
      />
      <p class="muted plan-legend">{legend}</p>
      {isTurns && (
        <ul class="review-sentences">
          {turnSentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <PlanPicture
        lesson={lesson}
        layout={layout}
        largest={largest}
        seatOf={seatOf}
        summary={[`${title}${isTurns ? '' : '.'}`, ...turnSentences, legend].join(' ')}
      />
      <TallyTable
        caption={indicatorMessages[shown.id].name}
        indicatorId={shown.id}
        rows={pupils.map(({ id, label }) => ({ id, label, tally: tallies.get(id) }))}
        classValue={shown.class}
        schoolClassName={schoolClass.name}
      />
    </Card>
  );
}

/** What stands in one place of the plan. */
function readSeat(lesson: ReviewedLesson, pupilId: PupilId, indicator: IndicatorResult, tally: Tally | undefined) {
  if (!tally || tally.value === null) {
    const isPresent = lesson.analysis.profiles.some((profile) => profile.pupilId === pupilId);
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
  readonly lesson: ReviewedLesson;
  readonly layout: SeatingLayout;
  readonly largest: number;
  readonly seatOf: (pupilId: PupilId) => ReturnType<typeof readSeat>;
  readonly summary: string;
}

/** The plan to take along. It is drawn out of sight: on the screen its places are links. */
function PlanPicture({ lesson, layout, largest, seatOf, summary }: PlanPictureProps) {
  const drawing = useRef<HTMLDivElement>(null);
  const initials = useMemo(() => namePupils(lesson.schoolClass.pupils, 'initials'), [lesson.schoolClass]);
  return (
    <>
      <div class="visually-hidden" ref={drawing} aria-hidden="true">
        <SeatingDrawing
          layout={layout}
          board={reviewMessages.board}
          largest={largest}
          seatOf={(pupilId) => ({ ...seatOf(pupilId), name: initials.get(pupilId) ?? '' })}
        />
      </div>
      <SavePicture drawing={drawing} summary={summary} fileName="plattegrond" />
    </>
  );
}

function readTallies(lesson: ReviewedLesson, indicator: IndicatorResult | undefined): Map<PupilId, Tally> {
  const tallies = new Map<PupilId, Tally>();
  if (!indicator) return tallies;
  for (const profile of lesson.analysis.profiles) {
    const tally = profile.indicators[indicator.id];
    if (tally) tallies.set(profile.pupilId, tally);
  }
  return tallies;
}

/** The class as it sits, with a number for each pupil: the turns in class time, or another thing that was counted. */
import { useMemo, useState } from 'preact/hooks';
import { layoutSeating } from '../../../core/chart/seating-layout';
import type { IndicatorId } from '../../../core/measures/indicator-table';
import type { IndicatorResult, Tally } from '../../../core/profile/class-analysis';
import type { PupilId } from '../../../core/record/ids';
import type { Pupil } from '../../../core/record/school-class';
import type { ClassSummary } from '../../../core/report/class-summary';
import type { ReviewedLesson } from '../../../state/review-store';
import { CountTile } from '../../charts/count-tile';
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
  const present = new Set(analysis.profiles.map((profile) => profile.pupilId));
  return (
    <Card
      title={isTurns ? reviewMessages.planTitle : reviewMessages.planOther(shown.id)}
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
        label={isTurns ? reviewMessages.planTitle : reviewMessages.planOther(shown.id)}
        board={reviewMessages.board}
        tile={(pupilId) => (
          <PlanTile
            lesson={lesson}
            pupil={byId.get(pupilId)!}
            indicator={shown}
            tally={tallies.get(pupilId)}
            largest={largest}
            isPresent={present.has(pupilId)}
          />
        )}
      />
      <p class="muted plan-legend">
        {describeTileValue(shown.id)} · {reviewMessages.planLegend}
      </p>
      {isTurns && (
        <ul class="review-sentences">
          {describeTurns(summary, chance).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
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

interface PlanTileProps {
  readonly lesson: ReviewedLesson;
  readonly pupil: Pupil;
  readonly indicator: IndicatorResult;
  readonly tally: Tally | undefined;
  readonly largest: number;
  readonly isPresent: boolean;
}

function PlanTile({ lesson, pupil, indicator, tally, largest, isPresent }: PlanTileProps) {
  const href = linkTo('pupil', { observationId: lesson.observation.id, pupilId: pupil.id });
  const same = { label: pupil.label, href, largest };
  if (!tally || tally.value === null) {
    const isWatched = indicator.watchedPupilIds.includes(pupil.id);
    const words = !isPresent
      ? reviewMessages.absent
      : isWatched
        ? reviewMessages.nothingToCount
        : reviewMessages.notWatched;
    return <CountTile {...same} number="–" value={null} isNone={false} words={words} />;
  }
  const isTurns = indicator.id === 'turnRate';
  const isNone = isTurns && tally.y === 0;
  return (
    <CountTile
      {...same}
      number={formatTileValue(indicator.id, tally)}
      value={tally.value}
      isNone={isNone}
      words={isNone ? reviewMessages.noTurn : formatOwnValue(indicator.id, tally)}
    />
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

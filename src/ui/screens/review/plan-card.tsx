/** The class as it sits, with a number for each pupil: the turns in class time, or another thing that was counted. */
import { useCallback, useMemo, useState } from 'preact/hooks';
import type { TurnChance } from '../../../core/measures/turn-chance';
import type { IndicatorId } from '../../../core/measures/indicator-table';
import { orderFocusIndicators } from '../../../core/profile/focus-indicators';
import type { PupilId } from '../../../core/record/ids';
import type { ClassSummary } from '../../../core/report/class-summary';
import type { ReviewedLesson } from '../../../state/review-store';
import { indicatorMessages } from '../../messages/indicators';
import { describeTurns, reviewMessages } from '../../messages/review';
import { Card } from '../../parts/card';
import { linkTo } from '../../router';
import { PlanFigure } from './plan-figure';
import { pupilsOfLesson } from './pupils-of-lesson';
import './plan-card.css';

interface PlanCardProps {
  readonly lesson: ReviewedLesson;
  readonly summary: ClassSummary;
  /** What lots would give; null while it is computed. */
  readonly chance: TurnChance | null;
  /** How many parts of the plan may be drawn. */
  readonly parts: number;
}

export function PlanCard({ lesson, summary, chance, parts }: PlanCardProps) {
  const { analysis, schoolClass } = lesson;
  const choices = analysis.indicators.filter(
    (indicator) => indicator.watched !== 'no' && (indicator.id === 'turnRate' || summary.totals.has(indicator.id)),
  );
  const [first] = useState(() => findFirst(lesson, summary));
  const [chosen, setChosen] = useState<IndicatorId>(first);
  const shown = choices.find(({ id }) => id === chosen) ?? choices[0];
  const pupils = useMemo(() => pupilsOfLesson(lesson), [lesson.schoolClass, lesson.observation]);
  const observationId = lesson.observation.id;
  const hrefOf = useCallback((pupilId: PupilId) => linkTo('pupil', { observationId, pupilId }), [observationId]);
  if (!shown) {
    return (
      <Card title={reviewMessages.planTitle}>
        <p>{reviewMessages.turnsNotWatched}</p>
      </Card>
    );
  }
  const isTurns = shown.id === 'turnRate';
  const noTurnsSo = shown.id === first && summary.turns ? [reviewMessages.noTurnsSo] : [];
  const title = isTurns ? reviewMessages.planTitle : reviewMessages.planOther(shown.id);
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
      <PlanFigure
        schoolClass={schoolClass}
        pupils={pupils}
        analysis={analysis}
        indicator={shown}
        title={title}
        sentences={isTurns ? describeTurns(summary, chance) : noTurnsSo}
        hrefOf={hrefOf}
        parts={parts}
      />
    </Card>
  );
}

/** Turns; where there were none the first thing that the kijkvraag asks about and that was seen, or else whatever was. */
function findFirst({ analysis, observation }: ReviewedLesson, { totals }: ClassSummary): IndicatorId {
  const all = analysis.indicators.map(({ id }) => id);
  const inOrder: readonly IndicatorId[] = ['turnRate', ...orderFocusIndicators(observation), ...all];
  // Where somebody sits is no answer to what happened.
  return inOrder.find((id) => id !== 'frontRow' && (totals.get(id)?.y ?? 0) > 0) ?? 'turnRate';
}

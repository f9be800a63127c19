/** What the teacher thought beside what was counted: of the pupils she named, never a list of most and least. */
import type { PupilId } from '../../../core/record/ids';
import type { ClassSummary } from '../../../core/report/class-summary';
import type { ReviewedLesson } from '../../../state/review-store';
import { formatDecimal, formatWhole } from '../../messages/format';
import { reviewMessages } from '../../messages/review';
import { Card } from '../../parts/card';
import { pupilNames } from './pupils-of-lesson';
import './own-words.css';
import './predicted-card.css';
import './tally-table.css';

interface PredictedCardProps {
  readonly lesson: ReviewedLesson;
  readonly summary: ClassSummary;
}

export function PredictedCard(props: PredictedCardProps) {
  return (
    <Card title={reviewMessages.predictedTitle}>
      <Predicted {...props} />
    </Card>
  );
}

export function Predicted({ lesson, summary }: PredictedCardProps) {
  const prediction = lesson.observation.prediction ?? {};
  // Without having been asked nobody comes as far as here: it was written down, and cannot be read now.
  if (prediction.skipped === undefined) return <p class="muted">{reviewMessages.predictedLocked}</p>;
  const nameOf = pupilNames(lesson);
  const turnsOf = new Map(summary.perPupil.map(({ pupilId, turns }) => [pupilId, turns]));
  const mean = summary.totals.get('turnRate') && meanTurns(summary);
  const hasAny = Boolean(prediction.manyTurns?.length || prediction.fewTurns?.length || prediction.waitCounts);
  const rows = (label: string, chosen: readonly PupilId[] = []) => (
    <tbody key={label}>
      {chosen.map((id, index) => (
        <tr key={id}>
          {index === 0 && (
            <th scope="rowgroup" rowSpan={chosen.length}>
              {label}
            </th>
          )}
          <td>
            <bdi class="predicted-name">{nameOf(id)}</bdi>
          </td>
          <td>
            <b>{showTurns(turnsOf.get(id))}</b>
          </td>
        </tr>
      ))}
      {chosen.length === 0 && (
        <tr>
          <th scope="row">{label}</th>
          <td>{reviewMessages.nothingFilled}</td>
          <td>–</td>
        </tr>
      )}
    </tbody>
  );
  return (
    <>
      {prediction.ownView && (
        <blockquote class="own-words">
          <p class="muted">{reviewMessages.ownViewTitle}</p>
          <p dir="auto">{prediction.ownView}</p>
        </blockquote>
      )}
      {hasAny ? (
        <table class="tally-table predicted-table">
          <thead>
            <tr>
              <td />
              <th scope="col">{reviewMessages.predictedColumn}</th>
              <th scope="col">{reviewMessages.countedColumn}</th>
            </tr>
          </thead>
          {rows(reviewMessages.manyRow, prediction.manyTurns)}
          {rows(reviewMessages.fewRow, prediction.fewTurns)}
          <tbody>
            <tr>
              <th scope="row">{reviewMessages.waitRow}</th>
              <td>
                {prediction.waitCounts
                  ? reviewMessages.waitPredicted(prediction.waitCounts)
                  : reviewMessages.nothingFilled}
              </td>
              <td>
                {summary.usualPauseMs ? reviewMessages.waitCounted(...summary.usualPauseMs) : waitMissing(summary)}
              </td>
            </tr>
          </tbody>
        </table>
      ) : (
        <p class="muted">{reviewMessages.predictedNothing}</p>
      )}
      {hasAny && mean !== undefined && <p class="muted">{reviewMessages.meanTurns(formatDecimal(mean))}</p>}
    </>
  );
}

const showTurns = (turns: number | null | undefined): string => (typeof turns === 'number' ? formatWhole(turns) : '–');

function meanTurns(summary: ClassSummary): number | undefined {
  const counted = summary.perPupil.filter(({ turns }) => turns !== null);
  return counted.length > 0 ? counted.reduce((sum, { turns }) => sum + (turns ?? 0), 0) / counted.length : undefined;
}

function waitMissing(summary: ClassSummary): string {
  return summary.rows.never.includes('wait') ? reviewMessages.notWatched : reviewMessages.waitTooFew;
}

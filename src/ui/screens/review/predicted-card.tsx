/** What the teacher thought beside what was counted: of the pupils she named, never a list of most and least. */
import type { PupilId } from '../../../core/record/ids';
import type { ClassSummary } from '../../../core/report/class-summary';
import type { ReviewedLesson } from '../../../state/review-store';
import { formatDecimal, formatWhole } from '../../messages/format';
import { reviewMessages } from '../../messages/review';
import { Card } from '../../parts/card';
import { pupilNames } from './pupils-of-lesson';

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
  const nameOf = pupilNames(lesson);
  const turnsOf = new Map(summary.perPupil.map(({ pupilId, turns }) => [pupilId, turns]));
  const mean = summary.totals.get('turnRate') && meanTurns(summary);
  const hasAny = Boolean(prediction.manyTurns?.length || prediction.fewTurns?.length || prediction.waitCounts);
  const row = (label: string, chosen: readonly PupilId[] | undefined) => (
    <tr key={label}>
      <th scope="row">{label}</th>
      <td>{chosen?.length ? <Names ids={chosen} text={nameOf} /> : reviewMessages.nothingFilled}</td>
      <td>{chosen?.length ? <Names ids={chosen} text={nameOf} number={(id) => showTurns(turnsOf.get(id))} /> : '–'}</td>
    </tr>
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
          <tbody>
            {row(reviewMessages.manyRow, prediction.manyTurns)}
            {row(reviewMessages.fewRow, prediction.fewTurns)}
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

interface NamesProps {
  readonly ids: readonly PupilId[];
  readonly text: (id: string) => string;
  readonly number?: (id: PupilId) => string;
}

function Names({ ids, text, number }: NamesProps) {
  return (
    <ul role="list" class="name-list">
      {ids.map((id) => (
        <li key={id}>
          <bdi class="name-list-name">{text(id)}</bdi>
          {number && <b>{` ${number(id)}`}</b>}
        </li>
      ))}
    </ul>
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

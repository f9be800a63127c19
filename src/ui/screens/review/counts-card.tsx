/** What was counted, one sentence each with what it is out of; the rows of the kijkvraag first. */
import { findFocusQuestion } from '../../../core/coding/focus-questions';
import { type IndicatorId, indicatorTable } from '../../../core/measures/indicator-table';
import type { ClassSummary } from '../../../core/report/class-summary';
import type { ReviewedLesson } from '../../../state/review-store';
import { indicatorMessages } from '../../messages/indicators';
import { reviewMessages } from '../../messages/review';
import { Card } from '../../parts/card';

const shownAtOnce = 5;

/** Told elsewhere (the plan), or the same thing with another denominator. */
const notASentence: readonly IndicatorId[] = ['turnRate', 'frontRow', 'waitTime', 'feedbackRate'];

/** Said first where they are counted: what the kijkvragen are about. */
const leading: readonly IndicatorId[] = [
  'longWait',
  'coldCallShare',
  'reasoningShare',
  'sustainedShare',
  'informativeShare',
  'deepFeedbackShare',
  'supportRate',
];

export function CountsCard({ lesson, summary }: { readonly lesson: ReviewedLesson; readonly summary: ClassSummary }) {
  const sentences = sentenceOrder(lesson.observation.focusQuestion)
    .filter((id) => summary.totals.has(id))
    .map((id) => {
      const channel = indicatorTable.find((indicator) => indicator.id === id)?.channel ?? 'output';
      return { id, channel, text: indicatorMessages[id].sentence(summary.totals.get(id)!) };
    });
  const list = (part: typeof sentences) => (
    <ul role="list" class="count-sentences">
      {part.map(({ id, channel, text }) => (
        <li key={id} class={`channel-${channel}`}>
          {text}
        </li>
      ))}
    </ul>
  );
  return (
    <Card title={reviewMessages.countsTitle}>
      {sentences.length === 0 ? (
        <p class="muted">{reviewMessages.countsNone}</p>
      ) : (
        list(sentences.slice(0, shownAtOnce))
      )}
      {sentences.length > shownAtOnce && (
        <details class="tally-details">
          <summary>{reviewMessages.countsMore}</summary>
          {list(sentences.slice(shownAtOnce))}
        </details>
      )}
    </Card>
  );
}

function sentenceOrder(focusQuestion: string): IndicatorId[] {
  const rows = new Set(findFocusQuestion(focusQuestion)?.watched.map(({ row }) => row) ?? []);
  const all = indicatorTable.filter(({ id }) => !notASentence.includes(id));
  const isAsked = (id: IndicatorId): boolean => {
    const row = all.find((indicator) => indicator.id === id)?.row;
    return row !== null && row !== undefined && (rows.size === 0 || rows.has(row));
  };
  const ids = all.map(({ id }) => id);
  const first = leading.filter(isAsked);
  const rest = ids.filter((id) => !first.includes(id));
  return [...first, ...rest.filter(isAsked), ...rest.filter((id) => !isAsked(id))];
}

/** What was counted, one sentence for each indicator; what the kijkvraag asked first. */
import { findFocusQuestion } from '../../../core/coding/focus-questions';
import { type Channel, type IndicatorId, indicatorTable } from '../../../core/measures/indicator-table';
import type { ClassSummary } from '../../../core/report/class-summary';
import { indicatorMessages } from '../../messages/indicators';

export interface KeySentence {
  readonly id: IndicatorId;
  readonly channel: Channel;
  readonly text: string;
}

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

export function keySentences(focusQuestion: string, summary: ClassSummary): KeySentence[] {
  const rows = new Set(findFocusQuestion(focusQuestion)?.watched.map(({ row }) => row) ?? []);
  const counted = indicatorTable.filter(({ id }) => summary.totals.has(id) && !notASentence.includes(id));
  const order = ({ id, row }: (typeof counted)[number]): number => {
    const isAsked = row !== null && (rows.size === 0 || rows.has(row));
    // What did not happen at all comes last: a list that begins with zeros is not read on.
    if (summary.totals.get(id)!.y === 0) return leading.length + (isAsked ? 2 : 3);
    if (!isAsked) return leading.length + 1;
    const place = leading.indexOf(id);
    return place < 0 ? leading.length : place;
  };
  return counted
    .toSorted((a, b) => order(a) - order(b))
    .map(({ id, channel }) => ({ id, channel, text: indicatorMessages[id].sentence(summary.totals.get(id)!) }));
}

/** The indicators that belong to what was asked: those whose row the kijkvraag watches. */
import { findFocusQuestion, type FocusQuestionId } from '../coding/focus-questions';
import type { IndicatorId } from '../measures/indicator';
import { indicatorTable } from '../measures/indicator-table';
import { type Observation, type WatchedRow, watchedRows } from '../record/observation';

function rowsOf({ focusQuestion, watched }: Observation): readonly WatchedRow[] {
  const preset = findFocusQuestion(focusQuestion);
  return preset ? preset.watched.map(({ row }) => row) : (watched?.map(({ row }) => row) ?? watchedRows);
}

/**
 * Of several observations together: of any of them. A place needs no watching and belongs to *Alles* only. For a
 * kijkvraag that this version does not know: the rows that were watched.
 */
export function listFocusIndicators(observations: readonly Observation[]): IndicatorId[] {
  const rows = new Set(observations.flatMap(rowsOf));
  const isEverything = observations.some(({ focusQuestion }) => focusQuestion === 'all');
  return indicatorTable.flatMap(({ id, row }) => ((row === null ? isEverything : rows.has(row)) ? [id] : []));
}

/** What a kijkvraag asks about comes before what is watched beside it; the others are as they are watched. */
const askedFirst: Readonly<Partial<Record<FocusQuestionId, readonly WatchedRow[]>>> = {
  turns: ['turn', 'solicitation', 'wait'],
  thinking: ['wait', 'question', 'turn'],
  answers: ['answer', 'followUp', 'turn', 'wait'],
  feedback: ['feedback', 'turn', 'wait'],
};

/** The indicators of one kijkvraag, those it asks about first; within a row in the order of the table. */
export function orderFocusIndicators(observation: Observation): IndicatorId[] {
  const preset = findFocusQuestion(observation.focusQuestion);
  const rows = (preset && askedFirst[preset.id]) ?? rowsOf(observation);
  const placeOf = (id: IndicatorId): number => {
    const row = indicatorTable.find((indicator) => indicator.id === id)?.row ?? null;
    const place = row === null ? -1 : rows.indexOf(row);
    return place < 0 ? rows.length : place;
  };
  return listFocusIndicators([observation]).toSorted((a, b) => placeOf(a) - placeOf(b));
}

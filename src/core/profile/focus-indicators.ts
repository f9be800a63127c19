/** The indicators that belong to what was asked: those whose row the kijkvraag watches. */
import { findFocusQuestion } from '../coding/focus-questions';
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

import { expect, test } from 'vitest';
import { findFocusQuestion } from '../../../src/core/coding/focus-questions';
import { panelPartIds, panelParts } from '../../../src/core/coding/panel-parts';

test('every row of *Alles* stands in one of its parts, and in no other', () => {
  // Three buttons of the matrix stand beside the answer as well.
  const rows = panelPartIds.flatMap((id) => panelParts[id]).filter((row) => row !== 'shortFeedback');
  expect(rows.toSorted()).toEqual(findFocusQuestion('all')!.panel.toSorted());
});

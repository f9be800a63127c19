import { expect, test } from 'vitest';
import { findFocusQuestion } from '../../../src/core/coding/focus-questions';
import { panelPartIds, panelParts } from '../../../src/core/coding/panel-parts';

test('every row of *Alles* stands in one of its parts, and in no other', () => {
  const rows = panelPartIds.flatMap((id) => panelParts[id]);
  expect(rows.toSorted()).toEqual(findFocusQuestion('all')!.panel.toSorted());
});

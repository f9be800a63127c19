import { expect, test } from 'vitest';
import { summariseTimeline } from '../../../src/ui/messages/timeline';

test('the sentence says that a moment may count in more channels, only where the channels come to more', () => {
  const durationMs = 48 * 60_000;
  const once = summariseTimeline(durationMs, 3, 3, [
    { id: 'output', count: 2 },
    { id: 'feedback', count: 1 },
  ]);
  expect(once).toBe('In 48 min zijn er 3 momenten genoteerd: 2 bij output en 1 bij feedback.');
  const more = summariseTimeline(durationMs, 3, 2, [
    { id: 'output', count: 2 },
    { id: 'feedback', count: 1 },
  ]);
  expect(more).toBe(
    'In 48 min zijn er 3 momenten genoteerd; hier staan er 2: 2 bij output en 1 bij feedback (één moment kan bij meer kanalen horen).',
  );
});

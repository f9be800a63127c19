/** Phases, pauses and presence put right: spans that stay in order, within the lesson, and not on top of each other. */
import type { OpenSpan } from './lesson-state';

type SpanEdge = 'fromMs' | 'toMs';

/**
 * The same spans with one edge moved. A neighbour that touched goes along, one that is in the way gives way, and neither
 * becomes shorter than a millisecond.
 * @param spans in order; only the last may still go on
 * @param endMs where the lesson is, or ended
 */
export function moveEdge<Kind extends OpenSpan>(
  spans: readonly Kind[],
  index: number,
  edge: SpanEdge,
  wantedMs: number,
  endMs: number,
): readonly Kind[] {
  const span = spans[index];
  if (!span) return spans;
  const previous = spans[index - 1];
  const next = spans[index + 1];
  const whole = Math.round(wantedMs);
  if (edge === 'fromMs') {
    const lastMs = (span.toMs ?? Math.max(endMs, span.fromMs + 1)) - 1;
    const fromMs = Math.min(Math.max(whole, previous ? previous.fromMs + 1 : 0), lastMs);
    const goesAlong = previous?.toMs !== undefined && (previous.toMs === span.fromMs || previous.toMs > fromMs);
    return spans.map((one, place) => {
      if (place === index) return { ...one, fromMs };
      return place === index - 1 && goesAlong ? { ...one, toMs: fromMs } : one;
    });
  }
  if (span.toMs === undefined) return spans;
  const mostMs = next ? (next.toMs ?? Math.max(endMs, next.fromMs + 1)) - 1 : Math.max(endMs, span.toMs);
  const toMs = Math.max(span.fromMs + 1, Math.min(whole, mostMs));
  const goesAlong = next !== undefined && (next.fromMs === span.toMs || next.fromMs < toMs);
  return spans.map((one, place) => {
    if (place === index) return { ...one, toMs };
    return place === index + 1 && goesAlong ? { ...one, fromMs: toMs } : one;
  });
}

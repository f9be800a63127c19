/** Half-open spans of lesson time `[fromMs, toMs)`: united, cut and measured. */

export interface Span {
  readonly fromMs: number;
  readonly toMs: number;
}

/** The same time, in order, without overlap; empty and reversed spans are dropped. Spans that touch become one. */
export function uniteSpans(spans: readonly Span[]): Span[] {
  const sorted = spans.filter((span) => span.toMs > span.fromMs).sort((a, b) => a.fromMs - b.fromMs);
  const united: { fromMs: number; toMs: number }[] = [];
  for (const span of sorted) {
    const last = united.at(-1);
    if (last && span.fromMs <= last.toMs) last.toMs = Math.max(last.toMs, span.toMs);
    else united.push({ fromMs: span.fromMs, toMs: span.toMs });
  }
  return united;
}

/** The time that lies in both; both arguments must be united. */
export function intersectSpans(a: readonly Span[], b: readonly Span[]): Span[] {
  const common: Span[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const left = a[i]!;
    const right = b[j]!;
    const fromMs = Math.max(left.fromMs, right.fromMs);
    const toMs = Math.min(left.toMs, right.toMs);
    if (toMs > fromMs) common.push({ fromMs, toMs });
    if (left.toMs < right.toMs) i++;
    else j++;
  }
  return common;
}

/** The time of `a` that is not in `b`; both arguments must be united. */
export function subtractSpans(a: readonly Span[], b: readonly Span[]): Span[] {
  const rest: Span[] = [];
  for (const span of a) {
    let fromMs = span.fromMs;
    for (const cut of b) {
      if (cut.toMs <= fromMs) continue;
      if (cut.fromMs >= span.toMs) break;
      if (cut.fromMs > fromMs) rest.push({ fromMs, toMs: cut.fromMs });
      fromMs = Math.max(fromMs, cut.toMs);
    }
    if (fromMs < span.toMs) rest.push({ fromMs, toMs: span.toMs });
  }
  return rest;
}

/** Total length in milliseconds of united spans. */
export function spansLength(spans: readonly Span[]): number {
  let length = 0;
  for (const span of spans) length += span.toMs - span.fromMs;
  return length;
}

/** Whether a moment lies in one of the spans (at `toMs` it no longer does). */
export function liesIn(spans: readonly Span[], atMs: number): boolean {
  for (const span of spans) if (atMs >= span.fromMs && atMs < span.toMs) return true;
  return false;
}

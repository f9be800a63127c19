/**
 * When a row of the panel was watched, and for whom: not watched is not zero.
 *
 * Formula: for the class the union of the row's spans with scope *class*; for a focus pupil the union of all of them.
 * Without times a span is the whole lesson; without `watched` everything was watched for everybody; `[]` is nothing.
 * A row with scope *focus* in an observation without focus pupils was watched for nobody.
 *
 * Source: our own definition; event sampling against ad-libitum notes, J. Altmann (1974).
 */
import type { Observation, WatchedRow } from '../record/observation';
import { intersectSpans, type Span, uniteSpans } from '../record/spans';

export interface WatchedSpans {
  readonly ofClass: readonly Span[];
  readonly ofFocus: readonly Span[];
  /** Watched for at least one pupil, however short. */
  readonly anyone: boolean;
  /** In one of its spans only some of the moments were noted. */
  readonly incomplete: boolean;
}

/** @param row the row of an indicator; null when it is read off the seating plan, which somebody must have found right */
export function readWatchedSpans(
  observation: Observation,
  row: WatchedRow | null,
  lesson: readonly Span[],
): WatchedSpans {
  if (row === null && observation.seatsHold === false) {
    return { ofClass: [], ofFocus: [], anyone: false, incomplete: false };
  }
  if (row === null || observation.watched === undefined) {
    return { ofClass: lesson, ofFocus: lesson, anyone: true, incomplete: false };
  }
  const entries = observation.watched.filter((entry) => entry.row === row);
  const unite = (scoped: typeof entries) =>
    intersectSpans(
      uniteSpans(scoped.map(({ fromMs = 0, toMs = observation.durationMs }) => ({ fromMs, toMs }))),
      lesson,
    );
  const ofClass = unite(entries.filter(({ scope = 'class' }) => scope === 'class'));
  const ofFocus = unite(entries);
  return {
    ofClass,
    ofFocus,
    anyone: ofClass.length > 0 || (ofFocus.length > 0 && observation.focusPupilIds.length > 0),
    incomplete: entries.some(({ completeness }) => completeness === 'some'),
  };
}

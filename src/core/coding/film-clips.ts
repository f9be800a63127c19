/** The pieces of a film in which moments of a lesson are seen, to be played one after the other. */
import type { FilmSync } from '../record/film';
import type { InteractionId } from '../record/ids';
import type { Interaction } from '../record/interaction';
import { lessonToFilm } from './film-sync';
import { readTurnMarks } from './turn-marks';

export interface FilmClip {
  readonly momentId: InteractionId;
  /** Film time. */
  readonly fromMs: number;
  readonly toMs: number;
}

/** What goes before and comes after belongs to it, milliseconds. */
const leadMs = 3000;
const tailMs = 4000;
/** A long visit is shown by its beginning. */
const longestClipMs = 45_000;

/** In order of time. A clip begins where the one before ended when they overlap, so that nothing is seen twice. */
export function clipsOf(moments: readonly Interaction[], sync: FilmSync, filmDurationMs: number): readonly FilmClip[] {
  const clips: FilmClip[] = [];
  for (const moment of moments.toSorted((a, b) => a.atMs - b.atMs)) {
    const { begin, end } = extentOf(moment);
    const before = clips.at(-1)?.toMs ?? 0;
    const wanted = lessonToFilm(sync, begin) - leadMs;
    const toMs = Math.min(filmDurationMs, lessonToFilm(sync, Math.min(end, begin + longestClipMs)) + tailMs);
    const fromMs = Math.max(0, wanted < before ? Math.min(before, lessonToFilm(sync, begin)) : wanted);
    if (toMs > fromMs) clips.push({ momentId: moment.id, fromMs, toMs });
  }
  return clips;
}

function extentOf(moment: Interaction): { readonly begin: number; readonly end: number } {
  if (moment.kind !== 'turn') return { begin: moment.atMs, end: moment.endMs ?? moment.atMs };
  const times = Object.values(readTurnMarks(moment));
  return { begin: Math.max(0, Math.min(...times)), end: Math.max(...times) };
}

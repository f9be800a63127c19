/** The loudness of a film as a line, as far as it was heard: silence can be seen, so that a wait can be put on it. */
import type { Span } from '../record/spans';
import { box } from './mark-shapes';

/** One value per piece of film; 0: not heard yet, 1: silent, 255: as loud as can be. */
export interface SoundLevels {
  readonly levels: Uint8Array;
  readonly pieceMs: number;
}

export interface LoudnessLine {
  /** Bars around the middle, as one path. */
  readonly path: string;
  /** Film time in which nobody spoke, pieces long enough to be a wait. */
  readonly silences: readonly Span[];
  /** Whether anything of it was heard. */
  readonly heard: boolean;
}

/** Quieter than this many decibels is no voice in any classroom. */
const floorDb = -60;
/** A pause between two words is no silence, milliseconds. */
const shortestSilenceMs = 400;
/** Below this share of the loud parts nobody speaks, in steps of a level. */
const silentBelowLoud = 60;

/** The level of a root mean square of 0 to 1. */
export function levelOf(rms: number): number {
  const decibels = rms > 0 ? 20 * Math.log10(rms) : floorDb;
  return 1 + Math.round(254 * Math.min(1, Math.max(0, 1 - decibels / floorDb)));
}

/** Lays a part of the film out over `width` pixels. */
export function layoutLoudness(
  { levels, pieceMs }: SoundLevels,
  { fromMs, toMs }: Span,
  width: number,
  height: number,
): LoudnessLine {
  const first = Math.max(0, Math.floor(fromMs / pieceMs));
  const last = Math.min(levels.length, Math.ceil(toMs / pieceMs));
  const perMs = width / Math.max(1, toMs - fromMs);
  // One bar per pixel at most.
  const step = Math.max(1, Math.ceil(1 / (pieceMs * perMs)));
  let path = '';
  let heard = false;
  for (let piece = first; piece < last; piece += step) {
    const loudest = Math.max(...levels.subarray(piece, Math.min(last, piece + step)));
    if (loudest === 0) continue;
    heard = true;
    const half = Math.max(0.5, (height / 2) * (loudest / 255));
    path += box(
      (piece * pieceMs - fromMs) * perMs,
      height / 2 - half,
      Math.max(1, step * pieceMs * perMs - 0.5),
      2 * half,
    );
  }
  return { path, heard, silences: silencesIn(levels, pieceMs, first, last) };
}

function silencesIn(levels: Uint8Array, pieceMs: number, first: number, last: number): Span[] {
  const heard = levels
    .subarray(first, last)
    .filter((level) => level > 0)
    .toSorted();
  const loud = heard[Math.floor(heard.length * 0.9)];
  if (loud === undefined) return [];
  const limit = loud - silentBelowLoud;
  const silences: Span[] = [];
  let from: number | undefined;
  for (let piece = first; piece <= last; piece++) {
    const level = piece < last ? levels[piece]! : 0;
    const isSilent = level > 0 && level < limit;
    if (isSilent) from ??= piece;
    else if (from !== undefined) {
      if ((piece - from) * pieceMs >= shortestSilenceMs)
        silences.push({ fromMs: from * pieceMs, toMs: piece * pieceMs });
      from = undefined;
    }
  }
  return silences;
}

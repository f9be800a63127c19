/** Passes over a film: which rows were watched in which part of it, and what the panel shows in the pass that goes on. */
import type { EntryPayload, LogEntry } from '../record/log-entry';
import { type Watched, type WatchedRow, watchedRows } from '../record/observation';
import { lessonMs } from '../record/times';
import { intersectSpans, type Span } from '../record/spans';
import type { FocusQuestion, PanelRow } from './focus-questions';
import type { LessonState } from './lesson-state';

export interface FilmPass {
  readonly rows: readonly Watched[];
  readonly span: Span;
  /** *Nog eens kijken*: moments of an earlier pass are filled in. */
  readonly isAgain: boolean;
}

/** Rows that can be watched in a pass of their own, and what the panel shows for each; what is not watched it leaves out. */
const panelOfRow = {
  solicitation: ['solicitation'],
  question: ['question'],
  answer: ['answer'],
  followUp: ['followUp'],
  feedback: ['feedback'],
  support: ['visit', 'guidance', 'initiative'],
  demand: ['demand'],
  choice: ['demand'],
  warmth: ['warmth'],
  eyeContact: ['eyeContact'],
  passedOver: ['passedOver'],
  behaviour: ['behaviour'],
  initiative: ['uptake'],
  everyone: ['everyone'],
} as const satisfies Partial<Record<WatchedRow, readonly PanelRow[]>>;

export type PassRow = keyof typeof panelOfRow;
export const passRows = Object.keys(panelOfRow) as readonly PassRow[];

/** Rows that say themselves when they were watched. */
export const withTimes = (rows: readonly Watched[], { fromMs, toMs }: Span): Watched[] =>
  rows.map((row) => ({ ...row, fromMs: row.fromMs ?? fromMs, toMs: row.toMs ?? toMs }));

/** The first pass: the rows of the kijkvraag, over a part of the film or all of it. */
export function firstPass(question: FocusQuestion, span: Span): EntryPayload {
  return { type: 'rowsWatched', atMs: lessonMs(0), watched: withTimes(question.watched, span) };
}

interface PassStart {
  readonly rows: readonly Watched[];
  readonly span: Span;
  /** As far as the pass before it was looked at: what nobody looked at was not watched. */
  readonly looked: Span;
  readonly durationMs: number;
}

/** One more pass. What was watched before keeps its own times. */
export function startPass(state: LessonState, { rows, span, looked, durationMs }: PassStart): EntryPayload[] {
  return [
    { type: 'spanChanged', of: 'watched', spans: watchedSoFar(state, looked, durationMs) },
    { type: 'rowsWatched', atMs: lessonMs(0), watched: withTimes(rows, span) },
  ];
}

/** All rows that were watched with their times: earlier passes as they were, the last one as far as it was looked at. */
export function watchedSoFar(state: LessonState, looked: Span, durationMs: number): Watched[] {
  const passes = state.watched ?? [];
  const whole = { fromMs: 0, toMs: durationMs };
  const earlier = withTimes(
    passes.slice(0, -1).flatMap(({ rows }) => rows),
    whole,
  );
  return [...earlier, ...cutWatched(passes.at(-1)?.rows ?? [], looked, durationMs)];
}

/** A beginning in which nothing was tapped was looked at all the same, milliseconds. */
const quietStartMs = 180_000;

/**
 * The part of the lesson that the pass that goes on has looked at: from the first to the last place where something was
 * played or written down. Another row begins from nothing. A lesson that was over once, observed live, was looked at
 * from beginning to end.
 */
export function lookedInPass(entries: readonly LogEntry[], played: Span | undefined, durationMs: number): Span {
  let rows: string | undefined;
  let places = new Set<number>();
  for (const entry of entries) {
    if (entry.type === 'rowsWatched') {
      const now = entry.watched.map(({ row }) => row).join();
      if (rows !== now) places = new Set();
      rows = now;
    } else if (entry.type === 'ended') places.add(0).add(entry.atMs);
    else if (entry.type !== 'spanChanged' && entry.type !== 'headChanged') places.add(entry.lessonMs);
  }
  if (played) places.add(played.fromMs).add(played.toMs);
  if (places.size === 0) return { fromMs: 0, toMs: 0 };
  const fromMs = Math.min(...places);
  // What was tapped at the very end belongs to it.
  return { fromMs: fromMs < quietStartMs ? 0 : fromMs, toMs: Math.min(durationMs, Math.max(...places) + 1) };
}

/** From where the first rows go on after a later pass: where they were left, or the whole once more. */
export function restOfQuestion(state: LessonState, question: FocusQuestion, durationMs: number): Span {
  const [first] = question.watched;
  const seen = (state.watched ?? []).flatMap(({ rows }) => rows.filter(({ row }) => row === first?.row));
  const leftMs = Math.max(0, ...seen.map(({ toMs }) => toMs ?? durationMs));
  return { fromMs: leftMs < durationMs ? leftMs : 0, toMs: durationMs };
}

/** The pass that goes on: what was said last. */
export function currentPass(state: LessonState, durationMs: number): FilmPass {
  const passes = state.watched ?? [];
  const rows = passes.at(-1)?.rows ?? [];
  return {
    rows,
    span: { fromMs: rows[0]?.fromMs ?? 0, toMs: rows[0]?.toMs ?? durationMs },
    // A kijkvraag that goes on after it has more rows than one.
    isAgain: rows.length === 1 && passes.slice(0, -1).some((pass) => pass.rows.length > 0),
  };
}

/** The pass that goes on gets another span; earlier ones stay. */
export function changePassSpan(state: LessonState, span: Span, durationMs: number): EntryPayload[] {
  const pass = currentPass(state, durationMs);
  const before = (state.watched ?? []).slice(0, -1).flatMap(({ rows }) => rows);
  const { fromMs, toMs } = span;
  if (toMs <= fromMs || (fromMs === pass.span.fromMs && toMs === pass.span.toMs)) return [];
  return [
    { type: 'spanChanged', of: 'watched', spans: withTimes(before, { fromMs: 0, toMs: durationMs }) },
    { type: 'rowsWatched', atMs: lessonMs(0), watched: pass.rows.map((row) => ({ ...row, fromMs, toMs })) },
  ];
}

/** The row of a later pass. */
export function rowOfPass({ rows }: FilmPass): PassRow | undefined {
  return passRows.find((row) => rows.some((one) => one.row === row));
}

/** What the panel shows: the kijkvraag, or in a later pass only its row. */
export function questionOfPass(question: FocusQuestion, { rows, isAgain }: FilmPass): FocusQuestion {
  if (!isAgain) return question;
  const again = new Set<WatchedRow>(rows.map(({ row }) => row));
  const panel = passRows.filter((row) => again.has(row)).flatMap((row) => panelOfRow[row]);
  return { ...question, panel: [...new Set<PanelRow>(panel)] };
}

/** Every row that was watched with the time it was watched in, cut to what was really looked at. */
export function cutWatched(watched: readonly Watched[], looked: Span, durationMs: number): Watched[] {
  return watchedRows.flatMap((row) =>
    watched
      .filter((one) => one.row === row)
      .flatMap((one) =>
        intersectSpans([{ fromMs: one.fromMs ?? 0, toMs: one.toMs ?? durationMs }], [looked]).map((span) => ({
          ...one,
          ...span,
        })),
      ),
  );
}

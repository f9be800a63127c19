/** What is told about one lesson, as counts that a teacher can check: for the review and for the summary on paper. */
import { inSeatingOrder } from '../chart/seating-layout';
import { readLessonTime } from '../coding/exposure';
import type { IndicatorId } from '../measures/indicator-table';
import { readWatchedSpans, type WatchedSpans } from '../measures/watched-spans';
import type { ClassAnalysis, Tally } from '../profile/class-analysis';
import type { PupilId } from '../record/ids';
import { type Interaction, pauseAfterQuestion } from '../record/interaction';
import { type Observation, type WatchedRow, watchedRows } from '../record/observation';
import type { SchoolClass } from '../record/school-class';
import { liesIn } from '../record/spans';

/** A pupil's turns in class time; null when the pupil was not there in class time. */
export interface PupilTurns {
  readonly pupilId: PupilId;
  readonly turns: number | null;
}

export interface ClassSummary {
  readonly lessonMs: number;
  readonly classTimeMs: number;
  /** Pupils who were there for some of the lesson. */
  readonly pupils: number;
  /** Null when turns were not watched: then none of the turn counts says anything. */
  readonly turns: {
    /** In class time, of known pupils: the sum of the tiles. */
    readonly inClassTime: number;
    /** In other phases (instruction table, groups, independent work), of known pupils. */
    readonly elsewhere: number;
    /** With nobody known, pauses left out. */
    readonly unknown: number;
    /** Who was there in class time and got none, in seating order. */
    readonly withoutTurn: readonly PupilId[];
  } | null;
  /** Every pupil of the class, in seating order. */
  readonly perPupil: readonly PupilTurns[];
  /** How often everybody took part at once; null when it was not watched. */
  readonly everyone: number | null;
  /** Sums over the class, for every indicator that was watched and has something to count. */
  readonly totals: ReadonlyMap<IndicatorId, Tally>;
  /** The middle half of the silences after a question; null under five of them. */
  readonly usualPauseMs: readonly [number, number] | null;
  readonly rows: WatchedRowSummary;
  /** Marks and notes, in time order. */
  readonly moments: readonly Interaction[];
}

export interface WatchedRowSummary {
  /** Watched now and then only: said, and not compared. */
  readonly partly: readonly WatchedRow[];
  readonly never: readonly WatchedRow[];
  /** Only the focus pupils were watched. */
  readonly focusOnly: readonly WatchedRow[];
}

/** Fewer silences than this have no "usually". */
const fewestPauses = 5;

/**
 * Counts one lesson. `analysis` must be of this observation alone.
 * Nothing here compares pupils or groups; every list is in seating order.
 */
export function summariseClass(
  schoolClass: SchoolClass,
  observation: Observation,
  analysis: ClassAnalysis,
): ClassSummary {
  const rows = summariseWatchedRows(observation);
  const pupils = inSeatingOrder(schoolClass.pupils);
  const profiles = new Map(analysis.profiles.map((profile) => [profile.pupilId, profile]));
  const turnTallies = pupils.map((pupil) => ({
    pupilId: pupil.id,
    tally: profiles.get(pupil.id)?.indicators.turnRate,
  }));
  const perPupil = turnTallies.map(({ pupilId, tally }) => ({ pupilId, turns: tally && tally.n > 0 ? tally.y : null }));
  const turnsWatched = !rows.never.includes('turn');
  return {
    lessonMs: analysis.class.lessonMs,
    classTimeMs: analysis.class.classTimeMs,
    pupils: analysis.class.pupils,
    turns: turnsWatched ? countTurns(observation, analysis, perPupil) : null,
    perPupil,
    everyone: rows.never.includes('everyone') ? null : analysis.everyone,
    totals: totalsOfClass(analysis),
    usualPauseMs: usualPause(observation),
    rows,
    moments: observation.interactions
      .filter((interaction) => interaction.kind === 'mark' || interaction.kind === 'note')
      .toSorted((a, b) => a.atMs - b.atMs),
  };
}

/** Numerators and denominators added up over the pupils: the class value is their ratio. */
export function totalsOfClass(analysis: ClassAnalysis): ReadonlyMap<IndicatorId, Tally> {
  const totals = new Map<IndicatorId, Tally>();
  for (const indicator of analysis.indicators) {
    if (indicator.watched === 'no') continue;
    const total = sumTallies(analysis.profiles.map((profile) => profile.indicators[indicator.id]));
    if (total.n > 0) totals.set(indicator.id, total);
  }
  return totals;
}

/** Adds numerators and denominators; the value is null when nothing could be counted. */
export function sumTallies(tallies: readonly (Tally | undefined)[]): Tally {
  let y = 0;
  let n = 0;
  for (const tally of tallies) {
    if (!tally || tally.n <= 0) continue;
    y += tally.y;
    n += tally.n;
  }
  return { y, n, value: n > 0 ? y / n : null };
}

function countTurns(
  observation: Observation,
  analysis: ClassAnalysis,
  perPupil: readonly PupilTurns[],
): NonNullable<ClassSummary['turns']> {
  const turns = openMoments(observation).filter((interaction) => interaction.kind === 'turn');
  const there = new Set<string>(analysis.profiles.map((profile) => profile.pupilId));
  const known = watchedMoments(observation, 'turn', turns).filter((turn) => turn.pupilId && there.has(turn.pupilId));
  const inClassTime = perPupil.reduce((sum, pupil) => sum + (pupil.turns ?? 0), 0);
  return {
    inClassTime,
    elsewhere: Math.max(0, known.length - inClassTime),
    unknown: turns.filter((turn) => !turn.pupilId).length,
    withoutTurn: perPupil.filter((pupil) => pupil.turns === 0).map((pupil) => pupil.pupilId),
  };
}

/** First and third quartile (nearest rank) of the silences that count for `pauseTime`. */
function usualPause(observation: Observation): readonly [number, number] | null {
  const lengths = watchedMoments(observation, 'wait', openMoments(observation))
    .filter((turn) => turn.kind === 'turn' && turn.pupilId && turn.solicitation !== 'calledOut')
    .map(pauseAfterQuestion)
    .filter((length) => length !== undefined)
    .toSorted((a, b) => a - b);
  if (lengths.length < fewestPauses) return null;
  const rank = (share: number): number => lengths[Math.ceil(share * lengths.length) - 1]!;
  return [rank(0.25), rank(0.75)];
}

/** What happened in the lesson, outside its pauses. */
function openMoments(observation: Observation): readonly Interaction[] {
  const { open } = readLessonTime(observation);
  return observation.interactions.filter((interaction) => liesIn(open, interaction.atMs));
}

function watchedMoments(
  observation: Observation,
  row: WatchedRow,
  moments: readonly Interaction[],
): readonly Interaction[] {
  const spans = readWatchedSpans(observation, row, readLessonTime(observation).lesson);
  const focus = new Set<string | undefined>(observation.focusPupilIds);
  return moments.filter((moment) => liesIn(focus.has(moment.pupilId) ? spans.ofFocus : spans.ofClass, moment.atMs));
}

function summariseWatchedRows(observation: Observation): WatchedRowSummary {
  const { lesson } = readLessonTime(observation);
  const seen = watchedRows.map((row) => ({ row, spans: readWatchedSpans(observation, row, lesson) }));
  const select = (wanted: (spans: WatchedSpans) => boolean): WatchedRow[] =>
    seen.filter(({ spans }) => wanted(spans)).map(({ row }) => row);
  return {
    partly: select((spans) => spans.anyone && spans.incomplete),
    never: select((spans) => !spans.anyone),
    focusOnly: select((spans) => spans.anyone && spans.ofClass.length === 0),
  };
}

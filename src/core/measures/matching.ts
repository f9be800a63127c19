/**
 * Which moments of two observers are the same moment: the best one-to-one matching within a window of time.
 *
 * Rule: of all matchings with |Δt| ≤ window those with most pairs, of these those with most pairs of the same pupil, of
 * these those with the least Σ|Δt|, then the least ΣΔt², then, going through the first observer's moments by time (ties:
 * list order), each with the earliest possible of the second. A different pupil is a disagreement to see, not a reason
 * to miss the pair; unknown with unknown is not the same pupil. Going from early to late and taking the nearest is wrong:
 * it can leave a moment over, and it cannot cross where two pupils were noted in turn.
 *
 * Formula: times are whole milliseconds, so the four criteria add up to one exact integer cost per pair, each weighing
 * more than everything below it could add up to. About linear in the number of moments when they are spread over time.
 *
 * Source: our own rule; on aligning observers' event records, R. Bakeman and V. Quera (2011), ch. 6.
 */
import { type AssignmentProblem, assignRows } from './assignment';
import { takeEarliest } from './earliest-assignment';

export interface TimedMoment {
  /** Whole milliseconds. */
  readonly atMs: number;
  /** Absent: not known who. */
  readonly pupilId?: string;
}

export interface MatchedPair<Moment> {
  readonly first: Moment;
  readonly second: Moment;
}

function sortByTime<Moment extends TimedMoment>(moments: readonly Moment[]): Moment[] {
  return moments.toSorted((a, b) => a.atMs - b.atMs);
}

/** Per moment of the first list the consecutive ones of the second within the window; both sorted by time. */
function findNear(first: readonly TimedMoment[], second: readonly TimedMoment[], windowMs: number) {
  const from: number[] = [];
  const to: number[] = [];
  let low = 0;
  let high = 0;
  for (const { atMs } of first) {
    while (low < second.length && second[low]!.atMs < atMs - windowMs) low++;
    while (high < second.length && second[high]!.atMs <= atMs + windowMs) high++;
    from.push(low);
    to.push(high);
  }
  return { from, to };
}

function createProblem(
  first: readonly TimedMoment[],
  second: readonly TimedMoment[],
  windowMs: number,
): AssignmentProblem {
  const pairs = BigInt(Math.min(first.length, second.length));
  const window = BigInt(windowMs);
  const perMs = pairs * window * window + 1n;
  const perStranger = pairs * (window * perMs + window * window) + 1n;
  const aloneCost = pairs * (perStranger + window * perMs + window * window) + 1n;
  const cost = (row: number, slot: number): bigint => {
    const a = first[row]!;
    const b = second[slot]!;
    const apart = BigInt(Math.abs(a.atMs - b.atMs));
    const isSame = a.pupilId !== undefined && a.pupilId === b.pupilId;
    return (isSame ? 0n : perStranger) + apart * perMs + apart * apart;
  };
  return { rows: first.length, slots: second.length, ...findNear(first, second, windowMs), cost, aloneCost };
}

/**
 * @param windowMs whole milliseconds; a pair exactly so far apart may match
 * @returns the pairs, in the order of the first observer's moments by time
 */
export function matchMoments<Moment extends TimedMoment>(
  first: readonly Moment[],
  second: readonly Moment[],
  windowMs: number,
): MatchedPair<Moment>[] {
  const rows = sortByTime(first);
  const slots = sortByTime(second);
  const problem = createProblem(rows, slots, windowMs);
  const assignment = assignRows(problem);
  takeEarliest(problem, assignment);
  return rows.flatMap((moment, row) => {
    const partner = slots[assignment.slotOf[row]!];
    return partner === undefined ? [] : [{ first: moment, second: partner }];
  });
}

/** The steps of who sat where while a plan is being changed, to go back and forth. Only as long as the screen is open. */
import { seatsOf } from '../core/record/plan-changes';
import type { Pupil, SeatingPlan } from '../core/record/school-class';

type Seats = SeatingPlan['seats'];

export interface SeatHistory {
  readonly undone: readonly Seats[];
  readonly done: readonly Seats[];
}

export const noSeatHistory: SeatHistory = { undone: [], done: [] };

/** More steps than anybody remembers. */
const mostSteps = 100;

/** Before a change: what there was can be come back to, and what was undone cannot be redone any more. */
export function rememberSeats({ done }: SeatHistory, pupils: readonly Pupil[]): SeatHistory {
  return { done: [...done, seatsOf(pupils)].slice(-mostSteps), undone: [] };
}

export interface SeatStep {
  readonly history: SeatHistory;
  readonly seats: Seats;
}

/** @param pupils as they sit now, to be come back to by `redoSeats` */
export function undoSeats({ done, undone }: SeatHistory, pupils: readonly Pupil[]): SeatStep | undefined {
  const seats = done.at(-1);
  return seats && { seats, history: { done: done.slice(0, -1), undone: [...undone, seatsOf(pupils)] } };
}

export function redoSeats({ done, undone }: SeatHistory, pupils: readonly Pupil[]): SeatStep | undefined {
  const seats = undone.at(-1);
  return seats && { seats, history: { undone: undone.slice(0, -1), done: [...done, seatsOf(pupils)] } };
}

// The moments of a demo lesson, as a colleague with a tablet would have tapped them.
import type { InteractionId, PupilId } from '../../src/core/record/ids';
import type {
  FeedbackFocus,
  FeedbackItem,
  FeedbackTone,
  Interaction,
  Solicitation,
} from '../../src/core/record/interaction';
import { lessonMs } from '../../src/core/record/times';
import type { DemoPupil, Expectation } from './pupils';
import type { Chance } from './seeded-chance';

/** What a kijkvraag codes on a turn. */
export type CodedRow = 'solicitation' | 'question' | 'feedback';

export interface TurnPlan {
  readonly fromMs: number;
  readonly toMs: number;
  /** Who may get a turn: those in the room, or at the instruction table. */
  readonly pupils: readonly DemoPupil[];
  readonly coded: CodedRow;
  /** From the end of one turn to the next question, milliseconds, median. */
  readonly gapMs: number;
}

// The difference that is to be found: the class is kind to everybody, and patient with some.
const turnsByExpectation: Readonly<Record<Expectation, number>> = { low: 0.68, middle: 1, high: 1.35 };
const waitByExpectation: Readonly<Record<Expectation, number>> = { low: 0.82, middle: 1, high: 1.2 };
const cutShortByExpectation: Readonly<Record<Expectation, number>> = { low: 0.24, middle: 0.12, high: 0.06 };
const reasoningByExpectation: Readonly<Record<Expectation, number>> = { low: 0.22, middle: 0.36, high: 0.5 };
const focusByExpectation: Readonly<Record<Expectation, Readonly<Record<FeedbackFocus, number>>>> = {
  low: { task: 66, process: 19, selfRegulation: 4, collaboration: 5, person: 6 },
  middle: { task: 56, process: 25, selfRegulation: 8, collaboration: 6, person: 5 },
  high: { task: 40, process: 35, selfRegulation: 15, collaboration: 6, person: 4 },
};
const solicitations: Readonly<Record<Solicitation, number>> = {
  volunteered: 62,
  coldCall: 20,
  calledOut: 11,
  random: 7,
};
const tones: Readonly<Record<Exclude<FeedbackTone, 'neutral'>, number>> = {
  confirming: 54,
  critical: 22,
  constructive: 24,
};

/** A visitor does not know every name. */
const unknownShare = 0.04;

/** Turns one after the other, until the time is up. */
export function makeTurns(plan: TurnPlan, chance: Chance, newId: () => string): Interaction[] {
  const turns: Interaction[] = [];
  let last: DemoPupil | undefined;
  let at = plan.fromMs + chance.logNormal(12_000, 0.3);
  for (;;) {
    const chosen = choosePupil(plan.pupils, last, chance);
    const turn = makeTurn(at, chosen, plan.coded, chance, newId);
    const endsAt = turn.atMs + (turn.waitMs ?? 1500) + (turn.answerMs ?? 2000) + (turn.reactionMs ?? 0);
    if (endsAt >= plan.toMs) return turns;
    turns.push(turn);
    last = chosen;
    at = endsAt + chance.logNormal(plan.gapMs, 0.45);
  }
}

function choosePupil(pupils: readonly DemoPupil[], last: DemoPupil | undefined, chance: Chance): DemoPupil {
  const others = pupils.filter((candidate) => candidate !== last);
  const weights = Object.fromEntries(
    others.map((candidate, index) => [index, turnsByExpectation[candidate.expectation] * candidate.eagerness]),
  );
  return others[Number(chance.weighted(weights))]!;
}

function makeTurn(
  posedAt: number,
  { pupil, expectation }: DemoPupil,
  coded: CodedRow,
  chance: Chance,
  newId: () => string,
): Interaction {
  const patience = waitByExpectation[expectation];
  const questionFirst = chance.happens(0.42);
  const thinkMs = questionFirst ? within(chance.logNormal(950 * patience, 0.65), 250, 9000) : undefined;
  const known = !chance.happens(unknownShare);
  const begin = {
    id: newId() as InteractionId,
    kind: 'turn' as const,
    atMs: lessonMs(posedAt + (thinkMs ?? 0)),
    ...(known && { pupilId: pupil.id }),
  };
  const solicitation = coded === 'solicitation' && chance.happens(0.9) ? chance.weighted(solicitations) : undefined;
  // Who calls out was not waited for.
  if (solicitation === 'calledOut') return { ...begin, solicitation, endedBy: 'pupil', ...answerTime(chance) };
  const extra = {
    ...(thinkMs !== undefined && { thinkMs }),
    ...(solicitation && { solicitation }),
    ...(coded === 'question' && chance.happens(0.86) && { question: questionFor(expectation, chance) }),
  };
  const waitMs = within(chance.logNormal(1000 * patience, 0.65), 250, 9500);
  if (chance.happens(cutShortByExpectation[expectation])) {
    return { ...begin, ...extra, waitMs: Math.min(waitMs, 2400), answer: 'none', ...cutShort(chance) };
  }
  // Now and then the next name comes before the answer was tapped.
  if (chance.happens(0.05)) return { ...begin, ...extra };
  const feedback = coded === 'feedback' && chance.happens(0.82) ? makeFeedback(expectation, chance) : undefined;
  return {
    ...begin,
    ...extra,
    waitMs,
    endedBy: 'pupil',
    ...answerTime(chance),
    ...(feedback && { feedback, reactionMs: within(chance.logNormal(750, 0.5), 150, 5000) }),
  };
}

function cutShort(chance: Chance): Pick<Interaction, 'endedBy' | 'followUp'> {
  if (chance.happens(0.3)) return { endedBy: 'peer' };
  return chance.happens(0.75) ? { endedBy: 'teacher', followUp: 'gaveAnswer' } : { endedBy: 'teacher' };
}

function questionFor(expectation: Expectation, chance: Chance): 'recall' | 'reasoning' {
  return chance.happens(reasoningByExpectation[expectation]) ? 'reasoning' : 'recall';
}

function answerTime(chance: Chance): Pick<Interaction, 'answerMs'> {
  return chance.happens(0.7) ? { answerMs: within(chance.logNormal(2600, 0.6), 500, 20_000) } : {};
}

/** *Oké* and *Goed zo* are by far the commonest. */
function makeFeedback(expectation: Expectation, chance: Chance): FeedbackItem[] {
  const share = chance.next();
  if (share < 0.24) return [{ tone: 'neutral' }];
  if (share < 0.42) return [{ tone: 'confirming' }];
  const item = (): FeedbackItem => ({
    focus: chance.weighted(focusByExpectation[expectation]),
    tone: chance.weighted(tones),
  });
  const first = item();
  if (!chance.happens(0.15)) return [first];
  const second = item();
  return second.focus === first.focus && second.tone === first.tone ? [first] : [first, second];
}

/** Visits at the tables, one after the other. */
export function makeVisits(
  fromMs: number,
  toMs: number,
  pupils: readonly DemoPupil[],
  chance: Chance,
  newId: () => string,
): Interaction[] {
  const visits: Interaction[] = [];
  let at = fromMs + chance.logNormal(35_000, 0.3);
  for (;;) {
    const endsAt = at + within(chance.logNormal(48_000, 0.5), 8000, 200_000);
    if (endsAt >= toMs) return visits;
    const { pupil } = pupils[Math.floor(chance.next() * pupils.length)]!;
    visits.push({
      id: newId() as InteractionId,
      kind: 'support',
      atMs: lessonMs(at),
      endMs: lessonMs(endsAt),
      pupilId: pupil.id as PupilId,
    });
    at = endsAt + chance.logNormal(15_000, 0.5);
  }
}

function within(value: number, least: number, most: number): number {
  return Math.round(Math.min(most, Math.max(least, value)));
}

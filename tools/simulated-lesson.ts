/** Lessons that never were: pupils who differ as in real lessons, and a difference between groups that is known. */
import { type Random, randomRange } from '../src/core/measures/seeded-random';
import type { ClassId, GroupingId, GroupValueId, InteractionId, ObservationId, PupilId } from '../src/core/record/ids';
import type { FeedbackItem, Interaction } from '../src/core/record/interaction';
import type { Observation } from '../src/core/record/observation';
import type { SchoolClass } from '../src/core/record/school-class';
import { lessonMs } from '../src/core/record/times';

export interface Simulation {
  readonly pupilsPerGroup: number;
  /** Expected turns of the whole class. */
  readonly turns: number;
  /** Turn rate of group `low` ÷ that of the others; 1 is no difference. */
  readonly ratio: number;
}

const lessonLengthMs = 3_000_000;

/** Turn rates of pupils in real lessons are about Gamma with this shape. */
const pupilShape = 3;

/** Above 0, below 1. */
const draw = (random: Random): number => (random() + 0.5) / randomRange;

const drawExponential = (random: Random): number => -Math.log(draw(random));

/** Mean 1. */
function drawPupilRate(random: Random): number {
  let total = 0;
  for (let index = 0; index < pupilShape; index++) total += drawExponential(random);
  return total / pupilShape;
}

function drawCount(mean: number, random: Random): number {
  let count = 0;
  for (let time = drawExponential(random); time < mean; time += drawExponential(random)) count++;
  return count;
}

const drawNormal = (random: Random): number =>
  Math.sqrt(2 * drawExponential(random)) * Math.cos(2 * Math.PI * draw(random));

/** What stays the same of one pupil through the lesson. */
interface Manner {
  readonly rate: number;
  readonly tilt: number;
  readonly pace: number;
}

const logistic = (value: number): number => 1 / (1 + Math.exp(-value));

function drawMoments(
  { rate, tilt, pace }: Manner,
  turns: number,
  random: Random,
): Omit<Interaction, 'id' | 'pupilId'>[] {
  const happens = (share: number): boolean => draw(random) < logistic(Math.log(share / (1 - share)) + tilt);
  const atMs = () => lessonMs(Math.floor(draw(random) * lessonLengthMs));
  const lasts = (seconds: number): number => Math.round(1000 * seconds * Math.exp(pace + 0.6 * drawNormal(random)));
  const item = (): FeedbackItem => ({
    focus: happens(0.3) ? 'process' : happens(0.1) ? 'person' : 'task',
    tone: happens(0.3) ? 'critical' : 'confirming',
  });
  const times = (mean: number) => Array.from({ length: drawCount(mean * rate, random) });
  const drawTurn = () => {
    const isAnswered = happens(0.85);
    return {
      kind: 'turn' as const,
      atMs: atMs(),
      waitMs: lasts(1.8),
      endedBy: isAnswered ? ('pupil' as const) : ('teacher' as const),
      answer: isAnswered ? (happens(0.7) ? ('correct' as const) : ('partial' as const)) : ('none' as const),
      ...(isAnswered && { answerMs: lasts(4), reactionMs: lasts(1) }),
      ...(happens(0.5) && { thinkMs: lasts(1) }),
      explain: happens(0.3),
      followUp: happens(0.6) ? ('probe' as const) : ('gaveAnswer' as const),
      question: happens(0.4) ? ('reasoning' as const) : ('recall' as const),
      solicitation: happens(0.4) ? ('coldCall' as const) : ('volunteered' as const),
      eyeContact: happens(0.7),
      warmth: happens(0.4) ? ('warm' as const) : ('neutral' as const),
      ...(happens(0.6) && { feedback: [item()] }),
    };
  };
  const drawVisit = () => {
    const start = atMs();
    return {
      kind: 'support' as const,
      atMs: start,
      endMs: lessonMs(start + lasts(30)),
      guidance: happens(0.4) ? ('steering' as const) : ('scaffolding' as const),
    };
  };
  return [
    ...times(turns).map(drawTurn),
    ...times(1).map(drawVisit),
    ...times(0.4).map(() => ({ kind: 'passedOver' as const, atMs: atMs() })),
    ...times(0.3).map(() => ({ kind: 'choice' as const, atMs: atMs() })),
    ...times(0.3).map(() => ({ kind: 'behaviour' as const, atMs: atMs(), behaviour: 'correction' as const })),
    ...times(0.4).map(() => ({
      kind: 'demand' as const,
      atMs: atMs(),
      level: happens(0.5) ? ('higher' as const) : ('lower' as const),
    })),
  ];
}

const groups = ['low', 'middle', 'high'] as const;

/** A class in three groups of one size, and one lesson of fifty minutes with everything coded. */
export function simulateLesson(
  { pupilsPerGroup, turns, ratio }: Simulation,
  random: Random,
): { readonly schoolClass: SchoolClass; readonly observation: Observation } {
  const places = Array.from({ length: pupilsPerGroup * groups.length }, (_, place) => place);
  const groupOf = (place: number) => groups[place % groups.length]!;
  const share = turns / (pupilsPerGroup * (ratio + groups.length - 1));
  const interactions = places.flatMap((place) => {
    const rate = drawPupilRate(random);
    const manner = { rate, tilt: 0.5 * drawNormal(random), pace: 0.2 * drawNormal(random) };
    const own = groupOf(place) === 'low' ? share * ratio : share;
    return drawMoments(manner, own, random).map((moment, index) => ({
      ...moment,
      id: `${place}-${index}` as InteractionId,
      pupilId: `p${place}` as PupilId,
    }));
  });
  const schoolClass: SchoolClass = {
    id: 'c1' as ClassId,
    name: 'simulated',
    groupings: [
      {
        id: 'expectation' as GroupingId,
        name: 'simulated',
        sealed: false,
        values: groups.map((id) => ({ id: id as GroupValueId, name: id })),
      },
    ],
    pupils: places.map((place) => ({
      id: `p${place}` as PupilId,
      label: `${place}`,
      seat: { row: 1 + Math.floor(draw(random) * 4), column: 1 + place },
      groups: { expectation: groupOf(place) as string as GroupValueId },
    })),
  };
  const observation: Observation = {
    id: `o${random()}` as ObservationId,
    classId: schoolClass.id,
    title: 'simulated',
    source: 'import',
    startedAt: '2026-11-21T09:00:00.000Z',
    observer: '',
    focusQuestion: 'all',
    focusPupilIds: [],
    codebook: 'leidraad-1',
    durationMs: lessonLengthMs,
    pauses: [],
    phases: [],
    presence: {},
    interactions,
  };
  return { schoolClass, observation };
}

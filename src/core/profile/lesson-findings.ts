/** What can be said of a lesson without setting groups beside each other: one candidate per template, when it is true. */
import type { IndicatorId } from '../measures/indicator';
import type { CountedMoment } from '../measures/sorted-moments';
import type { Pauses } from '../measures/steps';
import { longPauseMs } from '../measures/wait-indicators';
import type { PupilId } from '../record/ids';
import { type Interaction, pauseAfterQuestion } from '../record/interaction';
import type { WatchedRow } from '../record/observation';
import type { Finding } from './finding';
import { momentsOf, pupilsOf } from './seen-moments';

/** A finding with what decides whether it is among the three that are shown. */
export interface Candidate extends Finding {
  /** From 0 to 1. */
  readonly strength: number;
}

/** What the templates look at. */
export interface LessonView {
  /** Whether the indicator belongs to the kijkvraag and may be compared. */
  readonly isInView: (id: IndicatorId) => boolean;
  readonly seen: (kind: Interaction['kind'] | null, row: WatchedRow) => readonly CountedMoment[];
  readonly focusPupilIds: readonly PupilId[];
}

/** Fewer than this often is an accident. */
const leastTimes = 3;
/** Fewer moments than this are no pattern. */
const leastMoments = 10;
const leastVisits = 5;
/** From this share on, a way of doing is worth a confirming word. */
const oftenEnough = 0.25;
/** From this share on, one way of doing stands out above the others. */
const mostly = 0.5;

function findLongWaits({ isInView, seen }: LessonView): Candidate | null {
  if (!isInView('longWait')) return null;
  const questions = seen('turn', 'wait').filter(
    ({ solicitation, waitMs }) => solicitation !== 'calledOut' && waitMs !== undefined,
  );
  const isAnswered = ({ answer, endedBy = 'pupil' }: Interaction): boolean => answer !== 'none' && endedBy === 'pupil';
  const long = questions.filter((turn) => pauseAfterQuestion(turn)! >= longPauseMs && isAnswered(turn));
  const strength = long.length / questions.length;
  if (long.length < leastTimes || strength < oftenEnough) return null;
  return {
    fact: { template: 'longWaits', long: long.length, questions: questions.length },
    pupilIds: pupilsOf(long),
    momentIds: momentsOf(long),
    confirming: true,
    strength,
  };
}

function findHandsUp({ isInView, seen }: LessonView): Candidate | null {
  if (!isInView('coldCallShare')) return null;
  const turns = seen('turn', 'solicitation').filter(({ solicitation }) => solicitation !== undefined);
  const volunteered = turns.filter(({ solicitation }) => solicitation === 'volunteered');
  const strength = volunteered.length / turns.length;
  if (turns.length < leastMoments || strength <= mostly) return null;
  return {
    fact: { template: 'handsUp', volunteered: volunteered.length, turns: turns.length },
    pupilIds: pupilsOf(volunteered),
    momentIds: momentsOf(volunteered),
    confirming: false,
    // A description, so it gives way to what is more than chance.
    strength: strength * 0.8,
  };
}

function findNoAnswer({ isInView, seen }: LessonView): Candidate | null {
  if (!isInView('sustainedShare') || !isInView('cutShortShare') || !isInView('answeredShare')) return null;
  const turns = seen('turn', 'answer').filter(({ answer }) => answer !== undefined);
  const without = turns.filter(({ answer }) => answer === 'none');
  if (without.length < leastTimes) return null;
  const count = (isSo: (turn: Interaction) => boolean): number => without.filter(isSo).length;
  return {
    fact: {
      template: 'noAnswer',
      without: without.length,
      secondChance: count(({ followUp }) => followUp === 'probe' || followUp === 'hint' || followUp === 'repeat'),
      cutShort: count((turn) => {
        const isEnded = turn.endedBy === 'teacher' || turn.endedBy === 'peer';
        return isEnded && turn.solicitation !== 'calledOut' && (pauseAfterQuestion(turn) ?? Infinity) < longPauseMs;
      }),
    },
    pupilIds: pupilsOf(without),
    momentIds: momentsOf(without),
    confirming: false,
    strength: without.length / turns.length,
  };
}

function findAskedHow({ isInView, seen }: LessonView): Candidate | null {
  if (!isInView('explainShare')) return null;
  const asked = seen('turn', 'followUp').filter(({ explain, answer }) => explain === true && answer !== 'none');
  if (asked.length < leastTimes) return null;
  const pupilIds = pupilsOf(asked);
  return {
    fact: { template: 'askedHow', times: asked.length, pupils: pupilIds.length },
    pupilIds,
    momentIds: momentsOf(asked),
    confirming: true,
    strength: Math.min(1, asked.length / leastMoments) * 0.7,
  };
}

function findAboutWork({ isInView, seen }: LessonView): Candidate | null {
  if (!isInView('deepFeedbackShare')) return null;
  const said = seen(null, 'feedback').flatMap((moment) =>
    (moment.feedback ?? []).map(({ focus }) => ({ moment, focus })),
  );
  const ofWork = said.filter(({ focus }) => focus === 'task' || focus === 'process' || focus === 'selfRegulation');
  const remarks = ofWork.length;
  const task = ofWork.filter(({ focus }) => focus === 'task').length;
  const process = remarks - task;
  if (remarks < leastMoments) return null;
  return {
    fact: { template: 'aboutWork', remarks, task, process },
    pupilIds: [],
    momentIds: momentsOf(ofWork.map(({ moment }) => moment)),
    confirming: false,
    strength: (Math.max(task, process) / remarks) * 0.6,
  };
}

function findSaidWhatWorked({ isInView, seen }: LessonView): Candidate | null {
  if (!isInView('informativeShare')) return null;
  const precise = seen(null, 'feedback').flatMap((moment) =>
    (moment.feedback ?? []).flatMap(({ focus, tone }) =>
      focus !== undefined && focus !== 'person' && tone === 'confirming' ? [moment] : [],
    ),
  );
  const quoted = precise.find(({ quote }) => quote !== undefined && quote.trim() !== '');
  if (!quoted) return null;
  return {
    fact: {
      template: 'saidWhatWorked',
      times: precise.length,
      quote: quoted.quote!.trim(),
      pupilId: quoted.pupilId,
    },
    pupilIds: pupilsOf(precise),
    momentIds: momentsOf(precise),
    confirming: true,
    strength: 0.75,
  };
}

function findAtDesk({ isInView, seen }: LessonView): Candidate | null {
  if (!isInView('supportRate')) return null;
  const visits = seen('support', 'support');
  if (visits.length < leastVisits) return null;
  const pupilIds = pupilsOf(visits);
  const those = (isSo: (visit: Interaction) => boolean): CountedMoment[] => visits.filter(isSo);
  return {
    fact: {
      template: 'atDesk',
      pupils: pupilIds.length,
      asked: pupilsOf(those(({ initiative }) => initiative === 'pupil')).length,
      steering: those(({ guidance }) => guidance === 'steering').length,
      scaffolding: those(({ guidance }) => guidance === 'scaffolding').length,
    },
    pupilIds,
    momentIds: momentsOf(visits),
    confirming: false,
    strength: 0.5,
  };
}

function findWarmMoments({ isInView, seen, focusPupilIds }: LessonView): Candidate | null {
  if (!isInView('warmShare') || focusPupilIds.length === 0) return null;
  const warm = seen(null, 'warmth').filter(
    ({ warmth, pupilId }) => warmth === 'warm' && focusPupilIds.includes(pupilId),
  );
  if (warm.length < leastTimes) return null;
  const pupilIds = pupilsOf(warm);
  return {
    fact: {
      template: 'warmMoments',
      times: warm.length,
      pupils: pupilIds.length,
      focusPupils: focusPupilIds.length,
    },
    pupilIds,
    momentIds: momentsOf(warm),
    confirming: pupilIds.length === focusPupilIds.length,
    strength: 0.6,
  };
}

const templates = [
  findLongWaits,
  findHandsUp,
  findNoAnswer,
  findAskedHow,
  findAboutWork,
  findSaidWhatWorked,
  findAtDesk,
  findWarmMoments,
];

/** Pauses after each template. @returns the candidates that are true, in no order */
export function* findInLesson(view: LessonView): Pauses<Candidate[]> {
  const found: Candidate[] = [];
  for (const find of templates) {
    const candidate = find(view);
    if (candidate) found.push(candidate);
    yield;
  }
  return found;
}

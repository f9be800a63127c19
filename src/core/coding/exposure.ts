/** When the lesson ran, when the class was taught as a whole, and when a pupil was there: what every rate divides by. */
import { type Observation, settingOfPhase } from '../record/observation';
import { intersectSpans, type Span, subtractSpans, uniteSpans } from '../record/spans';

/** The time of one observation as united spans, all within the lesson. */
export interface LessonTime {
  readonly lesson: readonly Span[];
  readonly pauses: readonly Span[];
  /** The lesson without its pauses. */
  readonly open: readonly Span[];
  /** Lesson without independent work, group work and extended instruction, pauses still in it; the same for every pupil. */
  readonly classTime: readonly Span[];
}

export function readLessonTime(observation: Observation): LessonTime {
  const lesson = uniteSpans([{ fromMs: 0, toMs: observation.durationMs }]);
  const pauses = intersectSpans(uniteSpans(observation.pauses), lesson);
  const apart = observation.phases.filter(({ phase }) => settingOfPhase(phase) !== 'class');
  return {
    lesson,
    pauses,
    open: subtractSpans(lesson, pauses),
    classTime: subtractSpans(lesson, uniteSpans(apart)),
  };
}

/** Spans in which a pupil was in the room; whoever is not listed was there the whole lesson, `[]` was absent. */
export function presenceOf(observation: Observation, pupilId: string, time: LessonTime): readonly Span[] {
  const spans = Object.hasOwn(observation.presence, pupilId) ? observation.presence[pupilId] : undefined;
  return spans === undefined ? time.lesson : intersectSpans(uniteSpans(spans), time.lesson);
}

/** Exposure: in the room, while the lesson ran (presence ∩ lesson − pauses). */
export function exposureOf(observation: Observation, pupilId: string, time: LessonTime): Span[] {
  return intersectSpans(presenceOf(observation, pupilId, time), time.open);
}

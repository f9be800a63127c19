/** The answer key of the practice lesson: its script, tapped by somebody who misses nothing, through the turn machine. */
import { createEntryWriter } from '../coding/entry-writer';
import { appendEntries, foldLog } from '../coding/lesson-log';
import { observationOf } from '../coding/lesson-observation';
import { decidePress } from '../coding/press-decision';
import type { DeviceId, NewId, ObservationId } from '../record/ids';
import type { Interaction } from '../record/interaction';
import type { ObservationHead } from '../record/observation';
import { lessonMs, wallMs } from '../record/times';
import { practiceClass } from './practice-class';
import { type PracticeLine, type PracticeLineId, practiceLines, practiceMs, pressedMs } from './practice-script';

/** One row beside the clock: kinds of questions. */
const practiceQuestion = 'thinking';

/** The practice is an observation like any other, except that nothing keeps it. */
export const practiceHead: ObservationHead = {
  id: 'practice' as ObservationId,
  classId: practiceClass.id,
  title: '',
  source: 'live',
  startedAt: '1970-01-01T00:00:00.000Z',
  observer: '',
  focusQuestion: practiceQuestion,
  focusPupilIds: [],
  codebook: 'leidraad-1',
};

export interface KeyTurn {
  readonly turn: Interaction;
  /** The line with its question. */
  readonly question: PracticeLineId;
}

/**
 * @param untilMs lesson time; what comes after it was not played
 * @returns in order of time
 * @throws Error when the turn machine refuses a press of the script: then it is wrong
 */
export function readPracticeKey(untilMs: number = practiceMs): KeyTurn[] {
  let ids = 0;
  const newId: NewId = <T extends string>() => `key${++ids}` as T;
  const clock = { wallMs: () => wallMs(0) };
  const log = foldLog(practiceHead, []);
  const writer = createEntryWriter(
    { clock, newId },
    { observationId: practiceHead.id, deviceId: 'key' as DeviceId, lastSeq: 0 },
  );
  const questionOf = new Map<string, PracticeLineId>();
  let question: PracticeLineId | undefined;
  for (const line of practiceLines) {
    const at = lessonMs(pressedMs(line));
    if (at > untilMs) break;
    for (const press of line.presses) {
      const payloads = decidePress(log.state, press, at, newId);
      if (payloads.length === 0) throw new Error(`${line.id}: ${press.press} means nothing here`);
      appendEntries(log, writer.stamp(payloads, at));
    }
    if (isQuestion(line)) question = line.id;
    const { turn } = log.state;
    // Where the name comes first, its question is the next one.
    if (turn.type === 'named' && question) questionOf.set(turn.turnId, question);
    if (turn.type === 'answered') question = undefined;
  }
  return observationOf(log.state, untilMs).interactions.flatMap((turn) => {
    const asked = questionOf.get(turn.id);
    return turn.kind === 'turn' && asked ? [{ turn, question: asked }] : [];
  });
}

const isQuestion = ({ presses }: PracticeLine): boolean => presses.some(({ press }) => press === 'questionPosed');

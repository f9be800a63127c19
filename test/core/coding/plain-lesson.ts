/**
 * The rules of a lesson once more, as plainly as they can be said: one record that every press changes, and a pile of
 * copies for undo. Shares no code with the app; the property test holds both beside each other.
 */
import type { Press } from '../../../src/core/coding/press';

type Fields = Record<string, unknown>;
type Moment = Fields & { kind: string; atMs: number };

interface Question {
  readonly stage: 'posed' | 'heard';
  readonly atMs: number;
  readonly heardMs?: number;
  pending: Fields;
}
interface OpenTurn {
  readonly stage: 'named' | 'answered';
  readonly moment: number;
  fromMs?: number;
  speaksFromMs?: number;
  doneMs?: number;
}
interface OpenSpan {
  fromMs: number;
  toMs?: number;
  phase?: string;
}

export interface PlainState {
  moments: (Moment | null)[];
  turn: Question | OpenTurn | null;
  visit: number | null;
  cutOff: { moment: number; fromMs: number; atMs: number } | null;
  phases: OpenSpan[];
  pauses: OpenSpan[];
  presence: Record<string, OpenSpan[]>;
  /** Whom each row is watched for, as far as that was said. */
  watch: Record<string, 'class' | 'focus' | 'off'>;
}

const desk = new Set(['independentWork', 'groupWork']);
const ofVisit = new Set(['guidance', 'initiative']);
const ofEither = new Set(['warmth', 'eyeContact']);
const endsPause = new Set(
  'tile unknownPupil questionPosed answerBegins everyone phase feedback visit turn moment'.split(' '),
);

/** @param watch what is watched when the lesson begins, which no undo takes back */
export function createPlainLesson(watch: PlainState['watch'] = {}) {
  let now: PlainState = {
    moments: [],
    turn: null,
    visit: null,
    cutOff: null,
    phases: [],
    pauses: [],
    presence: {},
    watch,
  };
  const before: PlainState[] = [];
  let undone: PlainState[] = [];

  /** Tries something on a copy; only when it meant something is the copy kept. */
  function act(change: (state: PlainState) => boolean): void {
    const next = structuredClone(now);
    if (!change(next)) return;
    before.push(now);
    undone = [];
    now = next;
  }

  return {
    state: () => now,
    press: (press: Press, t: number) =>
      act((s) => {
        const paused = isOpen(s.pauses.at(-1));
        if (s.turn?.stage === 'posed' && t - s.turn.atMs > 60_000) s.turn = null;
        if (!decide(s, press, t)) return false;
        if (paused && endsPause.has(press.press)) endLast(s.pauses, t);
        return true;
      }),
    remove: (place: number) =>
      act((s) => {
        if (!s.moments[place]) return false;
        s.moments[place] = null;
        if (s.turn && 'moment' in s.turn && s.turn.moment === place) s.turn = null;
        if (s.visit === place) s.visit = null;
        return true;
      }),
    dropSpan: (of: 'phases' | 'pauses', place: number) => act((s) => s[of].splice(place, 1).length > 0),
    setPresence: (pupil: string, spans: readonly OpenSpan[]) =>
      act((s) => {
        s.presence[pupil] = [...spans];
        return true;
      }),
    setField: (place: number, field: string, value: unknown) =>
      act((s) => {
        const moment = s.moments[place];
        if (moment) moment[field] = value;
        return Boolean(moment);
      }),
    watch: (row: string, watch: 'class' | 'focus' | 'off') =>
      act((s) => {
        if ((s.watch[row] ?? 'off') === watch) return false;
        s.watch[row] = watch;
        return true;
      }),
    undo() {
      const last = before.pop();
      if (!last) return;
      undone.push(now);
      now = last;
    },
    redo() {
      const next = undone.pop();
      if (!next) return;
      before.push(now);
      now = next;
    },
  };
}

const isOpen = (span: OpenSpan | undefined): boolean => span !== undefined && span.toMs === undefined;

function endLast(spans: OpenSpan[], t: number): void {
  const last = spans.at(-1);
  if (!last || last.toMs !== undefined) return;
  if (t > last.fromMs) last.toMs = t;
  else spans.pop();
}

function decide(s: PlainState, press: Press, t: number): boolean {
  const add = (moment: Moment): number => s.moments.push(moment) - 1;
  const turn = s.turn;
  const open = turn && 'moment' in turn ? s.moments[turn.moment]! : null;
  const whose = open ? (open['pupilId'] ?? null) : undefined;

  const dropQuestion = (question: Question): void => {
    if (question.stage === 'heard') {
      const { feedback: _, ...rest } = question.pending;
      add({ ...rest, kind: 'turn', atMs: question.atMs, ...heardWait(question), endedBy: 'pupil' });
    }
    s.turn = null;
  };
  const closeTurn = (): boolean => {
    if (!s.turn) return false;
    if ('moment' in s.turn) {
      if (s.turn.stage === 'named') s.cutOff = { moment: s.turn.moment, fromMs: s.turn.fromMs!, atMs: t };
      s.turn = null;
    } else dropQuestion(s.turn);
    return true;
  };
  const closeVisit = (): boolean => {
    if (s.visit === null) return false;
    const visit = s.moments[s.visit]!;
    visit['endMs'] = Math.max(t, visit.atMs);
    s.visit = null;
    return true;
  };
  const visitDesk = (pupil: string | undefined, seen: Fields = {}): boolean => {
    const same = s.visit !== null && s.moments[s.visit]!['pupilId'] === pupil;
    closeVisit();
    if (!same) s.visit = add(withPupil({ ...seen, kind: 'support', atMs: t }, pupil));
    return true;
  };
  const wait = (moment: Moment, fromMs: number): void => {
    if (moment['solicitation'] !== 'calledOut') moment['waitMs'] = t - fromMs;
  };
  const begin = (): boolean => {
    if (turn?.stage === 'posed') {
      s.turn = { stage: 'heard', atMs: (turn as Question).atMs, heardMs: t, pending: (turn as Question).pending };
      return true;
    }
    if (turn?.stage !== 'named') return false;
    wait(open!, (turn as OpenTurn).fromMs!);
    open!['endedBy'] = 'pupil';
    s.turn = { stage: 'answered', moment: (turn as OpenTurn).moment, speaksFromMs: t };
    return true;
  };
  const finish = (): boolean => {
    const speaker = turn as OpenTurn | null;
    if (turn?.stage !== 'answered' || speaker?.speaksFromMs === undefined || speaker.doneMs !== undefined) return false;
    open!['answerMs'] = t - speaker.speaksFromMs;
    speaker.doneMs = t;
    return true;
  };
  const react = (): void => {
    const speaker = turn as OpenTurn;
    if (turn?.stage === 'answered' && speaker.doneMs !== undefined) open!['reactionMs'] ??= t - speaker.doneMs;
  };
  const name = (pupil: string | undefined): boolean => {
    if (turn && 'pending' in turn) {
      if (turn.stage === 'heard') {
        if (!pupil) return closeTurn();
        const moment = add({
          ...turn.pending,
          kind: 'turn',
          atMs: turn.atMs,
          pupilId: pupil,
          ...heardWait(turn),
          endedBy: 'pupil',
        });
        s.turn = { stage: 'answered', moment, speaksFromMs: turn.heardMs! };
        return true;
      }
      const think = turn.pending['solicitation'] === 'calledOut' ? {} : { thinkMs: t - turn.atMs };
      const moment = add(withPupil({ ...turn.pending, kind: 'turn', atMs: t, ...think }, pupil));
      s.turn = { stage: 'named', moment, fromMs: t };
      return true;
    }
    if (turn && whose === (pupil ?? null)) return turn.stage === 'named' ? begin() : finish();
    closeTurn();
    s.turn = { stage: 'named', moment: add(withPupil({ kind: 'turn', atMs: t }, pupil)), fromMs: t };
    return true;
  };
  const silenceEnds = (outcome: Fields): boolean => {
    if (turn?.stage === 'posed') {
      const { atMs, pending } = turn as Question;
      const waited = pending['solicitation'] === 'calledOut' ? {} : { waitMs: t - atMs };
      add({ ...pending, kind: 'turn', atMs, ...waited, ...outcome });
      s.turn = null;
      return true;
    }
    if (turn?.stage !== 'named') return false;
    wait(open!, (turn as OpenTurn).fromMs!);
    Object.assign(open!, outcome);
    s.turn = { stage: 'answered', moment: (turn as OpenTurn).moment };
    return true;
  };
  const tapsAtDesk = (): boolean => {
    const last = s.phases.at(-1);
    return isOpen(last) && desk.has(last!.phase!);
  };
  const gone = (pupil: string): void => {
    if (open && whose === pupil) closeTurn();
    if (s.visit !== null && s.moments[s.visit]!['pupilId'] === pupil) closeVisit();
  };

  switch (press.press) {
    case 'tile':
      return tapsAtDesk() ? visitDesk(press.pupilId) : name(press.pupilId);
    case 'unknownPupil':
      return tapsAtDesk() ? visitDesk(undefined) : name(undefined);
    case 'turn':
      return name(press.pupilId);
    case 'questionPosed':
      if (turn?.stage === 'named') (turn as OpenTurn).fromMs = t;
      else if (turn?.stage === 'posed') s.turn = { ...(turn as Question), atMs: t };
      else {
        closeTurn();
        s.turn = { stage: 'posed', atMs: t, pending: {} };
      }
      return true;
    case 'answerBegins':
      return begin();
    case 'finished':
      return finish();
    case 'noAnswer':
      return silenceEnds({ answer: 'none', endedBy: 'teacher' });
    case 'gaveAnswer':
      return silenceEnds({ answer: 'none', endedBy: 'teacher', followUp: 'gaveAnswer' });
    case 'peerCalls':
      return silenceEnds({ answer: 'none', endedBy: 'peer' });
    case 'passOn':
      if (!open) return false;
      if (turn!.stage === 'named') {
        wait(open, (turn as OpenTurn).fromMs!);
        Object.assign(open, { answer: 'none', endedBy: 'teacher' });
      } else react();
      open['followUp'] = 'redirected';
      s.turn = { stage: 'posed', atMs: t, pending: {} };
      return true;
    case 'attribute': {
      const { name: field, value } = press;
      if (turn && !ofVisit.has(field)) {
        const target = open ?? (turn as Question).pending;
        if (target[field] === value) {
          delete target[field];
          return true;
        }
        target[field] = value;
        if (!open) return true;
        if (field === 'solicitation' && value === 'calledOut') {
          delete open['waitMs'];
          delete open['thinkMs'];
        }
        if (field === 'followUp') react();
        return true;
      }
      if (s.visit === null || !(ofVisit.has(field) || ofEither.has(field))) return false;
      const visit = s.moments[s.visit]!;
      if (visit[field] === value) delete visit[field];
      else visit[field] = value;
      return true;
    }
    case 'feedback': {
      const { press: _, to, pupilId, ...item } = press;
      if (to) return add({ kind: 'feedback', atMs: t, to, feedback: [item] }) >= 0;
      if (pupilId !== undefined) {
        return add(withPupil({ kind: 'feedback', atMs: t, feedback: [item] }, pupilId ?? undefined)) >= 0;
      }
      if (!turn) {
        if (s.visit === null) return false;
        const visited = s.moments[s.visit]!['pupilId'] as string | undefined;
        return add(withPupil({ kind: 'feedback', atMs: t, feedback: [item] }, visited)) >= 0;
      }
      if (turn.stage === 'posed') return false;
      const target = open ?? (turn as Question).pending;
      const given = (target['feedback'] ?? []) as Fields[];
      const others = given.filter(({ focus, tone }) => focus !== press.focus || tone !== press.tone);
      if (others.length < given.length) {
        if (others.length > 0) target['feedback'] = others;
        else delete target['feedback'];
        return true;
      }
      target['feedback'] = [...given, item];
      if (open) react();
      return true;
    }
    case 'everyone':
      if (turn?.stage === 'posed') s.turn = null;
      return add({ kind: 'everyone', atMs: t, form: press.form }) >= 0;
    case 'mark':
      return add(withPupil({ kind: 'mark', atMs: t, mark: press.mark }, press.pupilId)) >= 0;
    case 'visit': {
      const { press: _, pupilId, ...seen } = press;
      return visitDesk(pupilId, seen);
    }
    case 'moment': {
      const { press: _, ...seen } = press;
      return add({ ...seen, atMs: t }) >= 0;
    }
    case 'phase': {
      const last = s.phases.at(-1);
      if (isOpen(last) && last!.phase === press.phase) return false;
      if (desk.has(press.phase)) closeTurn();
      else {
        if (turn?.stage === 'heard') closeTurn();
        closeVisit();
      }
      endLast(s.phases, t);
      s.phases.push({ phase: press.phase, fromMs: t });
      return true;
    }
    case 'pause':
      if (isOpen(s.pauses.at(-1))) return false;
      closeTurn();
      s.pauses.push({ fromMs: t });
      return true;
    case 'resume':
      if (!isOpen(s.pauses.at(-1))) return false;
      endLast(s.pauses, t);
      return true;
    case 'done': {
      const closed = closeTurn();
      return closeVisit() || closed;
    }
    case 'pupilLeaves':
      gone(press.pupilId);
      s.presence[press.pupilId] ??= [{ fromMs: 0 }];
      endLast(s.presence[press.pupilId]!, t);
      return true;
    case 'pupilReturns': {
      const spans = s.presence[press.pupilId];
      if (spans && !isOpen(spans.at(-1))) spans.push({ fromMs: t });
      return true;
    }
    case 'pupilWasAbsent':
      gone(press.pupilId);
      s.presence[press.pupilId] = [];
      return true;
    case 'pupilWasPresent':
      s.presence[press.pupilId] = [{ fromMs: 0 }];
      return true;
    case 'cutOffAnswered':
    case 'cutOffNotAnswered': {
      const asked = s.cutOff && t - s.cutOff.atMs <= 10_000 ? s.moments[s.cutOff.moment] : null;
      if (!asked || asked['endedBy'] !== undefined) return false;
      if (press.press === 'cutOffAnswered') asked['endedBy'] = 'pupil';
      else {
        if (asked['solicitation'] !== 'calledOut') asked['waitMs'] = s.cutOff!.atMs - s.cutOff!.fromMs;
        Object.assign(asked, { answer: 'none', endedBy: 'teacher' });
      }
      return true;
    }
    default:
      throw new Error(`${press.press} is not in the model`);
  }
}

const heardWait = ({ pending, atMs, heardMs }: Question): Fields =>
  pending['solicitation'] === 'calledOut' ? {} : { waitMs: heardMs! - atMs };

const withPupil = (moment: Moment, pupilId: string | undefined): Moment =>
  pupilId === undefined ? moment : { ...moment, pupilId };

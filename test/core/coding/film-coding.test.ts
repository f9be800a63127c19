/** Coding from film: the film's clock, jumps back and forth, phases and presence put in between, passes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { undoEntry } from '../../../src/core/coding/edit-history';
import { createFilmClock, filmTimeAt, type FilmAnchor } from '../../../src/core/coding/film-clock';
import { endFilm } from '../../../src/core/coding/film-end';
import {
  changePassSpan,
  currentPass,
  firstPass,
  lookedInPass,
  questionOfPass,
  restOfQuestion,
  startPass,
} from '../../../src/core/coding/film-passes';
import { leaveBySeek } from '../../../src/core/coding/film-seek';
import { filmAsLesson } from '../../../src/core/coding/film-sync';
import { findFocusQuestion } from '../../../src/core/coding/focus-questions';
import { foldLog } from '../../../src/core/coding/lesson-log';
import { observationOf } from '../../../src/core/coding/lesson-observation';
import type { Press } from '../../../src/core/coding/press';
import type { NewId, PupilId } from '../../../src/core/record/ids';
import { filmMs, lessonMs, monotonicMs } from '../../../src/core/record/times';
import { head, startLesson } from './lesson-recorder';

const noor = 'p1' as PupilId;
const daan = 'p2' as PupilId;
const filmLengthMs = 600_000;
const newId: NewId = <T extends string>() => 'x' as T;
const thinking = findFocusQuestion('thinking')!;

/** A lesson on film: a press is at a place of the film, and between two presses the film may jump. */
function startFilm() {
  const lesson = startLesson();
  const seek = (fromMs: number, toMs: number) => {
    const payloads = leaveBySeek({ state: lesson.log.state, atMs: lessonMs(fromMs), toMs, newId });
    if (payloads.length > 0) lesson.write(payloads, fromMs);
    return payloads;
  };
  return { ...lesson, seek, observation: () => observationOf(lesson.log.state, filmLengthMs) };
}

describe("the film's clock", () => {
  it('stands still with the film, runs at its speed, and goes back with it', () => {
    let anchor: FilmAnchor = { filmMs: filmMs(10_000), atMs: monotonicMs(500), rate: 0 };
    const clock = createFilmClock({
      clock: { monotonicMs: () => monotonicMs(9000) },
      readAnchor: () => anchor,
      sync: filmAsLesson,
      durationMs: filmLengthMs,
    });
    expect(clock.now()).toBe(10_000);
    anchor = { filmMs: filmMs(10_000), atMs: monotonicMs(500), rate: 0.5 };
    expect(clock.now(monotonicMs(2500))).toBe(11_000);
    // A press is stamped when the finger came down, which may be before the last picture.
    expect(clock.now(monotonicMs(400))).toBe(9950);
    anchor = { filmMs: filmMs(3000), atMs: monotonicMs(2600), rate: 2 };
    expect(clock.now(monotonicMs(2700))).toBe(3200);
  });

  it('stays inside the lesson', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer({ min: 0, max: 1e7 }),
        fc.integer({ min: -600_000, max: 600_000 }),
        (at, film, offsetMs) => {
          const now = createFilmClock({
            clock: { monotonicMs: () => monotonicMs(at) },
            readAnchor: () => ({ filmMs: filmMs(film), atMs: monotonicMs(0), rate: 1 }),
            sync: { offsetMs, drift: 0 },
            durationMs: filmLengthMs,
          }).now();
          expect(Number.isInteger(now) && now >= 0 && now <= filmLengthMs).toBe(true);
        },
      ),
    );
  });

  it('never gives a time before the film', () => {
    expect(filmTimeAt({ filmMs: filmMs(10), atMs: monotonicMs(500), rate: 1 }, monotonicMs(0))).toBe(0);
  });
});

describe('a jump in the film', () => {
  it('near by leaves the turn open, so that one can listen again', () => {
    const film = startFilm();
    film.press({ press: 'tile', pupilId: noor }, 60_000);
    expect(film.seek(62_000, 57_000)).toEqual([]);
    film.press({ press: 'answerBegins' }, 63_000);
    expect(film.observation().interactions).toMatchObject([{ atMs: 60_000, waitMs: 3000, endedBy: 'pupil' }]);
  });

  it('away closes the turn as not observed: no wait, no ending, and no question about it', () => {
    const film = startFilm();
    film.press({ press: 'tile', pupilId: noor }, 60_000);
    expect(film.seek(62_000, 20_000)).toMatchObject([{ type: 'closed', unobserved: true }]);
    expect(film.log.state.turn).toEqual({ type: 'idle' });
    expect(film.log.state.cutOff).toBeUndefined();
    const [turn] = film.observation().interactions;
    expect(turn).toEqual({ id: turn!.id, kind: 'turn', atMs: 60_000, pupilId: noor });
  });

  it('away leaves a visit without an end', () => {
    const film = startFilm();
    film.press({ press: 'visit', pupilId: noor }, 60_000);
    film.seek(70_000, 300_000);
    expect(film.log.state.openVisitId).toBeUndefined();
    expect(film.observation().interactions[0]).not.toHaveProperty('endMs');
  });

  it('is not what Ongedaan undoes', () => {
    const film = startFilm();
    film.press({ press: 'tile', pupilId: noor }, 60_000);
    film.seek(62_000, 300_000);
    film.undo(300_000);
    expect(film.observation().interactions).toEqual([]);
    expect(observationOf(foldLog(head, film.log.entries).state)).toEqual(observationOf(film.log.state));
  });

  it('back lets what is coded then stand in its place', () => {
    const film = startFilm();
    film.press({ press: 'tile', pupilId: noor }, 60_000);
    film.press({ press: 'done' }, 62_000);
    film.seek(62_000, 10_000);
    film.press({ press: 'tile', pupilId: daan }, 12_000);
    film.press({ press: 'answerBegins' }, 12_700);
    expect(film.observation().interactions.map(({ atMs, pupilId }) => [atMs, pupilId])).toEqual([
      [12_000, daan],
      [60_000, noor],
    ]);
  });

  it('within what is open never gives a negative length', () => {
    const presses = ['questionPosed', 'answerBegins', 'finished', 'noAnswer', 'gaveAnswer', 'passOn', 'done'] as const;
    const anyStep = fc.record({
      press: fc.oneof(
        fc.constantFrom<PupilId>(noor, daan).map((pupilId): Press => ({ press: 'tile', pupilId })),
        fc.constantFrom(...presses).map((press): Press => ({ press })),
        fc.constant<Press>({ press: 'feedback', tone: 'confirming' }),
        fc.constant<Press>({ press: 'visit', pupilId: noor }),
        fc.constantFrom('circle', 'independentWork').map((phase) => ({ press: 'phase', phase }) as Press),
        fc.constantFrom<PupilId>(noor, daan).map((pupilId): Press => ({ press: 'pupilLeaves', pupilId })),
        fc.constantFrom<PupilId>(noor, daan).map((pupilId): Press => ({ press: 'pupilReturns', pupilId })),
      ),
      atMs: fc.integer({ min: 0, max: filmLengthMs }),
      isJump: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 40 }), (steps) => {
        const film = startFilm();
        let at = 0;
        for (const { press, atMs, isJump } of steps) {
          if (isJump) {
            film.seek(at, atMs);
            at = atMs;
          } else at = Math.min(filmLengthMs, at + (atMs % 9000) - 3000 < 0 ? 0 : at + (atMs % 9000) - 3000);
          film.press(press, at);
        }
        const observation = film.observation();
        for (const moment of observation.interactions) {
          for (const field of ['atMs', 'thinkMs', 'waitMs', 'answerMs', 'reactionMs'] as const) {
            expect(moment[field] ?? 0).toBeGreaterThanOrEqual(0);
          }
          expect(moment.endMs ?? moment.atMs).toBeGreaterThanOrEqual(moment.atMs);
        }
        // Spans in order, none over another.
        for (const spans of [observation.phases, ...Object.values(observation.presence)]) {
          spans.forEach((span, index) => expect(span.fromMs).toBeGreaterThanOrEqual(spans[index - 1]?.toMs ?? 0));
        }
        expect(observationOf(foldLog(head, film.log.entries).state, filmLengthMs)).toEqual(observation);
      }),
    );
  });
});

describe('phases and presence', () => {
  it('are put in between when the film was moved back', () => {
    const film = startFilm();
    film.press({ press: 'phase', phase: 'instruction' }, 0);
    film.press({ press: 'phase', phase: 'independentWork' }, 300_000);
    film.press({ press: 'phase', phase: 'circle' }, 100_000);
    film.press({ press: 'pupilLeaves', pupilId: noor }, 400_000);
    film.press({ press: 'pupilLeaves', pupilId: noor }, 50_000);
    film.press({ press: 'pupilReturns', pupilId: noor }, 90_000);
    const { phases, presence } = film.observation();
    expect(phases).toEqual([
      { phase: 'instruction', fromMs: 0, toMs: 100_000 },
      { phase: 'circle', fromMs: 100_000, toMs: 300_000 },
      { phase: 'independentWork', fromMs: 300_000, toMs: filmLengthMs },
    ]);
    expect(presence[noor]).toEqual([
      { fromMs: 0, toMs: 50_000 },
      { fromMs: 90_000, toMs: filmLengthMs },
    ]);
  });

  it('decide what a tap means where the film is', () => {
    const film = startFilm();
    film.press({ press: 'phase', phase: 'independentWork' }, 300_000);
    film.press({ press: 'tile', pupilId: noor }, 400_000);
    film.seek(400_000, 100_000);
    film.press({ press: 'tile', pupilId: daan }, 100_000);
    expect(film.observation().interactions.map(({ kind }) => kind)).toEqual(['turn', 'support']);
  });
});

describe('passes', () => {
  const whole = { span: { fromMs: 0, toMs: filmLengthMs }, durationMs: filmLengthMs };
  const ending = { atMs: lessonMs(160_000), durationMs: filmLengthMs, newId };

  it('are watched spans: a part in the first, a row over all of it in the second', () => {
    const film = startFilm();
    film.write([firstPass(thinking, { fromMs: 60_000, toMs: 240_000 })], 0);
    expect(currentPass(film.log.state, filmLengthMs)).toMatchObject({
      span: { fromMs: 60_000, toMs: 240_000 },
      isAgain: false,
    });
    film.write(changePassSpan(film.log.state, { fromMs: 60_000, toMs: 300_000 }, filmLengthMs), 0);
    film.write(startPass(film.log.state, { ...whole, rows: [{ row: 'answer' }], looked: whole.span }), 0);
    const pass = currentPass(film.log.state, filmLengthMs);
    expect(pass.isAgain).toBe(true);
    expect(questionOfPass(thinking, pass).panel).toEqual(['answer']);
    expect(film.observation().watched).toEqual([
      { row: 'turn', fromMs: 60_000, toMs: 300_000 },
      { row: 'wait', fromMs: 60_000, toMs: 300_000 },
      { row: 'question', fromMs: 60_000, toMs: 300_000 },
      { row: 'answer', fromMs: 0, toMs: filmLengthMs },
    ]);
  });

  it('over the same row are one span, and what was not looked at is cut off at the end', () => {
    const film = startFilm();
    film.write([firstPass(thinking, { fromMs: 0, toMs: 200_000 })], 0);
    const again = { rows: [{ row: 'question' as const }], span: { fromMs: 100_000, toMs: 400_000 } };
    film.write(startPass(film.log.state, { ...whole, ...again, looked: whole.span }), 0);
    film.press({ press: 'tile', pupilId: noor }, 150_000);
    film.write(endFilm(film.log.state, { ...ending, looked: { fromMs: 0, toMs: 250_000 } }), 160_000);
    const observation = film.observation();
    expect(observation.durationMs).toBe(filmLengthMs);
    expect(film.log.state.turn).toEqual({ type: 'idle' });
    expect(observation.watched?.filter(({ row }) => row === 'question')).toEqual([
      { row: 'question', fromMs: 0, toMs: 250_000 },
    ]);
  });

  it('are each watched as far as they were looked at themselves', () => {
    const film = startFilm();
    film.write([firstPass(thinking, whole.span)], 0);
    film.press({ press: 'tile', pupilId: noor }, 90_000);
    film.press({ press: 'done' }, 299_999);
    const looked = lookedInPass(film.log.entries, undefined, filmLengthMs);
    film.write(startPass(film.log.state, { ...whole, rows: [{ row: 'answer' }], looked }), 299_999);
    expect(lookedInPass(film.log.entries, undefined, filmLengthMs)).toEqual({ fromMs: 0, toMs: 0 });
    film.press({ press: 'tile', pupilId: daan }, 49_999);
    const second = lookedInPass(film.log.entries, undefined, filmLengthMs);
    film.write(endFilm(film.log.state, { ...ending, looked: second }), 49_999);
    expect(film.observation().watched).toEqual([
      { row: 'turn', fromMs: 0, toMs: 300_000 },
      { row: 'wait', fromMs: 0, toMs: 300_000 },
      { row: 'question', fromMs: 0, toMs: 300_000 },
      { row: 'answer', fromMs: 0, toMs: 50_000 },
    ]);
  });

  it('that were chosen and not looked at leave nothing behind, and the kijkvraag goes on where it was left', () => {
    const film = startFilm();
    film.write([firstPass(thinking, whole.span)], 0);
    const none = { fromMs: 0, toMs: 0 };
    film.write(
      startPass(film.log.state, { ...whole, rows: [{ row: 'answer' }], looked: { fromMs: 0, toMs: 200_000 } }),
      0,
    );
    film.write(startPass(film.log.state, { ...whole, rows: [{ row: 'followUp' }], looked: none }), 0);
    const span = restOfQuestion(film.log.state, thinking, filmLengthMs);
    expect(span).toEqual({ fromMs: 200_000, toMs: filmLengthMs });
    film.write(startPass(film.log.state, { ...whole, rows: thinking.watched, span, looked: none }), 0);
    expect(currentPass(film.log.state, filmLengthMs)).toMatchObject({ isAgain: false, span });
    expect(film.observation().watched?.map(({ row }) => row)).toEqual(['turn', 'wait', 'question']);
  });

  it('are stepped over by undo, which takes back the last tap', () => {
    const film = startFilm();
    film.log.state.head = { ...head, source: 'video' };
    film.write([firstPass(thinking, whole.span)], 0);
    film.press({ press: 'tile', pupilId: noor }, 1000);
    film.write(startPass(film.log.state, { ...whole, rows: [{ row: 'answer' }], looked: whole.span }), 2000);
    film.write(changePassSpan(film.log.state, { fromMs: 0, toMs: 300_000 }, filmLengthMs), 2000);
    const undone = undoEntry(film.log);
    expect(undone).toMatchObject({ type: 'voided', undoneActionId: film.log.applied[1]?.id });
  });

  it('over a lesson that was over once were looked at from its beginning to its end', () => {
    const film = startFilm();
    film.write([{ type: 'ended', atMs: lessonMs(filmLengthMs) }], 0);
    expect(lookedInPass(film.log.entries, undefined, filmLengthMs)).toEqual(whole.span);
  });

  it('that begin in the middle say nothing about what lies before it', () => {
    const film = startFilm();
    film.write([firstPass(thinking, whole.span)], 0);
    film.press({ press: 'tile', pupilId: noor }, 420_000);
    const looked = lookedInPass(film.log.entries, { fromMs: 400_000, toMs: 430_000 }, filmLengthMs);
    expect(looked).toEqual({ fromMs: 400_000, toMs: 430_001 });
    const fromStart = lookedInPass(film.log.entries, { fromMs: 60_000, toMs: 430_000 }, filmLengthMs);
    expect(fromStart.fromMs).toBe(0);
  });
});

/** A film under a live lesson: the copy is the lesson, open again, with the film's clock and its own ids. */
import { describe, expect, it } from 'vitest';
import { foldLog } from '../../src/core/coding/lesson-log';
import { observationOf } from '../../src/core/coding/lesson-observation';
import { originOfTime } from '../../src/core/coding/turn-marks';
import type { DeviceId, InteractionId, NewId, ObservationId } from '../../src/core/record/ids';
import type { Observation } from '../../src/core/record/observation';
import { lessonMs, wallMs } from '../../src/core/record/times';
import { copyOnFilm } from '../../src/state/film-copy';
import { readFilmLesson } from '../../src/state/film-lesson';
import { head } from '../core/coding/lesson-recorder';

let ids = 0;
const newId: NewId = <T extends string>() => `n${++ids}` as T;
const needs = { clock: { wallMs: () => wallMs(0) }, newId, deviceId: 'd1' as DeviceId };
const film = { name: 'les.mp4', size: 9, hash: 'ab', durationMs: 2_000_000 };

const live: Observation = {
  ...head,
  checkedAt: '2026-11-21T10:00:00.000Z',
  durationMs: 1_800_000,
  pauses: [{ fromMs: 100, toMs: 900 }],
  phases: [{ phase: 'circle', fromMs: 0, toMs: 1_000_000 }],
  watched: [{ row: 'turn' }, { row: 'wait' }],
  presence: {},
  interactions: [{ id: 'i1' as InteractionId, kind: 'turn', atMs: lessonMs(60_000), waitMs: 1500 }],
};

describe('a film laid under a live lesson', () => {
  const { head: copied, entries } = copyOnFilm(needs, live, film, { offsetMs: 30_000, drift: 0.0005 });
  const { state } = foldLog(copied, entries);

  it('is a copy that can be coded on, as long as the lesson', () => {
    expect(state.endedMs).toBeUndefined();
    expect(copied).toMatchObject({ source: 'video', observer: 'MV', classId: live.classId, startedAt: live.startedAt });
    expect(copied.id).not.toBe(live.id);
    expect(copied.checkedAt).toBeUndefined();
    const lesson = readFilmLesson({ head: copied, entries, status: 'running', damagedEntries: 0 });
    expect(lesson).toMatchObject({ durationMs: 1_800_000, filmDurationMs: 2_000_000, sync: { drift: 0.0005 } });
  });

  it('has the same moments, phases and pauses, and says that its times were tapped live', () => {
    const observation = observationOf(state, live.durationMs);
    const { id, ...moment } = observation.interactions[0]!;
    expect(id).not.toBe('i1');
    expect(moment).toEqual({ kind: 'turn', atMs: 60_000, waitMs: 1500, origin: 'live' });
    expect(originOfTime(observation, observation.interactions[0]!, 'waitMs')).toBe('live');
    expect(observation).toMatchObject({ pauses: live.pauses, phases: live.phases });
    expect(observation.watched).toEqual([
      { row: 'turn', fromMs: 0, toMs: 1_800_000 },
      { row: 'wait', fromMs: 0, toMs: 1_800_000 },
    ]);
  });

  it('is not taken for coded by its maker, whoever looked', () => {
    const { head: nameless } = copyOnFilm(needs, { ...live, observer: '' }, film, { offsetMs: 0, drift: 0 });
    expect(nameless.observer).not.toBe('');
  });
});

describe('the lesson of a film', () => {
  const coded = { ...head, id: 'o2' as ObservationId, source: 'video' as const, film: { ...film, offsetMs: 0 } };

  it('is as long as the film, and goes on where it was left', () => {
    const stored = { head: coded, status: 'running' as const, damagedEntries: 0, entries: [] };
    expect(readFilmLesson(stored)).toEqual({
      sync: { offsetMs: 0, drift: 0 },
      durationMs: 2_000_000,
      filmDurationMs: 2_000_000,
      startMs: 0,
    });
    expect(readFilmLesson({ ...stored, head })).toBeUndefined();
  });

  it('keeps its length when only a piece of the film is left', () => {
    const piece = { ...film, durationMs: 600_000, hash: 'cd', offsetMs: -900_000 };
    const { entries } = copyOnFilm(needs, live, film, { offsetMs: 0, drift: 0 });
    const cut = { ...entries[0]!, type: 'headChanged' as const, field: 'film' as const, value: piece };
    expect(readFilmLesson({ head: coded, status: 'running', damagedEntries: 0, entries: [cut] })).toMatchObject({
      durationMs: 2_000_000,
      filmDurationMs: 600_000,
      sync: { offsetMs: -900_000, drift: 0 },
    });
  });
});

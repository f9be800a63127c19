/** A lesson while it is written: what the screen shows at once, and what it says about the disk. */
import { describe, expect, it } from 'vitest';
import { SaveProblem, type StoredLog } from '../../src/core/ports';
import type { DeviceId, NewId, PupilId } from '../../src/core/record/ids';
import type { LogEntry } from '../../src/core/record/log-entry';
import { monotonicMs, wallMs } from '../../src/core/record/times';
import { createObservationStore } from '../../src/state/observation-store';
import { head } from '../core/coding/lesson-recorder';

const noor = 'p1' as PupilId;
const daan = 'p2' as PupilId;

/** A disk in memory that commits, or fails, when it is told to. */
function startStore(stored: StoredLog = { head, status: 'running', entries: [], damagedEntries: 0 }) {
  const time = { ms: 0 };
  const disk: LogEntry[] = [];
  const waiting: { entries: readonly LogEntry[]; resolve: () => void; reject: (error: unknown) => void }[] = [];
  let ids = 0;
  const newId: NewId = <T extends string>() => `n${++ids}` as T;
  const store = createObservationStore(
    {
      clock: {
        wallMs: () => wallMs(Date.parse(head.startedAt) + time.ms),
        monotonicMs: () => monotonicMs(time.ms),
      },
      newId,
      deviceId: 'd1' as DeviceId,
      observations: {
        append: (_, entries) =>
          new Promise<void>((resolve, reject) => {
            waiting.push({ entries, resolve, reject });
          }),
      },
    },
    stored,
  );
  const settle = async (error?: unknown) => {
    for (const { entries, resolve, reject } of waiting.splice(0)) {
      if (error) reject(error);
      else {
        disk.push(...entries);
        resolve();
      }
    }
    await store.settled();
  };
  return { store, disk, settle, at: (ms: number) => monotonicMs((time.ms = ms)) };
}

describe('a press', () => {
  it('shows at once and is called saved only when it is on the disk', async () => {
    const { store, disk, settle, at } = startStore();
    expect(store.press({ press: 'tile', pupilId: noor }, at(1000))).toBe(true);
    expect(store.getState()).toMatchObject({ openTurn: { pupilId: noor, atMs: 1000 }, saving: 'saving' });
    expect(disk).toHaveLength(0);
    await settle();
    expect(disk).toHaveLength(1);
    expect(store.getState().saving).toBe('saved');
  });

  it('is one when the finger trembles, and two on two targets', async () => {
    const { store, disk, settle, at } = startStore();
    store.press({ press: 'tile', pupilId: noor }, at(1000));
    store.press({ press: 'tile', pupilId: noor }, at(1200));
    store.press({ press: 'tile', pupilId: daan }, at(1210));
    store.press({ press: 'tile', pupilId: noor }, at(1220));
    await settle();
    expect(disk.filter((entry) => entry.type === 'added')).toHaveLength(3);
  });

  it('that means nothing writes nothing', () => {
    const { store, at } = startStore();
    expect(store.press({ press: 'noAnswer' }, at(1000))).toBe(false);
    expect(store.getState().version).toBe(0);
  });

  it('takes the time of the finger, not of the code', () => {
    const { store, at } = startStore();
    at(5000);
    store.press({ press: 'tile', pupilId: noor }, monotonicMs(4870));
    expect(store.getState().openTurn?.atMs).toBe(4870);
  });
});

describe('undo and redo', () => {
  it('are entries, so a reload knows them', async () => {
    const { store, disk, settle, at } = startStore();
    store.press({ press: 'tile', pupilId: noor }, at(1000));
    store.press({ press: 'answerBegins' }, at(3000));
    store.undo(at(4000));
    await settle();
    const again = startStore({ head, status: 'running', entries: disk, damagedEntries: 0 });
    expect(again.store.getState()).toMatchObject({ turn: { type: 'named' }, canUndo: true, canRedo: true });
    again.store.redo(again.at(9000));
    expect(again.store.getState()).toMatchObject({
      turn: { type: 'answered' },
      openTurn: { waitMs: 2000 },
      canRedo: false,
    });
  });

  it('cannot undo how the observation began', () => {
    const { store } = startStore({
      head,
      status: 'running',
      damagedEntries: 0,
      entries: [
        {
          id: 'e1',
          observationId: head.id,
          deviceId: 'd1',
          seq: 1,
          actionId: 'a1',
          lessonMs: 0,
          wallMs: 0,
          type: 'rowsWatched',
          atMs: 0,
          watched: [{ row: 'turn' }],
        } as unknown as LogEntry,
      ],
    });
    expect(store.getState().canUndo).toBe(false);
  });
});

describe('when the disk fails', () => {
  it('says so, keeps taking taps, and writes what was missing first when it works again', async () => {
    const { store, disk, settle, at } = startStore();
    store.press({ press: 'tile', pupilId: noor }, at(1000));
    await settle(new SaveProblem('diskFull'));
    expect(store.getState().saving).toEqual({ problem: 'diskFull' });
    store.press({ press: 'answerBegins' }, at(3000));
    expect(store.getState()).toMatchObject({ saving: { problem: 'diskFull' }, openTurn: { waitMs: 2000 } });
    await settle();
    expect(store.getState().saving).toBe('saved');
    expect(disk.map((entry) => entry.seq)).toEqual([1, 2, 3]);
  });

  it('says when typed words are among what is not on the disk', async () => {
    const { store, settle, at } = startStore();
    store.press({ press: 'mark', mark: 'highlight' }, at(1000));
    await settle(new SaveProblem('diskFull'));
    expect(store.getState().saving).toEqual({ problem: 'diskFull' });
    const markId = store.getState().recent[0]!.id;
    store.write([{ type: 'changed', interactionId: markId, field: 'text', value: 'Mooi gezegd.' }]);
    await settle(new SaveProblem('diskFull'));
    expect(store.getState().saving).toEqual({ problem: 'diskFull', words: true });
    store.press({ press: 'questionPosed' }, at(5000));
    await settle();
    expect(store.getState().saving).toBe('saved');
  });

  it('says so again when the lesson is opened anew, until it is on the disk', async () => {
    const unsaved = { problem: 'diskFull', words: true } as const;
    const { store, settle, at } = startStore({ head, status: 'running', entries: [], damagedEntries: 0, unsaved });
    expect(store.getState().saving).toEqual(unsaved);
    store.press({ press: 'questionPosed' }, at(5000));
    await settle();
    expect(store.getState().saving).toBe('saved');
  });

  it('does not call saved what came after a failure while that is not there', async () => {
    const { store, disk, settle, at } = startStore();
    store.press({ press: 'tile', pupilId: noor }, at(1000));
    store.press({ press: 'answerBegins' }, at(3000));
    await settle(new SaveProblem('unknown'));
    expect(store.getState().saving).toEqual({ problem: 'unknown' });
    store.press({ press: 'finished' }, at(5000));
    await settle();
    expect(disk.map((entry) => entry.seq)).toEqual([1, 2, 3, 4]);
  });
});

describe('a lesson that is opened again', () => {
  it('goes on with the right clock', async () => {
    const first = startStore();
    first.store.press({ press: 'tile', pupilId: noor }, first.at(60_000));
    await first.settle();
    const time = { wall: Date.parse(head.startedAt) + 300_000 };
    const again = createObservationStore(
      {
        clock: { wallMs: () => wallMs(time.wall), monotonicMs: () => monotonicMs(7) },
        newId: <T extends string>() => 'x' as T,
        deviceId: 'd1' as DeviceId,
        observations: { append: () => Promise.resolve() },
      },
      { head, status: 'running', entries: first.disk, damagedEntries: 0 },
    );
    expect(again.now()).toBe(300_000);
    expect(again.getState().turn.type).toBe('named');
  });
});

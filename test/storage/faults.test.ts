// What storage does when the disk, the browser or another version stands in its way.
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { SaveProblem } from '../../src/core/ports';
import { toSaveProblem } from '../../src/storage/save-problem';
import { Device, done } from './device';
import { FullDisk } from './full-disk';
import { entryOf, head, observationId, schoolClass, secret, turn, wordyLog } from './lesson';

const named = (name: string, more: object = {}) => Object.assign(new Error(''), { name, ...more });

describe('what the browser says', () => {
  it.each([
    ['diskFull', named('QuotaExceededError')],
    ['diskFull', named('AbortError', { inner: named('QuotaExceededError') })],
    ['diskFull', named('BulkError', { inner: named('AbortError', { cause: named('QuotaExceededError') }) })],
    ['newerVersion', named('VersionError')],
    ['connectionLost', named('InvalidStateError')],
    ['connectionLost', named('DatabaseClosedError')],
    [
      'connectionLost',
      named('UnknownError', { message: 'Connection to Indexed Database server lost. Refresh the page' }),
    ],
    ['connectionLost', named('AbortError')],
    ['unknown', named('DataCloneError')],
    ['unknown', 'something'],
  ])('is called %s', (kind, error) => {
    expect(toSaveProblem(error)).toMatchObject({ kind, cause: error });
  });

  it('stays what it was called, and ends for an error that is its own cause', () => {
    const problem = new SaveProblem('dataGone');
    expect(toSaveProblem(named('AbortError', { inner: problem }))).toBe(problem);
    const circle: { cause?: unknown } = {};
    circle.cause = circle;
    expect(toSaveProblem(circle).kind).toBe('unknown');
  });
});

async function openLesson(device: Device) {
  const storage = await device.open();
  await storage.classes.save(schoolClass);
  await storage.observations.create(head, wordyLog.slice(0, 1), 'running');
  return storage;
}

describe('a newer app', () => {
  it('is not written over, whoever finds its mark', async () => {
    const device = new Device();
    const { observations, classes } = await openLesson(device);
    await device.put('meta', { key: 'stamp', formatVersion: 2, installId: 'install-1' });
    const before = await device.dump();
    await expect(observations.append(observationId, [turn(2)])).rejects.toMatchObject({ kind: 'newerVersion' });
    await expect(classes.save({ ...schoolClass, name: 'x' })).rejects.toMatchObject({ kind: 'newerVersion' });
    expect(await device.dump()).toEqual(before);
    expect(device.localStorage.journal()).toHaveLength(1);
    await expect(device.open()).rejects.toMatchObject({ kind: 'newerVersion' });
  });

  it('is refused at the start when it has raised the database', async () => {
    const device = new Device();
    (await device.open()).close();
    (await done(device.indexedDB.open('beurtwijzer', 1000))).close();
    await expect(device.open()).rejects.toMatchObject({ kind: 'newerVersion' });
  });

  it('closes the older one that is open, which says so and writes no more', async () => {
    const device = new Device();
    const storage = await openLesson(device);
    const events: string[] = [];
    storage.subscribe((event) => events.push(event));
    (await done(device.indexedDB.open('beurtwijzer', 1000))).close();
    expect(events).toEqual(['replaced']);
    await expect(storage.observations.append(observationId, [turn(2)])).rejects.toMatchObject({ kind: 'newerVersion' });
  });
});

describe('data that are gone', () => {
  it('are noticed in mid-lesson, and written again from memory after startOver', async () => {
    const device = new Device();
    const storage = await openLesson(device);
    for (const table of ['meta', 'heads', 'entries', 'classes']) await device.clear(table);
    await expect(storage.observations.append(observationId, [turn(2)])).rejects.toMatchObject({ kind: 'dataGone' });
    expect((await device.dump())['entries']).toEqual([]);
    await storage.startOver();
    await storage.observations.create(head, [wordyLog[0]!, turn(2)], 'running');
    await storage.observations.append(observationId, [turn(3)]);
    expect((await storage.observations.readLog(observationId))?.entries).toHaveLength(3);
    await expect.poll(() => device.localStorage.journal()).toEqual([]);
  });

  it('are told from a first start by the mark in localStorage', async () => {
    const device = new Device();
    expect((await device.open()).found).toBe('new');
    expect((await device.open()).found).toBe('whole');
    device.indexedDB.deleteDatabase('beurtwijzer');
    const emptied = new Device(new IDBFactory());
    for (const [key, value] of device.localStorage.items) emptied.localStorage.setItem(key, value);
    expect((await emptied.open()).found).toBe('gone');
    expect((await emptied.open()).found).toBe('whole');
  });
});

describe('a lost connection', () => {
  it('is opened again once, and the tap is written', async () => {
    const device = new Device();
    const storage = await openLesson(device);
    const events: string[] = [];
    storage.subscribe((event) => events.push(event));
    storage.close();
    await Promise.all([
      storage.observations.append(observationId, [turn(2)]),
      storage.observations.append(observationId, [turn(3)]),
    ]);
    expect((await storage.observations.readLog(observationId))?.entries).toHaveLength(3);
    expect(events).toEqual(['reopened']);
  });
});

describe('a full disk', () => {
  it('is told, the taps stay in the journal, and the next that succeeds takes them along', async () => {
    const disk = new FullDisk();
    const { observations, snapshots } = await openLesson(disk.device);
    await snapshots.catchUp();
    expect(disk.device.files.names()).toHaveLength(1);
    disk.full = true;
    const note = wordyLog[3]!;
    for (const entry of [turn(2), turn(3), note])
      await expect(observations.append(observationId, [entry])).rejects.toMatchObject({ kind: 'diskFull' });
    expect(disk.device.localStorage.journal()).toHaveLength(2);
    expect((await observations.readLog(observationId))?.entries).toHaveLength(4);
    // Snapshots can be missed: what room they took is for taps.
    await expect.poll(() => disk.device.files.names()).toEqual([]);
    disk.full = false;
    expect((await disk.device.dump())['entries']).toHaveLength(1);
    await observations.append(observationId, [turn(5)]);
    expect((await disk.device.dump())['entries']).toHaveLength(5);
    expect((await observations.readLog(observationId))?.entries).toEqual([
      wordyLog[0],
      turn(2),
      turn(3),
      note,
      turn(5),
    ]);
    await expect.poll(() => disk.device.localStorage.journal()).toEqual([]);
  });

  it('does not keep the app from starting, with the taps of before', async () => {
    const disk = new FullDisk();
    const { observations } = await openLesson(disk.device);
    disk.full = true;
    await observations.append(observationId, [turn(2)]).catch(() => undefined);
    const again = await disk.device.open();
    expect(again.replayed).toBe(0);
    expect(await again.observations.readLog(observationId)).toMatchObject({
      entries: [wordyLog[0], turn(2)],
      unsaved: { problem: 'diskFull' },
    });
    disk.full = false;
    await again.observations.append(observationId, [turn(3)]);
    expect((await disk.device.dump())['entries']).toHaveLength(3);
    expect(await again.observations.readLog(observationId)).not.toHaveProperty('unsaved');
  });

  it('is told again by whoever opens the lesson anew, with the words that are in memory only', async () => {
    const disk = new FullDisk();
    const { observations } = await openLesson(disk.device);
    disk.full = true;
    await observations.append(observationId, [wordyLog[3]!]).catch(() => undefined);
    const { unsaved } = (await observations.readLog(observationId))!;
    expect(unsaved).toEqual({ problem: 'diskFull', words: true });
  });
});

describe('a write that fails, nobody knows why', () => {
  it('is in memory until the next one takes it along', async () => {
    const device = new Device();
    const { observations } = await openLesson(device);
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('', 'UnknownError');
    };
    const note = wordyLog[3]!;
    const failed = observations.append(observationId, [note]);
    await expect(failed).rejects.toMatchObject({ kind: 'unknown' });
    IDBObjectStore.prototype.put = put;
    expect((await observations.readLog(observationId))?.entries).toEqual([wordyLog[0], note]);
    await observations.append(observationId, [turn(5)]);
    expect((await (await device.open()).observations.readLog(observationId))?.entries).toEqual([
      wordyLog[0],
      note,
      turn(5),
    ]);
  });
});

describe('the journal', () => {
  it('is replayed at the start, once, and not over what is there', async () => {
    const device = new Device();
    const { observations } = await openLesson(device);
    const note = wordyLog[2]!;
    await observations.append(observationId, [note]);
    const ended = entryOf(5, { type: 'ended', atMs: 60_000 as never });
    const rows = [note, turn(4), ended].map((entry) => JSON.stringify(entry).replaceAll(secret, ''));
    const journal = () => {
      for (const [index, row] of rows.entries())
        device.localStorage.setItem(`beurtwijzer.journal.${observationId}.${[note, turn(4), ended][index]!.id}`, row);
    };
    journal();
    device.localStorage.setItem(`beurtwijzer.journal.${observationId}.cut`, '{"id":"cut","observ');
    const second = await device.open();
    expect(second.replayed).toBe(2);
    expect(device.localStorage.journal()).toEqual([]);
    expect((await second.observations.readLog(observationId))?.entries).toEqual([wordyLog[0], note, turn(4), ended]);
    expect(await second.observations.list()).toMatchObject([{ status: 'ended', durationMs: 60_000 }]);
    await second.observations.pack(observationId);
    journal();
    const third = await device.open();
    expect(third.replayed).toBe(0);
    expect((await device.dump())['entries']).toEqual([]);
  });

  it('never brings back what was removed', async () => {
    const device = new Device();
    const { observations } = await openLesson(device);
    await observations.remove(observationId);
    device.localStorage.setItem(`beurtwijzer.journal.${observationId}.${turn(2).id}`, JSON.stringify(turn(2)));
    const again = await device.open();
    expect(again.replayed).toBe(0);
    expect((await device.dump())['entries']).toEqual([]);
    expect(device.localStorage.journal()).toEqual([]);
  });
});

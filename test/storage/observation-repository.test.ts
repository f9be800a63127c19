// Round trips, order, and what may not leak, over a fake IndexedDB.
import { describe, expect, it } from 'vitest';
import type { SaveProblem } from '../../src/core/ports';
import type { ActionId, ObservationId } from '../../src/core/record/ids';
import { Device } from './device';
import { entryOf, head, observationId, schoolClass, secret, turn, wordyLog } from './lesson';

const problemOf = (promise: Promise<unknown>): Promise<SaveProblem> =>
  promise.then(
    () => expect.fail('was written'),
    (problem: unknown) => problem as SaveProblem,
  );

async function deviceWithLesson() {
  const device = new Device();
  const storage = await device.open();
  await storage.classes.save(schoolClass);
  await storage.observations.create(head, wordyLog.slice(0, 1), 'running');
  return { device, storage, observations: storage.observations };
}

describe('the log of an observation', () => {
  it('comes back as it was written, after another start too', async () => {
    const { device, observations } = await deviceWithLesson();
    for (const entry of wordyLog.slice(1)) await observations.append(observationId, [entry]);
    const expected = { head, status: 'ended', entries: wordyLog, damagedEntries: 0 };
    expect(await observations.readLog(observationId)).toEqual(expected);
    expect(await (await device.open()).observations.readLog(observationId)).toEqual(expected);
  });

  it('is in the order of its entries, whatever order they were written in', async () => {
    const { observations } = await deviceWithLesson();
    const entries = [2, 30, 4, 11, 100, 9].map((seq) => turn(seq));
    await Promise.all(entries.map((entry) => observations.append(observationId, [entry])));
    const log = await observations.readLog(observationId);
    expect(log?.entries.map((entry) => entry.seq)).toEqual([1, 2, 4, 9, 11, 30, 100]);
  });

  it('keeps two entries of the same number apart, and the same entry written twice once', async () => {
    const { observations } = await deviceWithLesson();
    const twin = { ...turn(2), id: 'another' as typeof head.id } as unknown as ReturnType<typeof turn>;
    await observations.append(observationId, [turn(2)]);
    await observations.append(observationId, [turn(2)]);
    await observations.append(observationId, [twin]);
    expect((await observations.readLog(observationId))?.entries.map((entry) => entry.id)).toEqual([
      wordyLog[0]!.id,
      'another',
      turn(2).id,
    ]);
  });

  it('holds no name or typed word outside labels and texts, packed or not, nor in the journal', async () => {
    const { device, storage, observations } = await deviceWithLesson();
    const journaled: string[] = [];
    for (const entry of wordyLog.slice(1)) {
      const written = observations.append(observationId, [entry]);
      journaled.push(...device.localStorage.journal());
      await written;
    }
    expect(journaled.join()).toContain('turn-2');
    expect(journaled.join()).not.toContain(secret);
    const check = async () => {
      const { labels, texts, ...others } = await device.dump();
      expect(JSON.stringify(labels)).toContain(`${secret} Aylin`);
      for (const word of ['klas', 'laag', 'rekenen', 'MV', 'verwachting', 'notitie', 'citaat', 'beter', 'nieuwe titel'])
        expect(JSON.stringify(texts)).toContain(`${secret} ${word}`);
      expect(JSON.stringify(texts)).not.toContain('Aylin');
      expect(Object.keys(others)).toEqual(
        expect.arrayContaining(['classes', 'entries', 'films', 'heads', 'meta', 'packedLogs']),
      );
      expect(JSON.stringify(others)).not.toContain(secret);
      return others;
    };
    expect((await check())['entries']).toHaveLength(wordyLog.length);
    await observations.pack(observationId);
    expect((await check())['entries']).toHaveLength(0);
    expect((await storage.observations.readLog(observationId))?.entries).toEqual(wordyLog);
  });

  it('is refused for an observation that is not there, and nothing is left behind', async () => {
    const { device, observations } = await deviceWithLesson();
    const stranger = 'observation-2' as ObservationId;
    expect((await problemOf(observations.append(stranger, [turn(1, stranger)]))).kind).toBe('dataGone');
    expect((await device.dump())['entries']).toHaveLength(1);
    expect(await observations.readLog(stranger)).toBeUndefined();
  });
});

describe('the list', () => {
  it('follows the head’s own entries and their undoing, newest first', async () => {
    const { observations } = await deviceWithLesson();
    const older = { ...head, id: 'observation-0' as ObservationId, startedAt: '2026-11-20T09:00:00.000Z' };
    await observations.create(older, [], 'ended');
    await observations.append(observationId, wordyLog.slice(1));
    const title = async () => (await observations.list())[0]?.head.title;
    const first = (await observations.list())[0]!;
    expect((await observations.list()).map((summary) => summary.head.id)).toEqual([observationId, 'observation-0']);
    expect(first).toEqual({
      head: { ...head, title: `${secret} nieuwe titel`, deleteBy: '2027-07-31' },
      status: 'ended',
      durationMs: 600_000,
    });
    await observations.append(observationId, [entryOf(10, { type: 'voided', undoneActionId: 'action-6' as ActionId })]);
    expect(await title()).toBe(head.title);
    await observations.append(observationId, [
      entryOf(11, { type: 'restored', undoneActionId: 'action-6' as ActionId }),
    ]);
    expect(await title()).toBe(`${secret} nieuwe titel`);
    await observations.append(observationId, [entryOf(12, { type: 'voided', undoneActionId: 'action-9' as ActionId })]);
    expect(await observations.list()).toMatchObject([{ status: 'running' }, { status: 'ended' }]);
    expect((await observations.readLog(observationId))?.head.title).toBe(head.title);
  });
});

describe('packing', () => {
  it('leaves a running lesson alone, takes later corrections along, and can be done again', async () => {
    const { device, observations } = await deviceWithLesson();
    await observations.append(observationId, [turn(2)]);
    await observations.pack(observationId);
    expect((await device.dump())['entries']).toHaveLength(2);
    await observations.append(observationId, wordyLog.slice(2));
    await observations.pack(observationId);
    const correction = entryOf(10, { type: 'removed', interactionId: 'turn-2' as never });
    await observations.append(observationId, [correction]);
    expect((await device.dump())['entries']).toHaveLength(1);
    const entries = [...wordyLog, correction];
    expect((await observations.readLog(observationId))?.entries).toEqual(entries);
    await observations.pack(observationId);
    await observations.pack(observationId);
    expect((await device.dump())['entries']).toHaveLength(0);
    expect((await observations.readLog(observationId))?.entries).toEqual(entries);
  });

  it('keeps what is damaged, and counts it', async () => {
    const { device, observations } = await deviceWithLesson();
    await observations.append(observationId, wordyLog.slice(1));
    const damaged = { ...turn(20), type: 'added', interaction: 'lost' };
    await device.put('entries', damaged);
    await device.put('entries', { ...turn(21), type: 'neverHeardOf' });
    const whole = { entries: wordyLog, damagedEntries: 2 };
    expect(await observations.readLog(observationId)).toMatchObject(whole);
    await observations.pack(observationId);
    expect(await observations.readLog(observationId)).toMatchObject(whole);
    expect((await device.dump())['entries']).toHaveLength(2);
    await device.put('packedLogs', { observationId, entries: [null, 7, turn(2), { ...turn(3), seq: 'x' }] });
    expect(await observations.readLog(observationId)).toMatchObject({ entries: [turn(2)], damagedEntries: 5 });
    await device.put('packedLogs', { observationId, entries: 'x' });
    expect(await observations.readLog(observationId)).toMatchObject({ entries: [], damagedEntries: 3 });
  });
});

it('removes an observation with all that belongs to it', async () => {
  const { device, observations } = await deviceWithLesson();
  await observations.append(observationId, wordyLog.slice(1));
  await observations.pack(observationId);
  await observations.append(observationId, [turn(10)]);
  await observations.remove(observationId);
  const { heads, entries, packedLogs, texts } = await device.dump();
  expect({ heads, entries, packedLogs }).toEqual({ heads: [], entries: [], packedLogs: [] });
  expect(JSON.stringify(texts)).not.toContain('notitie');
  expect(await observations.list()).toEqual([]);
});

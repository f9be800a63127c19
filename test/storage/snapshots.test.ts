// A second picture of the database on the same device, over a fake IndexedDB and private files in memory.
import { beforeEach, describe, expect, it } from 'vitest';
import type { ObservationId } from '../../src/core/record/ids';
import type { BeurtwijzerStorage } from '../../src/storage/open-storage';
import { Device } from './device';
import { aylin, classId, head, observationId, schoolClass, secret, turn, wordyLog } from './lesson';

const passphrase = 'elke dinsdag fietst de juf';
const second = 'observation-2' as ObservationId;

let device: Device;
let storage: BeurtwijzerStorage;

/** The database is lost, and the app opened again. */
async function startEmptied(): Promise<void> {
  storage.close();
  await device.loseDatabase();
  storage = await device.open();
}

async function openLeft(...given: Parameters<BeurtwijzerStorage['snapshots']['open']>) {
  const opened = await storage.snapshots.open(...given);
  if (opened.type !== 'ok') throw new Error(opened.type);
  return opened.content;
}

beforeEach(async () => {
  device = new Device();
  storage = await device.open();
  await storage.classes.save(schoolClass);
  await storage.classes.save({ ...schoolClass, id: 'demo' as typeof classId, name: 'voorbeeld', demo: true });
  await storage.observations.create(head, wordyLog, 'ended');
});

describe('a snapshot', () => {
  it('is made when there is something new, and of those only the newest two stay', async () => {
    const { snapshots, observations } = storage;
    await snapshots.catchUp();
    const [first] = device.files.names();
    await snapshots.catchUp();
    expect(device.files.names()).toEqual([first]);
    for (const name of ['a', 'b']) {
      await storage.classes.save({ ...schoolClass, name });
      await snapshots.catchUp();
    }
    await observations.append(observationId, [turn(10)]);
    await snapshots.catchUp();
    const names = device.files.names();
    expect(names).toHaveLength(2);
    expect(names).not.toContain(first);
    expect(device.files.text()).not.toContain('voorbeeld');
    expect(await snapshots.readLeft()).toBeUndefined();
  });

  it('is not made of a database that was emptied, nor pushed out by it', async () => {
    await storage.snapshots.catchUp();
    const before = device.files.names();
    await device.clear('meta');
    await storage.snapshots.catchUp();
    await startEmptied();
    await storage.snapshots.catchUp();
    await storage.classes.save({ ...schoolClass, id: 'class-2' as typeof classId });
    for (const name of ['a', 'b', 'c']) {
      await storage.classes.save({ ...schoolClass, id: 'class-2' as typeof classId, name });
      await storage.snapshots.catchUp();
    }
    expect(device.files.names()).toEqual(expect.arrayContaining(before));
    expect(device.files.names()).toHaveLength(before.length + 2);
  });

  it('is written elsewhere where the page itself cannot, and takes no room that taps need there either', async () => {
    device.files.readsOnly = true;
    await storage.snapshots.catchUp();
    await storage.observations.create({ ...head, id: second }, [], 'running');
    await storage.snapshots.catchUp();
    expect(device.files.names()).toHaveLength(2);
    device.files.full = true;
    await storage.classes.save({ ...schoolClass, name: 'a' });
    await storage.snapshots.catchUp();
    expect(device.files.names()).toEqual([]);
    device.files.full = false;
    await storage.snapshots.catchUp();
    await startEmptied();
    expect((await openLeft(undefined)).logs).toHaveLength(2);
  });

  it('takes no room that taps need', async () => {
    await storage.snapshots.catchUp();
    await storage.classes.save({ ...schoolClass, name: 'a' });
    device.files.full = true;
    await storage.snapshots.catchUp();
    expect(device.files.names()).toEqual([]);
  });
});

describe('what a lost database left', () => {
  it('comes back as it was, once', async () => {
    const before = await device.dump();
    await storage.snapshots.catchUp();
    await startEmptied();
    expect(storage.found).toBe('gone');
    const left = await storage.snapshots.readLeft();
    expect(left).toMatchObject({ classes: 1, lessons: 1 });
    await storage.backups.merge(await openLeft(undefined));
    await storage.backups.merge(await openLeft(undefined));
    const { meta: _, ...after } = await device.dump();
    const ours = (rows: unknown[] | undefined) => rows?.filter((row) => !JSON.stringify(row).includes('demo'));
    for (const [table, rows] of Object.entries(after)) expect(rows, table).toEqual(ours(before[table]));
    await storage.snapshots.dropLeft();
    expect(await storage.snapshots.readLeft()).toBeUndefined();
    expect(device.files.names()).toHaveLength(1);
  });

  it('is the one before when the newest is not whole', async () => {
    await storage.snapshots.catchUp();
    await storage.classes.save({ ...schoolClass, name: 'a' });
    await storage.snapshots.catchUp();
    const newest = device.files.names().at(-1)!;
    device.files.contents.set(newest, device.files.contents.get(newest)!.slice(0, -20));
    await startEmptied();
    expect((await openLeft(undefined)).classes.map(({ name }) => name)).toEqual([schoolClass.name]);
  });

  it('loses lessons whose last day has passed', async () => {
    await storage.observations.create({ ...head, id: second }, [turn(1, second)], 'ended');
    await storage.snapshots.catchUp();
    await startEmptied();
    await storage.snapshots.catchUp('2027-08-01');
    expect(device.files.text()).not.toContain(`${secret} beter`);
    expect(await storage.snapshots.readLeft()).toMatchObject({ classes: 1, lessons: 1 });
  });

  it('goes with the last of its lessons', async () => {
    await storage.snapshots.catchUp();
    await startEmptied();
    await storage.snapshots.catchUp('2027-08-01');
    expect(device.files.names()).toEqual([]);
  });
});

describe('under a passphrase', () => {
  it('has no word in it, and comes back under that passphrase', async () => {
    await storage.snapshots.catchUp();
    expect(device.files.text()).toContain(secret);
    const created = await storage.vault.create(passphrase, 10);
    await storage.snapshots.catchUp();
    expect(device.files.names()).toHaveLength(1);
    expect(device.files.text()).not.toContain(secret);
    await startEmptied();
    expect(await storage.snapshots.open(undefined)).toEqual({ type: 'locked', tried: false });
    expect(await storage.snapshots.open('een andere zin')).toEqual({ type: 'locked', tried: true });
    expect((await openLeft(undefined, true)).classes[0]?.pupils.map(({ label }) => label)).toEqual(['1', '2']);
    const code = created.type === 'created' ? created.recoveryCode.toLowerCase() : '';
    await storage.backups.merge(await openLeft(code));
    expect((await storage.vault.read()).state).toBe('open');
    expect((await storage.classes.read(classId))?.name).toBe(schoolClass.name);
    const { classes, labels, texts } = await device.dump();
    expect(JSON.stringify([classes, labels, texts])).not.toContain(secret);
    await storage.vault.lock();
    expect(await storage.vault.unlock({ passphrase })).toBe(true);
  });

  it('is sealed too when it was left in the open', async () => {
    await storage.snapshots.catchUp();
    await startEmptied();
    await storage.vault.create(passphrase, 10);
    expect(device.files.text()).not.toContain(secret);
    expect((await openLeft(undefined)).classes[0]?.name).toBe(schoolClass.name);
  });
});

describe('what was taken away', () => {
  const erasure = { classId, id: aylin, date: '2026-11-22T10:00:00.000Z' };

  it.each([
    ['a pupil', () => storage.rights.erasePupil(erasure), 'Aylin'],
    ['all names', () => storage.rights.anonymise(classId), secret],
    ['a lesson', () => storage.observations.remove(observationId), `${secret} beter`],
    ['a class', () => storage.classes.remove(classId), secret],
    ['a lesson whose last day has passed', () => storage.rights.removeOverdue('2027-08-01'), `${secret} beter`],
  ])('%s is in no snapshot any more', async (_what, takeAway, word) => {
    await storage.snapshots.catchUp();
    await storage.classes.save({ ...schoolClass, groupings: [] });
    await storage.snapshots.catchUp();
    expect(device.files.text()).toContain(word);
    await takeAway();
    await expect.poll(() => device.files.text()).not.toContain(word);
    await storage.snapshots.catchUp();
    expect(device.files.text()).not.toContain(word);
  });

  it('is looked for again when the browser was killed before it was done', async () => {
    await storage.snapshots.catchUp();
    await device.clear('labels');
    device.localStorage.setItem('beurtwijzer.staleSnapshots', '');
    await storage.snapshots.catchUp();
    expect(device.files.names()).toHaveLength(1);
    expect(device.files.text()).not.toContain('Aylin');
    expect(device.localStorage.getItem('beurtwijzer.staleSnapshots')).toBeNull();
  });

  it('is out of what an earlier database left as well', async () => {
    await storage.classes.save({ ...schoolClass, id: 'class-2' as typeof classId, name: 'andere klas' });
    await storage.snapshots.catchUp();
    await startEmptied();
    await storage.classes.save(schoolClass);
    await storage.rights.erasePupil(erasure);
    const { classes, logs } = await openLeft(undefined);
    expect([classes.map(({ name }) => name), logs]).toEqual([['andere klas'], []]);
  });
});

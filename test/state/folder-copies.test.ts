// Copies into a folder by themselves, on real storage and through the real worker jobs; only the folder is in memory.
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type CopyFolder, FolderFault, type FolderProblem } from '../../src/core/folder-ports';
import { wallMs } from '../../src/core/record/times';
import { createFolderCopies } from '../../src/state/folder-copies';
import { Device } from '../storage/device';
import { aylin, classId, head, schoolClass, secret, wordyLog } from '../storage/lesson';
import { backupDesk } from './backup-desk';

const passphrase = 'appel fiets wolk tulp lepel draak';
const dayMs = 86_400_000;

/** A folder on a stick: it can be pulled out, filled up, or asked for again. */
class StickFolder implements CopyFolder {
  readonly name = 'Kopieën';
  readonly handle = 'stick';
  readonly files = new Map<string, Uint8Array<ArrayBuffer>>();
  allowed = true;
  asked = 0;
  problem: FolderProblem | undefined;
  allows = async (ask: boolean) => {
    if (ask && !this.allowed) this.asked++;
    return this.allowed;
  };
  list = async () => {
    this.#check();
    return [...this.files.keys()];
  };
  write = async (name: string, bytes: Uint8Array<ArrayBuffer>) => {
    this.#check();
    this.files.set(name, bytes);
  };
  remove = async (name: string) => {
    this.#check();
    this.files.delete(name);
  };
  #check() {
    if (this.problem) throw new FolderFault(this.problem);
  }
}

async function open(device = new Device(), folder = new StickFolder()) {
  const storage = await device.open();
  const clock = { now: Date.UTC(2026, 10, 22, 9) };
  const noted: number[] = [];
  const locks: (string | undefined)[] = [];
  const copies = createFolderCopies({
    ...storage,
    clock: { wallMs: () => wallMs(clock.now) },
    health: { noteBackup: async (at) => void noted.push(at) },
    fileDesk: {
      ...backupDesk,
      // What makes guessing slow makes tests slow: that it locks is shown with copies made by hand.
      writeBackup: (content, lock) => {
        locks.push(lock);
        return backupDesk.writeBackup(content, undefined);
      },
    },
    saveFile: () => Promise.reject(new Error('nobody asked for a download')),
    folders: { pick: async () => folder, open: (handle) => (handle === 'stick' ? folder : undefined) },
    drawTag: () => 'k3f9',
    inTurn: (task) => task(),
  });
  return { device, storage, clock, folder, copies, noted, locks };
}

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => vi.unstubAllGlobals());

const contentOf = async (bytes: Uint8Array<ArrayBuffer>) => {
  const reading = await backupDesk.readBackup(new Blob([bytes]), undefined);
  if (reading.type !== 'ok') throw new Error(reading.type);
  return reading.content;
};

it('a copy comes after what is new, locked, and only then', async () => {
  const { storage, clock, folder, copies, noted, locks } = await open();
  expect(await copies.read()).toEqual({ type: 'off' });
  await copies.catchUp();
  await storage.classes.save(schoolClass);
  expect(await copies.start(passphrase)).toMatchObject({ type: 'on', folderName: 'Kopieën', madeMs: clock.now });
  expect(folder.files.size).toBe(1);
  const [first] = folder.files.values();
  expect(locks).toEqual([passphrase]);
  expect((await contentOf(first!)).classes[0]?.name).toBe(schoolClass.name);

  clock.now += dayMs;
  await copies.catchUp();
  expect(folder.files.size).toBe(1);
  await storage.observations.create(head, wordyLog, 'ended');
  // So soon after the last look nothing is read again.
  await copies.catchUp();
  expect(folder.files.size).toBe(1);
  clock.now += dayMs;
  await copies.catchUp();
  expect(folder.files.size).toBe(2);
  expect(noted).toEqual([Date.UTC(2026, 10, 22, 9), clock.now]);
  const last = await contentOf([...folder.files.values()].at(-1)!);
  expect(last.logs[0]?.entries).toHaveLength(wordyLog.length);

  // Somebody tidied the folder: then what is here is nowhere else.
  folder.files.clear();
  clock.now += dayMs;
  await copies.catchUp();
  expect(folder.files.size).toBe(1);
});

it('says why there is none, and goes on when it can', async () => {
  const { storage, clock, folder, copies } = await open();
  await storage.classes.save(schoolClass);
  await copies.start(passphrase);
  await storage.observations.create(head, wordyLog, 'ended');
  folder.allowed = false;
  expect(await copies.read()).toMatchObject({ problem: 'ask' });
  clock.now += dayMs;
  await copies.catchUp();
  expect(folder.asked).toBe(0);
  expect(await copies.read()).toMatchObject({ type: 'on', problem: 'ask', madeMs: clock.now - dayMs });
  await copies.copyNow();
  expect(folder.asked).toBe(1);
  folder.allowed = true;
  for (const problem of ['gone', 'full', 'failed'] as const) {
    folder.problem = problem;
    expect(await copies.copyNow()).toMatchObject({ problem });
  }
  folder.problem = undefined;
  clock.now += dayMs;
  await copies.catchUp();
  expect(await copies.read()).toEqual({ type: 'on', folderName: 'Kopieën', passphrase, madeMs: clock.now });
  expect(folder.files.size).toBe(2);
});

it('who is erased goes out of older copies too, as soon as there is a newer one', async () => {
  const { storage, clock, folder, copies } = await open();
  await storage.classes.save(schoolClass);
  await copies.start(passphrase);
  folder.files.set('vakantie.txt', new Uint8Array());
  await storage.rights.erasePupil({ classId, id: aylin, date: '2026-11-22T09:00:00.000Z' });
  folder.problem = 'gone';
  clock.now += 1000;
  await copies.renew();
  expect(folder.files.size).toBe(2);
  folder.problem = undefined;
  // Still to be done, however soon.
  await copies.catchUp();
  const names = [...folder.files.keys()];
  expect(names).toEqual(['vakantie.txt', 'beurtwijzer-vanzelf-k3f9-2026-11-22-090001.txt']);
  const { classes } = await contentOf(folder.files.get(names[1]!)!);
  expect(JSON.stringify(classes)).not.toContain(`${secret} Aylin`);
});

it('an emptied disk pushes nothing out of the folder', async () => {
  const { storage, clock, folder, copies } = await open();
  await storage.classes.save(schoolClass);
  await copies.start(passphrase);
  await storage.classes.remove(classId);
  for (let day = 0; day < 10; day++) {
    clock.now += dayMs;
    await copies.catchUp();
  }
  expect(folder.files.size).toBe(1);
});

it('what locks the copies is under the passphrase of the names, and goes with it', async () => {
  const { device, storage, clock, folder, copies } = await open();
  await storage.classes.save(schoolClass);
  await copies.start(passphrase);
  await storage.vault.create('een zin die lang genoeg is', 10);
  expect(JSON.stringify(await device.dump())).not.toContain('appel');
  expect(await copies.read()).toMatchObject({ type: 'on', passphrase });
  await storage.vault.lock();
  expect(await copies.read()).toEqual({ type: 'locked' });
  clock.now += dayMs;
  await copies.catchUp();
  expect(folder.files.size).toBe(1);
  await storage.vault.forget();
  expect(await copies.read()).toEqual({ type: 'off' });
  await copies.stop();
  expect(folder.files.size).toBe(1);
});

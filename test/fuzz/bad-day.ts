/** A lesson on a bad day: random taps, and in between whatever can befall a tablet. Nothing acknowledged may be lost. */
import { foldLog } from '../../src/core/coding/lesson-log';
import { observationOf } from '../../src/core/coding/lesson-observation';
import type { Press } from '../../src/core/coding/press';
import { seedRandom } from '../../src/core/measures/seeded-random';
import type { DeviceId, EntryId, NewId } from '../../src/core/record/ids';
import { monotonicMs, wallMs } from '../../src/core/record/times';
import { type BackupNeeds, makeBackup, openBackup, openSnapshot, restoreBackup } from '../../src/state/backup';
import { createObservationStore, type ObservationStore } from '../../src/state/observation-store';
import { recoverLesson } from '../../src/state/recover-lesson';
import type { BeurtwijzerStorage } from '../../src/storage/open-storage';
import { defaultSettings } from '../../src/storage/settings-repository';
import { backupDesk } from '../state/backup-desk';
import { FullDisk } from '../storage/full-disk';
import { aylin, bram, head, observationId, schoolClass } from '../storage/lesson';

export interface BadDay {
  readonly acknowledged: number;
  readonly events: readonly string[];
  /** What is wrong at the end; empty when all is well. */
  readonly lost: readonly string[];
}

const presses: readonly Press[] = [
  { press: 'tile', pupilId: aylin },
  { press: 'tile', pupilId: bram },
  { press: 'unknownPupil' },
  { press: 'questionPosed' },
  { press: 'answerBegins' },
];

const tables = ['meta', 'heads', 'entries', 'packedLogs', 'classes', 'labels', 'texts'] as const;

export async function liveBadDay(seed: number, steps: number): Promise<BadDay> {
  const random = seedRandom(String(seed));
  const below = (most: number): number => random() % most;
  const disk = new FullDisk();
  const { device } = disk;
  const events: string[] = [];
  const acknowledged = new Set<EntryId>();
  let ids = 0;
  let time = 0;
  let storage: BeurtwijzerStorage;
  let store: ObservationStore;
  let copy: Blob | undefined;

  const needs = () => ({
    ...storage,
    clock: { wallMs: () => wallMs(Date.parse(head.startedAt) + time), monotonicMs: () => monotonicMs(time) },
    newId: (() => `id-${seed}-${++ids}`) as NewId,
    deviceId: `device-${below(2)}` as DeviceId,
    startOver: () => storage.startOver(),
  });
  const backupNeeds = (): BackupNeeds => ({
    ...needs(),
    settings: { read: async () => defaultSettings, change: async () => undefined },
    health: { noteBackup: async () => undefined },
    fileDesk: backupDesk,
    saveFile: async (file) => {
      copy = new Blob([file.content]);
      return 'saved';
    },
  });
  /** A page that is gone writes no more: what it had in hand and not on the disk is gone with it. */
  let endPage = (): void => {};
  const openPage = async (): Promise<void> => {
    endPage();
    let alive = true;
    const page = new Proxy(device.indexedDB, {
      get: (target, name) => {
        if (name === 'open' && !alive) throw new DOMException('', 'InvalidStateError');
        const value: unknown = Reflect.get(target, name);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    const opened = await device.open(page);
    storage = opened;
    endPage = () => {
      alive = false;
      opened.close();
    };
  };
  const start = async (): Promise<void> => {
    await openPage();
    const log = await storage.observations.readLog(observationId);
    if (!log) throw new Error(`${seed}: the lesson is gone`);
    store = createObservationStore(needs(), log);
  };
  const settle = async (): Promise<void> => {
    await store.settled();
    if (store.getState().saving !== 'saved') return;
    for (const { id } of store.log.entries) acknowledged.add(id);
  };
  const tap = (): void => {
    time += 300 + below(4000);
    const kind = below(10);
    if (kind === 0) store.undo();
    else if (kind === 1) store.redo();
    else store.press(presses[below(presses.length)]!);
  };

  const happenings: Readonly<Record<string, () => Promise<void>>> = {
    async kill() {
      // Browsers bring localStorage to the disk seconds later: a kill may take the journal.
      if (below(2) === 0)
        for (const key of [...device.localStorage.items.keys()])
          if (key.includes('journal')) device.localStorage.removeItem(key);
      await start();
    },
    reload: start,
    // The other tab takes over, and this one is never heard of again; what it was writing may still arrive.
    async otherTab() {
      tap();
      await start();
    },
    async lostConnection() {
      storage.close();
    },
    async fullDisk() {
      disk.full = true;
      tap();
      await settle();
      tap();
      if (below(2) === 0) await store.settled();
      disk.full = false;
      tap();
    },
    async cleared() {
      await settle();
      for (const table of tables) await device.clear(table);
      if (below(2) === 0) for (const key of [...device.localStorage.items.keys()]) device.localStorage.removeItem(key);
      tap();
      tap();
      await store.settled();
      // A press that means nothing writes nothing, and so finds nothing out.
      if (typeof store.getState().saving === 'object') await recoverLesson(needs(), store, schoolClass);
      else await happenings['cleared']!();
    },
    async copied() {
      await settle();
      await (await makeBackup(backupNeeds(), undefined)).save();
    },
    async restored() {
      if (!copy) return;
      await settle();
      const opened = await openBackup(backupNeeds(), copy, undefined);
      if (opened.type !== 'ok') throw new Error(`${seed}: the copy is ${opened.type}`);
      await restoreBackup(backupNeeds(), opened.preview);
      await start();
    },
    async wipedAway() {
      await happenings['copied']!();
      for (const table of tables) await device.clear(table);
      await openPage();
      await happenings['restored']!();
    },
    async databaseLost() {
      await settle();
      await storage.snapshots.catchUp();
      for (const table of tables) await device.clear(table);
      await openPage();
      const opened = await openSnapshot({ ...backupNeeds(), snapshots: storage.snapshots }, undefined);
      if (opened.type !== 'ok') throw new Error(`${seed}: the snapshot is ${opened.type}`);
      await restoreBackup(backupNeeds(), opened.preview);
      await storage.snapshots.dropLeft();
      await start();
    },
    async ended() {
      store.press({ press: 'end' });
      await settle();
      await storage.observations.pack(observationId).catch(() => undefined);
      time += 300;
      store.undo();
    },
  };
  const names = Object.keys(happenings);

  await openPage();
  await storage!.classes.save(schoolClass);
  await storage!.observations.create(head, [], 'running');
  await start();
  for (let step = 0; step < steps; step++) {
    const taps = 1 + below(6);
    for (let count = 0; count < taps; count++) tap();
    if (below(3) > 0) await settle();
    const name = names[below(names.length)]!;
    events.push(name);
    await happenings[name]!();
  }
  await settle();
  return { acknowledged: acknowledged.size, events, lost: await findLost() };

  async function findLost(): Promise<string[]> {
    const log = await (await device.open()).observations.readLog(observationId);
    const there = new Set(log?.entries.map(({ id }) => id));
    const lost: string[] = [...acknowledged].filter((id) => !there.has(id));
    if (!log || log.damagedEntries > 0) lost.push('something is damaged');
    const shown = JSON.stringify(observationOf(store.log.state));
    const folded = log && JSON.stringify(observationOf(foldLog(log.head, log.entries).state));
    if (store.getState().saving === 'saved' && shown !== folded)
      lost.push('the screen shows something else than the disk');
    return lost;
  }
}

// Copies made and put back on real storage, through the real worker jobs.
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import type { OutputFile, SettingsRepository } from '../../src/core/ports';
import type { LogEntry } from '../../src/core/record/log-entry';
import { wallMs } from '../../src/core/record/times';
import {
  type BackupNeeds,
  collectBackup,
  hasNews,
  makeBackup,
  openBackup,
  restoreBackup,
} from '../../src/state/backup';
import { defaultSettings } from '../../src/storage/settings-repository';
import type { BeurtwijzerStorage } from '../../src/storage/open-storage';
import { Device } from '../storage/device';
import { aylin, classId, entryOf, head, observationId, schoolClass, secret, turn, wordyLog } from '../storage/lesson';
import { backupDesk } from './backup-desk';

const now = wallMs(Date.UTC(2026, 10, 22, 12));
/** Not yet ended. */
const log = wordyLog.filter(({ type }) => type !== 'ended');
const passphrase = 'appel fiets wolk tulp lepel draak';

interface Tablet {
  readonly device: Device;
  readonly storage: BeurtwijzerStorage;
  readonly needs: BackupNeeds;
  readonly saved: OutputFile[];
  readonly noted: number[];
}

async function startTablet(): Promise<Tablet> {
  const device = new Device();
  const storage = await device.open();
  const saved: OutputFile[] = [];
  const noted: number[] = [];
  let kept = defaultSettings;
  const settings: SettingsRepository = {
    read: async () => kept,
    change: async (change) => {
      kept = { ...kept, ...change(kept) };
    },
  };
  const needs: BackupNeeds = {
    ...storage,
    clock: { wallMs: () => now },
    settings,
    health: { noteBackup: async (at) => void noted.push(at) },
    fileDesk: backupDesk,
    saveFile: async (file) => {
      saved.push(file);
      return 'saved';
    },
  };
  return { device, storage, needs, saved, noted };
}

let tablet: Tablet;
beforeEach(async () => {
  tablet = await startTablet();
  const { classes, observations } = tablet.needs;
  await classes.save(schoolClass);
  await classes.save({ ...schoolClass, id: 'demo' as typeof classId, demo: true });
  await observations.create(head, log, 'running');
});

const fileOf = (content: string | Uint8Array<ArrayBuffer>) => new Blob([content]);

/** Plain unless the test is about the lock: what makes guessing slow makes tests slow. */
async function copyOf(from: Tablet, phrase?: string) {
  const made = await makeBackup(from.needs, phrase);
  await made.save();
  return from.saved.at(-1)!;
}

async function putBack(on: Tablet, content: OutputFile['content'], phrase?: string) {
  const opened = await openBackup(on.needs, fileOf(content), phrase);
  if (opened.type !== 'ok') throw new Error(opened.type);
  return { preview: opened.preview, undo: await restoreBackup(on.needs, opened.preview) };
}

describe('a copy', () => {
  it('holds classes, words and logs as they are, without the demo class, and says when it was saved', async () => {
    const made = await makeBackup(tablet.needs, passphrase);
    expect(made.counts).toEqual({ classes: 1, pupils: 2, observations: 1, entries: log.length, damaged: 0 });
    expect(tablet.noted).toEqual([]);
    expect(await made.save()).toBe('saved');
    expect(tablet.noted).toEqual([now]);
    const [file] = tablet.saved;
    expect(file).toMatchObject({ name: 'beurtwijzer-kopie-2026-11-22.txt', mimeType: 'text/plain' });
    const text = new TextDecoder().decode(file!.content as Uint8Array);
    expect(text).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----/);
    expect(text).not.toContain(secret);
  });

  it('comes back on an empty tablet as it was, and again changes nothing', async () => {
    const before = await collectBackup(tablet.needs);
    const file = await copyOf(tablet, passphrase);
    const other = await startTablet();
    const { preview } = await putBack(other, file.content, passphrase);
    expect(preview).toMatchObject({ newPupils: 0, newEntries: 0, newLogs: [observationId] });
    expect(await collectBackup(other.needs)).toEqual(before);
    const disk = await other.device.dump();
    const again = await putBack(other, file.content, passphrase);
    expect(hasNews(again.preview)).toBe(false);
    expect(await other.device.dump()).toEqual(disk);
  });

  it('that was new can be taken back', async () => {
    const file = await copyOf(tablet);
    const other = await startTablet();
    const { undo } = await putBack(other, file.content);
    await undo!();
    expect(await collectBackup(other.needs)).toMatchObject({ classes: [], logs: [] });
  });

  it('holds what was typed for a visit, which comes back where nothing is being prepared', async () => {
    const draft = { title: 'Breuken', lessonGoal: 'gelijke breuken', focusPupilIds: [aylin] };
    await tablet.needs.drafts.keep(classId, draft);
    const file = await copyOf(tablet);
    const other = await startTablet();
    const { undo } = await putBack(other, file.content);
    expect(await other.needs.drafts.read(classId)).toEqual(draft);
    await undo!();
    expect(await other.needs.drafts.read(classId)).toBeUndefined();

    await tablet.needs.drafts.keep(classId, { title: 'Meten' });
    await putBack(tablet, file.content);
    expect(await tablet.needs.drafts.read(classId)).toEqual({ title: 'Meten' });
    expect((await collectBackup(tablet.needs, classId)).drafts).toBeUndefined();
  });

  it('is plain text on request', async () => {
    const made = await makeBackup(tablet.needs, undefined);
    await made.save();
    const file = tablet.saved.at(-1)!;
    expect(file).toMatchObject({ name: 'beurtwijzer-kopie-2026-11-22.json', mimeType: 'application/json' });
    expect(new TextDecoder().decode(file.content as Uint8Array)).toContain(secret);
    const opened = await openBackup(tablet.needs, fileOf(file.content), undefined);
    expect(opened.type).toBe('ok');
  });

  it('of one class leaves out lessons that still run, and is no copy of everything', async () => {
    const { observations } = tablet.needs;
    const shared = await makeBackup(tablet.needs, undefined, classId);
    expect(shared.counts).toMatchObject({ classes: 1, observations: 0 });
    await observations.append(observationId, [entryOf(90, { type: 'ended', atMs: 60_000 as never })]);
    expect((await makeBackup(tablet.needs, undefined, classId)).counts).toMatchObject({ observations: 1 });
    await shared.save();
    expect(tablet.noted).toEqual([]);
    expect(tablet.saved[0]!.name).toBe('beurtwijzer-klas-2026-11-22.json');
  });

  it('keeps what is damaged, as it was found', async () => {
    const damaged = { observationId, seq: 50, deviceId: 'd', id: 'bad', type: 'no such type' };
    await tablet.device.put('entries', damaged);
    const file = await copyOf(tablet);
    const other = await startTablet();
    const { preview } = await putBack(other, file.content);
    expect(preview.counts).toMatchObject({ entries: log.length, damaged: 1 });
    expect((await other.needs.observations.readLog(observationId))?.damagedRows).toEqual([damaged]);
  });
});

describe('a copy that meets a tablet in use', () => {
  const mine = (entry: LogEntry): LogEntry => ({
    ...entry,
    deviceId: 'mine' as never,
    id: `mine-${entry.seq}` as never,
  });

  it('adds the entries that are not there, replaces no label, and both ways give the same', async () => {
    const left = tablet;
    const right = await startTablet();
    await putBack(right, (await copyOf(left)).content);
    await right.needs.classes.save({
      ...schoolClass,
      pupils: schoolClass.pupils.map((one) => ({ ...one, label: 'X' })),
    });
    await left.needs.observations.append(observationId, [turn(20), turn(21)]);
    await right.needs.observations.append(observationId, [mine(turn(20)), mine(turn(22))]);
    const fromLeft = await copyOf(left);
    const fromRight = await copyOf(right);
    const { preview, undo } = await putBack(right, fromLeft.content);
    expect(preview).toMatchObject({ newEntries: 2, newClasses: [], newLogs: [] });
    expect(undo).toBeUndefined();
    await putBack(left, fromRight.content);
    const [leftLog, rightLog] = await Promise.all(
      [left, right].map(({ needs }) => needs.observations.readLog(observationId)),
    );
    expect(leftLog).toEqual(rightLog);
    expect(leftLog?.entries).toHaveLength(log.length + 4);
    expect((await right.needs.classes.read(classId))?.pupils.map(({ label }) => label)).toEqual(['X', 'X']);
  });

  it('an end that comes in ends the lesson, and its undoing that was here before it holds', async () => {
    const file = await copyOf(tablet);
    const other = await startTablet();
    await putBack(other, file.content);
    const ended = entryOf(30, { type: 'ended', atMs: 60_000 as never });
    await tablet.needs.observations.append(observationId, [ended]);
    const later = await copyOf(tablet);
    await putBack(other, later.content);
    expect(await other.needs.observations.list()).toMatchObject([{ status: 'ended', durationMs: 60_000 }]);
    const third = await startTablet();
    await putBack(third, file.content);
    await third.needs.observations.append(observationId, [
      mine(entryOf(31, { type: 'voided', undoneActionId: ended.actionId })),
    ]);
    await putBack(third, later.content);
    expect(await third.needs.observations.list()).toMatchObject([{ status: 'running' }]);
  });
});

describe('a copy and the rights of whom it is about', () => {
  it('never brings back who was erased, on this tablet and on one that has a later copy', async () => {
    await tablet.needs.classes.remove('demo' as typeof classId);
    await tablet.needs.drafts.keep(classId, { ownQuestion: `Waarom roept ${secret} Aylin?`, focusPupilIds: [aylin] });
    const old = await copyOf(tablet);
    await tablet.storage.rights.erasePupil({ classId, id: aylin, date: '2026-11-22' });
    const erased = await collectBackup(tablet.needs);
    await putBack(tablet, old.content);
    expect((await collectBackup(tablet.needs)).classes).toEqual(erased.classes);
    expect(JSON.stringify(await tablet.device.dump())).not.toContain(`${secret} Aylin`);
    // What was prepared since is nobody's secret.
    await tablet.needs.drafts.keep(classId, { title: 'Meten' });
    const other = await startTablet();
    await putBack(other, (await copyOf(tablet)).content);
    expect(await other.needs.drafts.read(classId)).toEqual({ title: 'Meten' });
    await other.needs.drafts.forget(classId);
    await putBack(other, old.content);
    expect(JSON.stringify(await other.device.dump())).not.toContain(`${secret} Aylin`);
  });

  it('is not made of numbers while the names are locked', async () => {
    const vault = { read: async () => ({ state: 'locked', lockAfterMinutes: 10, namesBefore: false }) as const };
    await expect(makeBackup({ ...tablet.needs, vault }, undefined)).rejects.toMatchObject({ kind: 'locked' });
    expect(tablet.saved).toEqual([]);
  });
});

describe('a class that goes to a colleague', () => {
  const handmade = {
    ...schoolClass,
    id: 'handmade' as typeof classId,
    groupings: [],
    pupils: schoolClass.pupils.map(({ label }, index) => ({ id: `own-${index}` as typeof aylin, label, groups: {} })),
  };

  it('arrives with its sealed inschatting under the ids there, and the observation comes back under the ids here', async () => {
    const shared = await makeBackup(tablet.needs, undefined, classId);
    await shared.save();
    const colleague = await startTablet();
    await colleague.needs.classes.save(handmade);
    const there = await openBackup(colleague.needs, fileOf(tablet.saved.at(-1)!.content), undefined);
    if (there.type !== 'ok' || !there.preview.twin) throw new Error('not recognised');
    expect(there.preview.twin).toMatchObject({ schoolClass: { id: 'handmade' }, samePupils: 2 });
    await restoreBackup(colleague.needs, there.preview.twin.joined);
    const joined = await colleague.needs.classes.read(handmade.id);
    expect(joined?.groupings).toMatchObject([{ id: 'expectation', sealed: true }]);
    expect(joined?.pupils).toMatchObject([{ id: 'own-0', groups: { expectation: 'low' } }, { id: 'own-1' }]);

    const lessonThere = 'lesson-there' as typeof observationId;
    const moment = { ...turn(1, lessonThere), interaction: { id: 'm', kind: 'turn', atMs: 0, pupilId: 'own-0' } };
    const ended = entryOf(2, { type: 'ended', atMs: 60_000 as never }, lessonThere);
    await colleague.needs.observations.create(
      { ...head, id: lessonThere, classId: handmade.id, focusPupilIds: [] },
      [moment as unknown as LogEntry, ended],
      'ended',
    );
    await (await makeBackup(colleague.needs, undefined, handmade.id)).save();
    const back = await openBackup(tablet.needs, fileOf(colleague.saved.at(-1)!.content), undefined);
    if (back.type !== 'ok' || !back.preview.twin) throw new Error('not recognised');
    await restoreBackup(tablet.needs, back.preview.twin.joined);
    const log = await tablet.needs.observations.readLog(lessonThere);
    expect(log?.head.classId).toBe(classId);
    expect(log?.entries[0]).toMatchObject({ interaction: { pupilId: aylin } });
    expect(await tablet.needs.classes.read(classId)).toEqual(schoolClass);
  });
});

describe('a copy of version 1, as it was once written', () => {
  it.each([
    ['backup-1.json', undefined],
    ['backup-1.txt', passphrase],
  ])('%s still opens, whole', async (name, phrase) => {
    const file = new Blob([readFileSync(new URL(`../fixtures/${name}`, import.meta.url))]);
    const other = await startTablet();
    const opened = await openBackup(other.needs, file, phrase);
    if (opened.type !== 'ok') throw new Error(opened.type);
    expect(opened.preview.counts).toEqual({ classes: 1, pupils: 2, observations: 1, entries: 9, damaged: 1 });
    await restoreBackup(other.needs, opened.preview);
    expect(await other.needs.classes.read(classId)).toEqual(schoolClass);
    expect((await other.needs.observations.readLog(observationId))?.entries).toEqual(wordyLog);
    expect(await other.storage.rights.listErasures()).toHaveLength(1);
    expect((await other.needs.settings.read()).observer).toBe('MV');
  });
});

describe('a file that cannot be opened', () => {
  let locked: string;
  beforeEach(async () => {
    locked ??= new TextDecoder().decode((await copyOf(tablet, passphrase)).content as Uint8Array);
  });

  it('asks for its passphrase, and says when it is another one', async () => {
    expect(await openBackup(tablet.needs, fileOf(locked), undefined)).toEqual({ type: 'locked', tried: false });
    expect(await openBackup(tablet.needs, fileOf(locked), `${passphrase}s`)).toEqual({ type: 'locked', tried: true });
  });

  const inMiddle = 700;
  it.each([
    ['cut off', (text: string) => text.slice(0, text.length / 2)],
    ['changed', (text: string) => spoilLetter(text, inMiddle)],
    ['something else', () => '{"format":"beurtwijzer","version":1}'],
    ['half of a plain one', () => '{"format":"beurtwijzer-kopie","version":1,"kind":"all"'],
    ['of a newer app', () => '{"format":"beurtwijzer-kopie","version":2}'],
    ['not even text', () => '\u0000\u0001'],
  ])('that is %s is refused, and nothing is written', async (_what, spoil) => {
    const other = await startTablet();
    expect((await openBackup(other.needs, fileOf(spoil(locked)), passphrase)).type).toBe('error');
    expect((await other.device.dump())['classes']).toEqual([]);
  });

  it('that asks for more memory than a tablet has is refused at once', async () => {
    const bomb = 'age-encryption.org/v1\n-> scrypt c2FsdHNhbHRzYWx0c2FsdA 20\nbody\n--- mac\n';
    expect(await openBackup(tablet.needs, fileOf(bomb), passphrase)).toMatchObject({ type: 'error' });
  });

  it('that cannot be read at all says so', async () => {
    const file = { size: 10, arrayBuffer: () => Promise.reject(new Error('pulled out')) };
    expect(await openBackup(tablet.needs, file, undefined)).toEqual({ type: 'unreadable' });
  });
});

function spoilLetter(text: string, place: number): string {
  return text.slice(0, place) + (text[place] === 'A' ? 'B' : 'A') + text.slice(place + 1);
}

// Names and other words under a passphrase, over a fake IndexedDB.
import { describe, expect, it } from 'vitest';
import { SaveProblem } from '../../src/core/ports';
import type { InteractionId } from '../../src/core/record/ids';
import { lessonMs } from '../../src/core/record/times';
import { Device } from './device';
import { aylin, bram, classId, entryOf, head, observationId, schoolClass, secret, turn, wordyLog } from './lesson';

const passphrase = 'de juf fietst op dinsdag';

async function findWords(device: Device): Promise<boolean> {
  const bytes = JSON.stringify(await device.dump(), (_, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
  );
  return bytes.includes(secret);
}

async function openWithVault(device: Device) {
  const storage = await device.open();
  const creation = await storage.vault.create(passphrase, 5);
  if (creation.type !== 'created') throw new Error(creation.type);
  return { ...storage, recoveryCode: creation.recoveryCode };
}

const note = (seq: number) =>
  entryOf(seq, {
    type: 'added',
    interaction: {
      id: `note-${String(seq)}` as InteractionId,
      kind: 'note',
      atMs: lessonMs(1),
      text: `${secret} later`,
    },
  });

describe('a passphrase', () => {
  it('set before the first name leaves no word on the disk, and gives all of them back', async () => {
    const device = new Device();
    const { classes, observations, imports } = await openWithVault(device);
    await classes.save(schoolClass);
    await observations.create(head, wordyLog.slice(0, 3), 'running');
    await observations.append(observationId, wordyLog.slice(3));
    await imports.write({ classes: [schoolClass], observations: [{ head, entries: wordyLog }] });
    await observations.pack(observationId);
    expect(await findWords(device)).toBe(false);
    expect(await classes.read(classId)).toEqual(schoolClass);
    expect((await observations.readLog(observationId))?.entries).toEqual(wordyLog);
    expect((await observations.list())[0]?.head.title).toBe(`${secret} nieuwe titel`);
  });

  it('set later seals what is there and says that traces may be left', async () => {
    const device = new Device();
    const { classes, observations, vault } = await device.open();
    await classes.save(schoolClass);
    await observations.create(head, wordyLog, 'ended');
    expect(await findWords(device)).toBe(true);
    await vault.create(passphrase, 5);
    expect(await findWords(device)).toBe(false);
    expect(await vault.read()).toEqual({ state: 'open', lockAfterMinutes: 5, namesBefore: true });
    expect(await classes.read(classId)).toEqual(schoolClass);
    expect((await observations.readLog(observationId))?.entries).toEqual(wordyLog);
  });

  it('waits until no lesson runs', async () => {
    const { observations, vault } = await new Device().open();
    await observations.create(head, [turn(1)], 'running');
    expect(await vault.create(passphrase, 5)).toEqual({ type: 'lessonRuns' });
    expect((await vault.read()).state).toBe('off');
  });

  it('opens at the next start with the passphrase or the code, and with nothing else', async () => {
    const device = new Device();
    const first = await openWithVault(device);
    await first.classes.save(schoolClass);
    first.close();
    const { vault, classes } = await device.open();
    expect((await vault.read()).state).toBe('locked');
    expect(await vault.unlock({ passphrase: `${passphrase}!` })).toBe(false);
    expect(await vault.unlock({ recoveryCode: '0000-0000' })).toBe(false);
    expect(await vault.unlock({ passphrase: ` ${passphrase} ` })).toBe(true);
    expect(await classes.read(classId)).toEqual(schoolClass);
    await vault.lock();
    expect(await vault.unlock({ recoveryCode: first.recoveryCode.toLowerCase().replaceAll('-', ' ') })).toBe(true);
    expect(await classes.read(classId)).toEqual(schoolClass);
  });

  it('opens words time and again, also where names and other words are opened at the same moment', async () => {
    const { classes } = await openWithVault(new Device());
    await classes.save(schoolClass);
    // One of some two hundred waits was never told that it was over.
    for (let times = 0; times < 800; times += 1) expect(await classes.read(classId)).toEqual(schoolClass);
  });

  it('changes without a word being touched; the old one and the old code are of no use then', async () => {
    const device = new Device();
    const { vault, classes, recoveryCode } = await openWithVault(device);
    await classes.save(schoolClass);
    const before = (await device.dump())['labels'];
    expect(await vault.changePassphrase({ passphrase: 'niet de goede' }, 'een andere zin')).toBeUndefined();
    const code = await vault.changePassphrase({ recoveryCode }, 'een andere zin');
    expect((await device.dump())['labels']).toEqual(before);
    await vault.lock();
    expect(await vault.unlock({ passphrase })).toBe(false);
    expect(await vault.unlock({ recoveryCode })).toBe(false);
    expect(await vault.unlock({ recoveryCode: code! })).toBe(true);
    await vault.lock();
    expect(await vault.unlock({ passphrase: 'een andere zin' })).toBe(true);
    expect(await classes.read(classId)).toEqual(schoolClass);
  });

  it('can be taken away, and words lie in the open again', async () => {
    const device = new Device();
    const { vault, classes } = await openWithVault(device);
    await classes.save(schoolClass);
    await vault.setLockAfter(30);
    expect((await vault.read()).lockAfterMinutes).toBe(30);
    expect(await vault.remove('niet de goede')).toBe(false);
    expect(await vault.remove(passphrase)).toBe(true);
    expect((await vault.read()).state).toBe('off');
    expect(await findWords(device)).toBe(true);
    const again = await device.open();
    expect(await again.classes.read(classId)).toEqual(schoolClass);
  });

  it('lost with its code takes the words along and leaves what was counted', async () => {
    const device = new Device();
    const { vault, classes, observations } = await openWithVault(device);
    await classes.save(schoolClass);
    await observations.create(head, wordyLog, 'ended');
    await vault.lock();
    await vault.forget();
    expect((await vault.read()).state).toBe('off');
    expect((await classes.read(classId))?.pupils.map(({ label }) => label)).toEqual(['1', '2']);
    expect((await observations.readLog(observationId))?.entries).toContainEqual(turn(2));
    await classes.save(schoolClass);
    expect(await classes.read(classId)).toEqual(schoolClass);
  });
});

describe('while names are locked', () => {
  it('pupils are numbers, and nothing is written over their names', async () => {
    const device = new Device();
    const { vault, classes, imports } = await openWithVault(device);
    await classes.save(schoolClass);
    await vault.lock();
    const numbered = await classes.read(classId);
    expect(numbered?.pupils.map(({ id, label }) => [id, label])).toEqual([
      [aylin, '1'],
      [bram, '2'],
    ]);
    const locked = new SaveProblem('locked');
    await expect(classes.save(numbered!)).rejects.toEqual(locked);
    await expect(imports.write({ classes: [schoolClass], observations: [] })).rejects.toEqual(locked);
    await vault.unlock({ passphrase });
    expect(await classes.read(classId)).toEqual(schoolClass);
  });

  it('a lesson that runs goes on, notes and all; afterwards words wait for the passphrase', async () => {
    const device = new Device();
    const { vault, observations } = await openWithVault(device);
    await observations.create(head, [turn(1)], 'running');
    await vault.lock();
    await observations.append(observationId, [note(2)]);
    await observations.append(observationId, [turn(3)]);
    await observations.append(observationId, [entryOf(4, { type: 'ended', atMs: lessonMs(9000) })]);
    await expect(observations.append(observationId, [note(5)])).rejects.toEqual(new SaveProblem('locked'));
    await observations.append(observationId, [turn(6)]);
    expect(await findWords(device)).toBe(false);
    await vault.unlock({ passphrase });
    expect((await observations.readLog(observationId))?.entries).toEqual([
      turn(1),
      note(2),
      turn(3),
      entryOf(4, { type: 'ended', atMs: lessonMs(9000) }),
      turn(6),
    ]);
  });
});

describe('behind the back of the app', () => {
  it('a sealed name that is put elsewhere, or damaged, is a number there', async () => {
    const device = new Device();
    const { classes } = await openWithVault(device);
    await classes.save(schoolClass);
    const [first, second] = (await device.dump())['labels'] as { sealed: object }[];
    await device.put('labels', { ...second, sealed: first?.sealed });
    expect((await classes.read(classId))?.pupils.map(({ label }) => label)).toEqual([`${secret} Aylin`, '2']);
  });

  it('another tab that set a passphrase makes this one stop writing', async () => {
    const device = new Device();
    const other = await device.open();
    await openWithVault(device);
    await expect(other.classes.save(schoolClass)).rejects.toEqual(new SaveProblem('newerVersion'));
    expect(await findWords(device)).toBe(false);
  });

  it('a passphrase that another tab set holds in this one too, and is not put back by a choice made here', async () => {
    const device = new Device();
    const here = await openWithVault(device);
    const other = await device.open();
    const code = await other.vault.changePassphrase({ passphrase }, 'een andere zin');
    await here.vault.setLockAfter(30);
    await here.vault.lock();
    expect(await here.vault.unlock({ passphrase })).toBe(false);
    expect(await here.vault.unlock({ passphrase: 'een andere zin' })).toBe(true);
    const { vault } = await device.open();
    expect(await vault.unlock({ recoveryCode: code! })).toBe(true);
    expect((await vault.read()).lockAfterMinutes).toBe(30);
  });

  it('data that the browser threw away are written again under the same passphrase', async () => {
    const device = new Device();
    const storage = await openWithVault(device);
    await device.clear('meta');
    await device.clear('vaults');
    await expect(storage.classes.save(schoolClass)).rejects.toEqual(new SaveProblem('dataGone'));
    await storage.startOver();
    await storage.classes.save(schoolClass);
    expect(await findWords(device)).toBe(false);
    storage.close();
    const { vault, classes } = await device.open();
    expect(await vault.unlock({ passphrase })).toBe(true);
    expect(await classes.read(classId)).toEqual(schoolClass);
  });
});

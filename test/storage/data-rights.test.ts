// Deleting for good, over a fake IndexedDB.
import { describe, expect, it, vi } from 'vitest';
import { IDBFactory } from 'fake-indexeddb';
import type { ObservationId } from '../../src/core/record/ids';
import { lessonMs } from '../../src/core/record/times';
import { Device } from './device';
import { FullDisk } from './full-disk';
import { aylin, bram, classId, entryOf, head, observationId, schoolClass, secret, turn, wordyLog } from './lesson';

const erasure = { classId, id: aylin, date: '2026-11-22T10:00:00.000Z' };

describe('a pupil who is erased', () => {
  it('is in no row any more, packed or not, and nobody else is touched', async () => {
    const device = new Device();
    const { classes, observations, rights } = await device.open();
    const second = 'observation-2' as ObservationId;
    await classes.save(schoolClass);
    await observations.create(head, wordyLog, 'ended');
    await observations.create({ ...head, id: second }, [turn(1, second), turn(2, second)], 'running');
    await rights.erasePupil(erasure);
    const { erasures, ...rows } = await device.dump();
    expect(erasures).toEqual([erasure]);
    expect(JSON.stringify(rows)).not.toContain(aylin);
    expect(JSON.stringify(rows)).not.toContain('Aylin');
    expect((await classes.read(classId))?.pupils).toEqual([schoolClass.pupils[1]]);
    expect((await observations.readLog(second))?.entries).toEqual([]);
    const kept = (await observations.readLog(observationId))?.entries.map(({ seq }) => seq);
    expect(kept).toEqual([1, 3, 4, 6, 7, 8, 9]);
    expect((await observations.list()).map(({ status }) => status).toSorted()).toEqual(['ended', 'running']);
  });

  it('is in the journal neither', async () => {
    const device = new Device();
    const { classes, observations, rights } = await device.open();
    await classes.save(schoolClass);
    await observations.create(head, [], 'running');
    device.localStorage.setItem(`beurtwijzer.journal.${observationId}.x`, JSON.stringify(turn(1)));
    device.localStorage.setItem(
      `beurtwijzer.journal.${observationId}.y`,
      JSON.stringify(entryOf(2, { type: 'paused', atMs: lessonMs(5) })),
    );
    await rights.erasePupil(erasure);
    expect(device.localStorage.journal()).toEqual([JSON.stringify(entryOf(2, { type: 'paused', atMs: lessonMs(5) }))]);
  });

  it('does not come back with what waited in memory for room on the disk', async () => {
    const disk = new FullDisk();
    const { classes, observations, rights } = await disk.device.open();
    await classes.save(schoolClass);
    await observations.create(head, [], 'running');
    disk.full = true;
    for (const entry of wordyLog.slice(0, 5)) await observations.append(observationId, [entry]).catch(() => undefined);
    await expect(rights.erasePupil(erasure)).rejects.toMatchObject({ kind: 'diskFull' });
    disk.full = false;
    await rights.erasePupil(erasure);
    await observations.append(observationId, [wordyLog[6]!]);
    const log = JSON.stringify([await observations.readLog(observationId), await disk.device.dump()]);
    expect(log).not.toContain('Aylin');
    expect(log.split(aylin)).toHaveLength(2);
  });

  it('does not come back with a file or an older copy', async () => {
    const device = new Device();
    const { classes, observations, rights, imports } = await device.open();
    await classes.save(schoolClass);
    await rights.erasePupil(erasure);
    await classes.remove(classId);
    await imports.write({ classes: [schoolClass], observations: [{ head, entries: wordyLog }] });
    expect((await classes.read(classId))?.pupils.map(({ id }) => id)).toEqual([bram]);
    const log = await observations.readLog(observationId);
    expect(log?.head.focusPupilIds).toEqual([]);
    expect(JSON.stringify(log)).not.toContain(aylin);
    expect(await rights.listErasures()).toEqual([erasure]);
  });
});

describe('a class made anonymous', () => {
  it('has no name and no typed word left, and every number', async () => {
    const device = new Device();
    const { classes, observations, rights } = await device.open();
    const prediction = { ownView: `${secret} blik`, manyTurns: [bram], waitCounts: 4 };
    await classes.save(schoolClass);
    await observations.create({ ...head, prediction }, wordyLog, 'ended');
    await rights.anonymise(classId);
    expect(JSON.stringify(await device.dump())).not.toContain(secret);
    const schoolClassNow = await classes.read(classId);
    expect(schoolClassNow?.pupils.map(({ label, seat, groups }) => ({ label, seat, groups }))).toEqual([
      { label: '1', seat: { row: 1, column: 2 }, groups: { expectation: 'low' } },
      { label: '2', seat: undefined, groups: { expectation: null } },
    ]);
    const log = await observations.readLog(observationId);
    expect(log?.head.prediction).toEqual({ manyTurns: [bram], waitCounts: 4 });
    expect(log?.entries).toContainEqual(turn(2));
    expect(log?.entries).toHaveLength(wordyLog.length);
  });
});

describe('observations past their date', () => {
  it('go, but not on the day itself and not while they run', async () => {
    const { classes, observations, rights } = await new Device().open();
    await classes.save(schoolClass);
    const past = { ...head, deleteBy: '2026-07-31' };
    await observations.create({ ...past, id: 'past' as ObservationId }, [], 'ended');
    await observations.create({ ...past, id: 'runs' as ObservationId }, [], 'running');
    await observations.create({ ...past, id: 'today' as ObservationId, deleteBy: '2026-11-22' }, [], 'ended');
    // The date was changed afterwards: the log has the last word.
    await observations.create({ ...past, id: observationId }, wordyLog, 'ended');
    expect(await rights.removeOverdue('2026-11-22')).toBe(1);
    expect((await observations.list()).map((summary) => summary.head.id).toSorted()).toEqual([
      observationId,
      'runs',
      'today',
    ]);
    expect(await rights.removeOverdue('2026-11-22')).toBe(0);
  });
});

it('a device that is wiped has nothing left', async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  const device = new Device();
  const { classes, rights, snapshots } = await device.open();
  await classes.save(schoolClass);
  await snapshots.catchUp();
  expect(device.files.names()).toHaveLength(1);
  device.localStorage.setItem('beurtwijzer.device', 'x');
  device.localStorage.setItem('another-app', 'x');
  await rights.wipe();
  expect(await device.indexedDB.databases()).toEqual([]);
  expect(device.files.names()).toEqual([]);
  expect([...device.localStorage.items.keys()]).toEqual(['another-app']);
  vi.unstubAllGlobals();
});

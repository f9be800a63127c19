// Classes and imports over a fake IndexedDB.
import { describe, expect, it } from 'vitest';
import { putUnderCode } from '../../src/core/record/code-seal';
import { estimatePupil, expectationsOf } from '../../src/core/record/expectation';
import type { GroupValueId, ObservationId, PupilId } from '../../src/core/record/ids';
import type { SchoolClass } from '../../src/core/record/school-class';
import { Device } from './device';
import { aylin, bram, classId, head, observationId, schoolClass, turn, wordyLog } from './lesson';

describe('a class', () => {
  it('comes back as it was saved', async () => {
    const { classes } = await new Device().open();
    await classes.save(schoolClass);
    expect(await classes.read(classId)).toEqual(schoolClass);
    expect(await classes.list()).toEqual([schoolClass]);
    expect(await classes.read('other' as typeof classId)).toBeUndefined();
  });

  it('keeps its names apart from those of a class that numbers its pupils the same', async () => {
    const { classes } = await new Device().open();
    const other: SchoolClass = {
      id: 'class-2' as typeof classId,
      name: 'b',
      groupings: [],
      pupils: [{ id: aylin, label: 'Noor', groups: {} }],
    };
    await classes.save(schoolClass);
    await classes.save(other);
    expect(await classes.list()).toEqual([schoolClass, other]);
  });

  it('forgets the name of a pupil who is taken out', async () => {
    const device = new Device();
    const { classes } = await device.open();
    await classes.save(schoolClass);
    await classes.save({ ...schoolClass, pupils: schoolClass.pupils.slice(0, 1) });
    expect(JSON.stringify(await device.dump())).not.toContain('Bram');
  });

  it('is removed with its names, words and observations, and no other class is touched', async () => {
    const device = new Device();
    const { classes, observations } = await device.open();
    const otherClass = { ...schoolClass, id: 'class-2' as typeof classId };
    const otherHead = { ...head, id: 'observation-2' as ObservationId, classId: otherClass.id };
    await classes.save(schoolClass);
    await classes.save(otherClass);
    await observations.create(head, wordyLog, 'ended');
    await observations.append(observationId, [turn(20)]);
    await observations.create(otherHead, [turn(1, otherHead.id)], 'running');
    await classes.remove(classId);
    expect(await classes.list()).toEqual([otherClass]);
    expect((await observations.list()).map((summary) => summary.head)).toEqual([otherHead]);
    const rows = JSON.stringify(await device.dump());
    expect(rows).not.toContain(`"${classId}"`);
    expect(rows).not.toContain(`class:${classId}`);
    expect(rows).not.toContain(observationId);
  });
});

describe('an import', () => {
  const batch = { classes: [schoolClass], observations: [{ head, entries: wordyLog }] };

  it('changes nothing the second time', async () => {
    const device = new Device();
    const { imports, observations } = await device.open();
    await imports.write(batch);
    const once = await device.dump();
    expect((await observations.readLog(observationId))?.entries).toEqual(wordyLog);
    await imports.write({ ...batch, observations: [{ head, entries: [...wordyLog, turn(20)] }] });
    expect(await device.dump()).toEqual(once);
  });

  it('adds pupils and fills gaps, but never replaces a name or a choice', async () => {
    const { classes, imports } = await new Device().open();
    await classes.save(schoolClass);
    const newcomer = { id: 'pupil-3' as PupilId, label: 'Cem', groups: {} };
    await imports.write({
      classes: [
        {
          ...schoolClass,
          name: 'another',
          pupils: [
            {
              id: aylin,
              label: 'A.',
              seat: { row: 9, column: 9 },
              groups: { expectation: 'high' as never, other: 'x' as never },
            },
            { id: bram, label: 'B.', seat: { row: 3, column: 3 }, groups: {} },
            newcomer,
          ],
        },
      ],
      observations: [],
    });
    const [first, second] = schoolClass.pupils;
    expect(await classes.read(classId)).toEqual({
      ...schoolClass,
      pupils: [
        { ...first, groups: { ...first!.groups, other: 'x' } },
        { ...second, seat: { row: 3, column: 3 } },
        newcomer,
      ],
    });
  });

  it('takes a pupil to have been there from the day that the class knew first, and from the beginning if one did', async () => {
    const { classes, imports } = await new Device().open();
    const since = (first?: string, second?: string): SchoolClass => ({
      ...schoolClass,
      pupils: [first, second].map((joinedOn, index) => {
        const { joinedOn: _, ...pupil } = schoolClass.pupils[index]!;
        return joinedOn === undefined ? pupil : { ...pupil, joinedOn };
      }),
    });
    await classes.save(since('2026-11-10', '2026-11-10'));
    await imports.write({ classes: [since('2026-11-03', '2026-11-17')], observations: [] });
    expect(await classes.read(classId)).toEqual(since('2026-11-03', '2026-11-10'));
    await imports.write({ classes: [since(undefined, '2026-11-10')], observations: [] });
    expect(await classes.read(classId)).toEqual(since(undefined, '2026-11-10'));
  });

  it('leaves an inschatting under its code, though the file is older and has it in the open', async () => {
    const { classes, imports } = await new Device().open();
    const open = estimatePupil(schoolClass, bram, 'low' as GroupValueId);
    const [estimate] = expectationsOf(open);
    const text = { salt: 'c2FsdA==', iv: 'aXY=', data: 'ZGF0YQ==' };
    const sealed = putUnderCode(open, new Map([[estimate!.id as string, text]]));
    await classes.save(sealed);
    const newcomer = { id: 'pupil-3' as PupilId, label: 'Cem', groups: { [estimate!.id]: 'high' as GroupValueId } };
    await imports.write({ classes: [{ ...open, pupils: [...open.pupils, newcomer] }], observations: [] });
    expect(await classes.read(classId)).toEqual({ ...sealed, pupils: [...sealed.pupils, { ...newcomer, groups: {} }] });
  });

  it('writes all or nothing', async () => {
    const device = new Device();
    const { imports } = await device.open();
    const before = await device.dump();
    const unwritable = { ...turn(1), interaction: () => undefined } as unknown as ReturnType<typeof turn>;
    await expect(imports.write({ ...batch, observations: [{ head, entries: [unwritable] }] })).rejects.toMatchObject({
      kind: 'unknown',
    });
    expect(await device.dump()).toEqual(before);
  });
});

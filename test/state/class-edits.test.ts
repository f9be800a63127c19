import { describe, expect, it } from 'vitest';
import { seatAsOn } from '../../src/core/record/earlier-plans';
import { startPlan } from '../../src/core/record/plan-changes';
import { readExchangeText } from '../../src/core/record/exchange-file';
import { writeExchangeText } from '../../src/core/record/exchange-text';
import type { ClassId, NewId, PupilId } from '../../src/core/record/ids';
import type { SchoolClass } from '../../src/core/record/school-class';
import { schoolYearEnd } from '../../src/core/record/school-year';
import {
  addPupils,
  hasSameLabel,
  keepPupil,
  knowFromBefore,
  letPupilGo,
  putBackPupil,
  removePupil,
  seatStanding,
  takePupilBack,
} from '../../src/state/class-edits';

function classOf(...labels: string[]): SchoolClass {
  let ids = 0;
  const newId = (() => `p${String(++ids)}`) as NewId;
  return addPupils(labels, newId)({ id: 'c' as ClassId, name: '6B', groupings: [], pupils: [] });
}
const id = (value: string) => value as PupilId;
const labelsOf = (schoolClass: SchoolClass) => schoolClass.pupils.map(({ label }) => label);

describe('changes to a class', () => {
  it('give a label that is taken a number, also in another case', () => {
    expect(labelsOf(classOf('Noor', 'noor', 'Noor', 'Noor 2'))).toEqual(['Noor', 'noor 2', 'Noor 3', 'Noor 2 2']);
    expect(labelsOf(classOf('1', '2', '1'))).toEqual(['1', '2', '3']);
  });

  it('seat whoever stands, and nobody else', () => {
    const seated = seatStanding(classOf('Aylin', 'Bram', 'Chaima'));
    expect(seated.pupils.every(({ seat }) => seat)).toBe(true);
    expect(seatStanding(seated)).toEqual(seated);
  });

  it('say since when who comes later is in the class, and take it back', () => {
    const newId = (() => 'p9') as NewId;
    const [aylin, noor] = addPupils(['Noor'], newId, '2026-11-21')(classOf('Aylin')).pupils;
    expect(aylin).toEqual({ id: 'p1', label: 'Aylin', groups: {} });
    expect(noor).toEqual({ id: 'p9', label: 'Noor', groups: {}, joinedOn: '2026-11-21' });
    const known = knowFromBefore(id('p9'))(addPupils(['Noor'], newId, '2026-11-21')(classOf('Aylin')));
    expect(known.pupils[1]).toEqual({ id: 'p9', label: 'Noor', groups: {} });
  });

  it('let a pupil go without a trace of the place, and take the pupil back', () => {
    const gone = letPupilGo(id('p1'), '2026-11-21')(seatStanding(classOf('Aylin', 'Bram')));
    expect(gone.pupils[0]).toEqual({ id: 'p1', label: 'Aylin', groups: {}, leftOn: '2026-11-21' });
    expect(takePupilBack(id('p1'))(gone).pupils[0]).toEqual({ id: 'p1', label: 'Aylin', groups: {} });
  });

  it('leave a pupil who went the place in the lessons of before, and nobody else another one', () => {
    const before = seatStanding(classOf('Aylin', 'Bram'));
    const gone = letPupilGo(id('p1'), '2026-11-21')(before);
    expect(seatAsOn(gone, '2026-11-20').pupils.map(({ seat }) => seat)).toEqual(before.pupils.map(({ seat }) => seat));
    expect(seatAsOn(gone, '2026-11-21').pupils[0]!.seat).toBeUndefined();
    // Who goes on the same day stands in the plan of before already.
    const both = letPupilGo(id('p2'), '2026-11-21')(gone);
    expect(both.seatingPlans).toEqual(gone.seatingPlans);
    expect(keepPupil(gone, gone.pupils[1]!, '2026-11-21')(both)).toEqual(gone);
    expect(keepPupil(before, before.pupils[0]!, '2026-11-21')(gone)).toEqual(before);
    // Without a place there is nothing to keep.
    expect(letPupilGo(id('p1'), '2026-11-21')(classOf('Aylin')).seatingPlans).toBeUndefined();
  });

  it('take a pupil out of earlier plans too, so that a file with the class can be read', () => {
    const planned = startPlan(seatStanding(classOf('Aylin', 'Bram')), '2026-11-21');
    const content = { classes: [removePupil(id('p2'))(planned)], observations: [] };
    expect(readExchangeText(writeExchangeText(content, 'full', '2026-11-22T10:00:00.000Z')).type).toBe('ok');
  });

  it('take a pupil out and put the pupil back in the same place of the list', () => {
    const before = classOf('Aylin', 'Bram', 'Chaima');
    const bram = before.pupils[1]!;
    expect(putBackPupil(bram, 1)(removePupil(bram.id)(before))).toEqual(before);
  });

  it('find two that are called the same, but not one that left', () => {
    const before = classOf('Aylin', 'Bram');
    const twins = { ...before, pupils: before.pupils.map((pupil) => ({ ...pupil, label: ' aylin' })) };
    expect(hasSameLabel(twins, twins.pupils[0]!)).toBe(true);
    expect(hasSameLabel(letPupilGo(id('p2'), '2026-11-21')(twins), twins.pupils[0]!)).toBe(false);
  });
});

it('the school year ends on 31 July', () => {
  expect(schoolYearEnd(new Date(2026, 10, 21))).toBe('2027-07-31');
  expect(schoolYearEnd(new Date(2027, 6, 31))).toBe('2027-07-31');
  expect(schoolYearEnd(new Date(2027, 7, 1))).toBe('2028-07-31');
});

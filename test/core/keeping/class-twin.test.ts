import { describe, expect, it } from 'vitest';
import { findTwin, joinClasses, matchPupils } from '../../../src/core/keeping/class-twin';
import type { SchoolClass } from '../../../src/core/record/school-class';

const classOf = (id: string, labels: Readonly<Record<string, string>>): SchoolClass =>
  ({
    id,
    name: id,
    groupings: [],
    pupils: Object.entries(labels).map(([pupilId, label]) => ({ id: pupilId, label, groups: {} })),
  }) as unknown as SchoolClass;

const here = classOf('here', { a: 'Aylin', b: 'Bram', c: 'Chaima', d: 'Daan' });
const there = classOf('there', { a1: ' aylin', b1: 'Bram', x1: 'Xena', d1: 'Daan' });

describe('pupils of two tablets', () => {
  it('are one by id, then by a label that is theirs alone', () => {
    expect(Object.fromEntries(matchPupils(here, there))).toEqual({ a1: 'a', b1: 'b', d1: 'd' });
    const renamed = classOf('here', { a: 'Bram', z: 'Aylin' });
    expect(Object.fromEntries(matchPupils(here, renamed))).toEqual({ a: 'a' });
    const twice = classOf('there', { p: 'Bram', q: 'bram', r: 'Daan' });
    expect(Object.fromEntries(matchPupils(here, twice))).toEqual({ r: 'd' });
  });

  it('make their classes one when at least half have the same names', () => {
    expect(findTwin([here], there)).toBe(here);
    expect(findTwin([here], classOf('there', { p: 'Bram' }))).toBeUndefined();
    expect(findTwin([{ ...here, demo: true }], there)).toBeUndefined();
    expect(findTwin([here], { ...there, id: here.id })).toBeUndefined();
    expect(findTwin([classOf('here', {})], classOf('there', {}))).toBeUndefined();
  });

  it('are called by the ids of this tablet wherever a log names them, and typed words stay', () => {
    const log = {
      head: { id: 'o', classId: 'there', title: 'b1', focusPupilIds: ['a1', 'x1'], prediction: { manyTurns: ['b1'] } },
      status: 'ended',
      entries: [
        { id: 'e', interaction: { id: 'i', pupilId: 'd1', text: 'd1' } },
        { id: 'f', type: 'changed', field: 'pupilId', value: 'a1' },
      ],
    };
    const content = { kind: 'class', madeAt: '', classes: [there], logs: [log] } as never;
    const joined = joinClasses(content, there, here);
    expect(joined.classes[0]).toMatchObject({
      id: 'here',
      pupils: [{ id: 'a' }, { id: 'b' }, { id: 'x1' }, { id: 'd' }],
    });
    expect(joined.logs[0]).toMatchObject({
      head: { classId: 'here', title: 'b1', focusPupilIds: ['a', 'x1'], prediction: { manyTurns: ['b'] } },
      entries: [{ interaction: { pupilId: 'd', text: 'd1' } }, { value: 'a' }],
    });
  });
});

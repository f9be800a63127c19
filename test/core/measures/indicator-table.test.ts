import { describe, expect, it } from 'vitest';
import { indicatorIds } from '../../../src/core/measures/indicator';
import { indicatorTable } from '../../../src/core/measures/indicator-table';

describe('the table of indicators', () => {
  it('has one row for each of the 29, in the order of the results', () => {
    expect(indicatorTable.map(({ id }) => id)).toEqual([...indicatorIds]);
    expect(indicatorTable).toHaveLength(29);
  });

  it('puts shares and places on the difference scale, all others on the ratio scale', () => {
    for (const { id, kind, scale } of indicatorTable) {
      expect([id, scale]).toEqual([id, kind === 'share' || kind === 'place' ? 'difference' : 'ratio']);
    }
  });

  it('divides shares and means by moments, and durations by time', () => {
    const perOf = (...kinds: string[]) =>
      indicatorTable.filter(({ kind }) => kinds.includes(kind)).map(({ per }) => per);
    expect(new Set(perOf('share', 'mean'))).toEqual(new Set(['moments']));
    expect(perOf('duration')).toEqual(['exposure']);
  });

  it('counts turns and passed-over hands in class time only', () => {
    expect(indicatorTable.filter(({ per }) => per === 'classExposure').map(({ id }) => id)).toEqual([
      'turnRate',
      'passedOverRate',
    ]);
  });
});

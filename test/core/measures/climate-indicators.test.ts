import { describe, expect, it } from 'vitest';
import { interactionKinds } from '../../../src/core/record/interaction';
import { climateIndicators } from '../../../src/core/measures/climate-indicators';
import { classOf, moment } from './build-lesson';

function add(id: string, ...made: Parameters<typeof moment>) {
  const indicator = climateIndicators.find((one) => one.id === id)!;
  if (indicator.per === 'seat') throw new Error('a place is not counted from moments');
  return indicator.add(moment(...made), []);
}

describe('eye contact and warmth', () => {
  it('count on any moment on which they were coded', () => {
    expect(add('eyeContactShare', 'support', 'a', 0, { eyeContact: true })).toMatchObject({ y: 1, n: 1 });
    expect(add('eyeContactShare', 'choice', 'a', 0, { eyeContact: false })).toMatchObject({ y: 0, n: 1 });
    expect(add('warmShare', 'contact', 'a', 0, { warmth: 'warm' })).toMatchObject({ y: 1, n: 1 });
    expect(add('warmShare', 'turn', 'a', 0, { warmth: 'neutral' })).toMatchObject({ y: 0, n: 1 });
    expect(add('warmShare', 'turn', 'a', 0, { warmth: 'cool' })).toMatchObject({ y: 0, n: 1 });
  });

  it('could have been coded where teacher and pupil face each other', () => {
    const could = interactionKinds.filter((kind) => add('warmShare', kind, 'a', 0).moments === 1);
    expect(could).toEqual(['turn', 'feedback', 'support', 'contact']);
  });
});

describe('corrections', () => {
  it('are counted, compliments are not', () => {
    expect(add('correctionRate', 'behaviour', 'a', 0, { behaviour: 'correction' })).toMatchObject({ y: 1 });
    expect(add('correctionRate', 'behaviour', 'a', 0, { behaviour: 'praise' })).toMatchObject({ y: 0 });
  });
});

describe('a place in front', () => {
  const place = climateIndicators.find((one) => one.per === 'seat')!.place;
  const [pupil] = classOf({ a: null }).pupils;

  it.each([
    [1, 1],
    [2, 1],
    [3, 0],
  ])('row %i gives %i', (row, y) => {
    expect(place({ ...pupil!, seat: { row, column: 1 } })).toMatchObject({ y, n: 1 });
  });

  it('has no value without a seat', () => {
    expect(place(pupil!)).toMatchObject({ y: 0, n: 0 });
  });
});

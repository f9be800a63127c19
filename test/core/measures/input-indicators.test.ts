import { describe, expect, it } from 'vitest';
import { inputIndicators } from '../../../src/core/measures/input-indicators';
import { moment } from './build-lesson';

const indicator = (id: string) => inputIndicators.find((one) => one.id === id)!;

describe('visits at the desk', () => {
  const visit = moment('support', 'a', 60_000, { endMs: 180_000, guidance: 'steering' });

  it('are counted, with or without an end', () => {
    expect(indicator('supportRate').add(visit, [])).toMatchObject({ y: 1, n: 0 });
    expect(indicator('supportRate').add(moment('support', 'a', 0), [])).toMatchObject({ y: 1, n: 0 });
  });

  it('last minutes, without what lies in a pause', () => {
    expect(indicator('supportTime').add(visit, [])).toMatchObject({ y: 2, n: 0 });
    expect(indicator('supportTime').add(visit, [{ fromMs: 90_000, toMs: 120_000 }])).toMatchObject({ y: 1.5 });
    expect(indicator('supportTime').add(visit, [{ fromMs: 150_000, toMs: 900_000 }])).toMatchObject({ y: 1.5 });
    expect(indicator('supportTime').add(visit, [])).toMatchObject({ moments: 1 });
    expect(indicator('supportTime').add(moment('support', 'a', 0), [])).toEqual({ y: 0, n: 0, moments: 0 });
  });

  it('show how to do it or not', () => {
    expect(indicator('steeringShare').add(visit, [])).toMatchObject({ y: 1, n: 1 });
    const asking = moment('support', 'a', 0, { guidance: 'scaffolding' });
    expect(indicator('steeringShare').add(asking, [])).toMatchObject({ y: 0, n: 1 });
    expect(indicator('steeringShare').add(moment('support', 'a', 0), [])).toEqual({ y: 0, n: 0, moments: 1 });
  });
});

describe('demands and choices', () => {
  it('make it harder or easier', () => {
    const add = indicator('higherDemandShare').add;
    expect(add(moment('demand', 'a', 0, { level: 'higher' }), [])).toMatchObject({ y: 1, n: 1 });
    expect(add(moment('demand', 'a', 0, { level: 'lower' }), [])).toMatchObject({ y: 0, n: 1 });
    expect(add(moment('demand', 'a', 0), [])).toMatchObject({ y: 0, n: 0 });
  });

  it('count each choice', () => {
    expect(indicator('choiceRate').add(moment('choice', 'a', 0), [])).toMatchObject({ y: 1, n: 0 });
  });
});

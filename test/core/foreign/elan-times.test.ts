import { expect, it } from 'vitest';
import type { ReadAnnotation } from '../../../src/core/foreign/elan-format';
import { timeAnnotations } from '../../../src/core/foreign/elan-times';

const tier = (id: string, annotations: readonly ReadAnnotation[]) => ({ id, participant: '', type: '', annotations });

it('annotations take the time of what they follow, however many follow something else', () => {
  // More parents than a call takes as arguments; but for the first they are not there.
  const followers = Array.from({ length: 150_000 }, (_, place) => ({
    id: `b${place}`,
    parent: `a${place}`,
    value: '',
  }));
  const times = timeAnnotations({
    date: '',
    media: [],
    properties: new Map(),
    slots: new Map([
      ['t1', 40],
      ['t2', 90],
    ]),
    tiers: [tier('turns', [{ id: 'a0', slots: ['t1', 't2'], value: '' }]), tier('names', followers)],
  });
  expect([...times]).toEqual([
    ['a0', { fromMs: 40, toMs: 90 }],
    ['b0', { fromMs: 40, toMs: 90 }],
  ]);
});

import { expect, test } from 'vitest';
import type { ClassId, ObservationId } from '../../src/core/record/ids';
import { createObservers } from '../../src/state/observers-store';
import { ownLessons } from '../core/reference-lessons';
import { createReferenceDisk } from './reference-disk';

const shared = { sharedAt: '2026-11-21T12:00:00.000Z' };
const name = 'full-two-observers-a';

interface Expected {
  readonly agreement: Readonly<Record<string, { readonly pairs: number; readonly onlyFirst: number }>>;
}

test('two observations side by side, and once more with a wider window', async () => {
  const disk = createReferenceDisk(name, () => shared);
  const observers = createObservers(disk.ports, disk.ids[0]!, disk.ids[1]!);
  await observers.open();
  const { agreement } = ownLessons.find((lesson) => lesson.name === name)!.expected as unknown as Expected;
  const windows = Object.entries(agreement);
  expect(windows.length).toBeGreaterThan(0);
  for (const [windowMs, { pairs, onlyFirst }] of windows) {
    await observers.widen(Number(windowMs));
    const state = observers.store.getState();
    expect(state).toMatchObject({ type: 'ready', windowMs: Number(windowMs) });
    if (state.type === 'ready') expect(state.comparison.agreement).toMatchObject({ pairs, onlyFirst });
  }
});

test.each([
  ['one that is not there', 'missing', shared, 'nobody'],
  ['one that the teacher has not seen first', 'notSeenYet', { source: 'live' as const }, undefined],
  ['one of another class', 'otherClasses', { ...shared, classId: 'other' as ClassId }, undefined],
] as const)('%s is not compared', async (_what, type, change, otherId) => {
  const disk = createReferenceDisk(name, (_, index) => (index === 1 ? change : shared));
  const observers = createObservers(disk.ports, disk.ids[0]!, (otherId ?? disk.ids[1]!) as ObservationId);
  await observers.open();
  expect(observers.store.getState()).toEqual({ type });
});

test('one that still runs is said to run, and not compared', async () => {
  const disk = createReferenceDisk(name, () => shared);
  const observations = {
    ...disk.ports.observations,
    readLog: async (id: ObservationId) => {
      const stored = await disk.ports.observations.readLog(id);
      return stored && id === disk.ids[1] ? { ...stored, status: 'running' as const } : stored;
    },
  };
  const observers = createObservers({ ...disk.ports, observations }, disk.ids[0]!, disk.ids[1]!);
  await observers.open();
  expect(observers.store.getState()).toEqual({ type: 'stillRunning' });
});

// A finger on a tile: a tap, a rest on it, and a tap of which a busy page hears late.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { tileHandlers } from '../../../src/ui/screens/observe/press-handlers';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const finger = (timeStamp: number) =>
  ({ button: 0, pointerId: 1, pointerType: 'touch', timeStamp, preventDefault: () => {} }) as unknown as PointerEvent;

function pressTile() {
  const heard: unknown[] = [];
  const handlers = tileHandlers(
    (at) => void heard.push(at),
    () => heard.push('menu'),
  );
  handlers.onPointerDown(finger(1000));
  return { heard, handlers };
}

it('dates a tap by the moment that the finger came down', () => {
  const { heard, handlers } = pressTile();
  vi.advanceTimersByTime(300);
  handlers.onPointerUp(finger(1300));
  vi.runAllTimers();
  expect(heard).toEqual([1000]);
});

it('opens the menu under a finger that rests, and hears no tap when it goes up', () => {
  const { heard, handlers } = pressTile();
  vi.runAllTimers();
  handlers.onPointerUp(finger(1600));
  expect(heard).toEqual(['menu']);
});

it('takes a tap for a tap when the finger that went up is heard of after the time of a rest', () => {
  const { heard, handlers } = pressTile();
  vi.runOnlyPendingTimers();
  handlers.onPointerUp(finger(1080));
  vi.runAllTimers();
  expect(heard).toEqual([1000]);
});

it('does nothing for a finger that slides away', () => {
  const { heard, handlers } = pressTile();
  handlers.onPointerLeave();
  vi.runAllTimers();
  handlers.onPointerUp(finger(1100));
  expect(heard).toEqual([]);
});

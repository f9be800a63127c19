// What follows the taps is drawn ten times a second, all of it in one go, and nothing wakes the page when there is nothing.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { onEveryBeat, onNextBeat } from '../../../src/ui/screens/observe/screen-beat';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test('what is asked for until the beat is drawn once, in one go', () => {
  const drawn: string[] = [];
  const strip = () => drawn.push('strip');
  const sign = () => drawn.push('sign');
  onNextBeat(strip);
  vi.advanceTimersByTime(60);
  onNextBeat(sign);
  onNextBeat(strip);
  vi.advanceTimersByTime(39);
  expect(drawn).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(drawn).toEqual(['strip', 'sign']);
  vi.advanceTimersByTime(1000);
  expect(drawn).toEqual(['strip', 'sign']);
});

test('clocks are drawn at every beat, and what is asked for with them', () => {
  const drawn: string[] = [];
  const end = onEveryBeat(() => drawn.push('clock'));
  vi.advanceTimersByTime(150);
  onNextBeat(() => drawn.push('strip'));
  vi.advanceTimersByTime(100);
  end();
  vi.advanceTimersByTime(1000);
  expect(drawn).toEqual(['clock', 'clock', 'strip']);
});

test('what is drawn may ask for the next beat', () => {
  const drawn: number[] = [];
  const again = () => {
    drawn.push(Date.now());
    if (drawn.length < 3) onNextBeat(again);
  };
  const from = Date.now();
  onNextBeat(again);
  vi.advanceTimersByTime(1000);
  expect(drawn.map((at) => at - from)).toEqual([100, 200, 300]);
});

test('without anything to draw no timer is left', () => {
  const end = onEveryBeat(() => {});
  onNextBeat(() => {});
  vi.advanceTimersByTime(100);
  expect(vi.getTimerCount()).toBe(1);
  end();
  expect(vi.getTimerCount()).toBe(0);
});

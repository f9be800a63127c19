// Which screens stand behind the passphrase and the teacher's code.
import { expect, it } from 'vitest';
import type { LockState } from '../../src/state/lock-store';
import type { ScreenName } from '../../src/ui/router';
import { gateOf, mayGoWithoutNames, mayLock } from '../../src/ui/screen-access';

const open = { state: 'open', lockAfterMinutes: 10, namesBefore: false } as const;
const free: LockState = { vault: open, results: 'off', version: 0, withoutNames: false };
const behindCode: LockState = { ...free, results: 'locked' };
const locked: LockState = { ...free, vault: { ...open, state: 'locked' } };

const results: ScreenName[] = ['review', 'pupil', 'timeline', 'waits', 'talk', 'summary', 'together', 'clips', 'files'];

it.each(results)('%s shows what the code of the teacher is for', (screen) => {
  expect(gateOf(screen, free)).toBe('open');
  expect(gateOf(screen, behindCode)).toBe('results');
});

it('lets a lesson be coded whatever is locked', () => {
  expect(gateOf('observe', { ...locked, results: 'locked' })).toBe('open');
  expect(gateOf('observe', { ...locked, vault: undefined })).toBe('open');
  expect([mayLock('observe'), mayLock('film'), mayLock('review')]).toEqual([false, false, true]);
});

it('shows numbers for names where one only looks', () => {
  expect(gateOf('review', locked)).toBe('names');
  expect(gateOf('review', { ...locked, withoutNames: true })).toBe('open');
  expect(gateOf('talk', { ...locked, withoutNames: true })).toBe('names');
  expect([mayGoWithoutNames('timeline'), mayGoWithoutNames('prepare')]).toEqual([true, false]);
});

it('waits until it is known what is locked', () => {
  expect(gateOf('review', { ...free, vault: undefined })).toBe('waiting');
});

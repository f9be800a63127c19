/** What a key means on the observation screen. */
import { describe, expect, it } from 'vitest';
import type { TurnState } from '../../../src/core/coding/lesson-state';
import { lessonMs } from '../../../src/core/record/times';
import { codeKeys, fixedKeys, letterOf, readKey } from '../../../src/ui/screens/observe/keyboard';

const idle: TurnState = { type: 'idle' };
const posed: TurnState = { type: 'posed', posedMs: lessonMs(0), pending: {} };
const press = (key: string, more: object = {}) => ({
  key,
  code: '',
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  shiftKey: false,
  ...more,
});
const read = (key: string, more: object = {}, turn: TurnState = idle, singleKeys = true, atDesk = false) =>
  readKey(press(key, more), { turn, atDesk }, singleKeys);

describe('a key', () => {
  it('is a letter for a pupil, capitals after the first 26', () => {
    expect(read('c')).toEqual({ type: 'tile', index: 2 });
    expect(read('B')).toEqual({ type: 'tile', index: 27 });
    expect(letterOf(27)).toBe('B');
  });

  it('is a digit or a sign for a button, and each is only one thing', () => {
    expect(read('1')).toEqual({ type: 'panelButton', index: 0 });
    expect(read('-')).toEqual({ type: 'panelButton', index: 9 });
    expect(read('0')).toEqual({ type: 'unknownPupil' });
    expect(read('*')).toEqual({ type: 'button', press: 'done' });
    const all = [...codeKeys.split(''), ...Object.keys(fixedKeys), '0', '?'];
    expect(new Set(all).size).toBe(all.length);
  });

  it('finds the digits of a Belgian keyboard without shift', () => {
    expect(read('&', { code: 'Digit1' })).toEqual({ type: 'panelButton', index: 0 });
    expect(read('à', { code: 'Digit0' })).toEqual({ type: 'unknownPupil' });
    expect(read('1', { code: 'Digit1', shiftKey: true })).toEqual({ type: 'panelButton', index: 0 });
    expect(read('[', { code: 'BracketLeft', ctrlKey: true, altKey: true })).toEqual({ type: 'panelButton', index: 11 });
    expect(read('{', { code: 'Digit9', ctrlKey: true, altKey: true })).toEqual({ type: 'panelButton', index: 18 });
  });

  it('with shift above a digit is a sign on other keyboards', () => {
    expect(read('%', { code: 'Digit5', shiftKey: true })).toEqual({ type: 'button', press: 'peerCalls' });
  });

  it('is the next button of the clock, and at the desk the end of the visit', () => {
    expect(read('Enter')).toEqual({ type: 'clock', press: 'questionPosed' });
    expect(read('PageDown', {}, posed)).toEqual({ type: 'clock', press: 'answerBegins' });
    expect(read('Enter', {}, idle, true, true)).toEqual({ type: 'clock', press: 'done' });
  });

  it('undoes and redoes', () => {
    expect(read('z', { ctrlKey: true })).toEqual({ type: 'undo' });
    expect(read('Z', { metaKey: true, shiftKey: true })).toEqual({ type: 'redo' });
    expect(read('Backspace')).toEqual({ type: 'undo' });
  });

  it('means nothing by itself when single keys are switched off, except the clock', () => {
    for (const key of ['a', '1', '_', '?', 'Backspace', '0']) expect(read(key, {}, idle, false)).toBeUndefined();
    expect(read('Enter', {}, idle, false)).toEqual({ type: 'clock', press: 'questionPosed' });
    expect(read('z', { ctrlKey: true }, idle, false)).toEqual({ type: 'undo' });
  });
});

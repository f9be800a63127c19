import { describe, expect, test } from 'vitest';
import { findLastIntentions, indicatorOf, suggestFocusQuestion } from '../../../src/core/profile/last-intentions';
import type { ClassId, ObservationId } from '../../../src/core/record/ids';
import type { Intention, ObservationHead } from '../../../src/core/record/observation';

const classId = 'c1' as ClassId;
const waiting: Intention = { text: 'Als ik iets vraag, dan tel ik tot drie', indicator: 'longWait' };

const head = (day: number, intentions: readonly Intention[], rest: Partial<ObservationHead> = {}): ObservationHead => ({
  id: `o${day}` as ObservationId,
  classId,
  title: '',
  source: 'live',
  startedAt: `2026-11-${String(day).padStart(2, '0')}T09:00:00.000Z`,
  observer: 'MV',
  focusQuestion: 'thinking',
  focusPupilIds: [],
  codebook: 'leidraad-1',
  sharedAt: '2026-11-30T12:00:00.000Z',
  debrief: { confirming: '', critical: '', constructive: '', intentions },
  ...rest,
});

const alone = (day: number): ObservationHead => {
  const { sharedAt: _, ...rest } = head(day, [waiting]);
  return rest;
};

describe('the intentions of last time', () => {
  test('are those of the newest lesson that has any, in whatever order the lessons come', () => {
    const heads = [head(3, [waiting]), head(12, [{ text: '  ' }]), head(10, [{ text: '' }, waiting]), head(5, [])];
    expect(findLastIntentions(heads, classId)).toMatchObject({ head: { id: 'o10' }, intentions: [waiting] });
    expect(findLastIntentions(heads, classId, heads[2]!)?.head.id).toBe('o3');
    expect(findLastIntentions(heads, classId, heads[0]!)).toBeUndefined();
  });

  test('are of this class, and never what somebody wrote down alone', () => {
    const heads = [
      head(9, [waiting], { classId: 'c2' as ClassId }),
      alone(8),
      { ...alone(7), source: 'import' as const },
    ];
    expect(findLastIntentions(heads, classId)?.head.id).toBe('o7');
  });

  test('name an indicator that this version knows, or none', () => {
    expect(indicatorOf(waiting)).toBe('longWait');
    expect(indicatorOf({ text: 'x', indicator: 'later' })).toBeUndefined();
    expect(indicatorOf({ text: 'x' })).toBeUndefined();
  });
});

describe('the kijkvraag that fits', () => {
  const suggest = (focusQuestion: string, intention: Intention) =>
    suggestFocusQuestion({ head: head(1, [], { focusQuestion }), intentions: [intention] });

  test('is that of then, where a colleague can keep it up', () => {
    expect(suggest('thinking', { text: 'x' })).toBe('thinking');
    expect(suggest('all', { text: 'x', indicator: 'steeringShare' })).toBe('desk');
    expect(suggest('all', { text: 'x' })).toBeUndefined();
    expect(suggest('all', { text: 'x', indicator: 'frontRow' })).toBeUndefined();
    expect(suggest('of later', waiting)).toBe('turns');
  });
});

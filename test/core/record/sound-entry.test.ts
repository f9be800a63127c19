import { expect, it } from 'vitest';
import { isSoundEntry } from '../../../src/core/record/sound-entry';
import { entryOf, observationId } from '../../storage/lesson';

it('an entry by which a lesson would pass for another one, or for that of another class, is damaged', () => {
  const changeOf = (field: string) => ({ ...entryOf(2, { type: 'headChanged', field: 'title', value: 'x' }), field });
  expect(['title', 'debrief', 'a field of later'].every((field) => isSoundEntry(changeOf(field), observationId))).toBe(
    true,
  );
  for (const field of ['id', 'classId', '__proto__']) expect(isSoundEntry(changeOf(field), observationId)).toBe(false);
});

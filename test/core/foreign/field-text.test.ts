import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFields, writeFields } from '../../../src/core/foreign/field-text';

test('fields of any text come back', () => {
  const key = fc.constantFrom('text', 'waitMs', 'feedback.focus');
  fc.assert(
    fc.property(fc.dictionary(key, fc.string({ unit: 'grapheme' })), (fields) => {
      const { fields: read, rest } = readFields(writeFields(fields), () => true);
      expect(rest).toEqual([]);
      for (const [name, value] of Object.entries(fields)) expect(read.get(name)).toBe(value);
    }),
  );
});

test('what is no field of ours stays text', () => {
  const { fields, rest } = readFields('mooi moment; a=b ;waitMs=2400', (key) => key === 'waitMs');
  expect([...fields]).toEqual([['waitMs', '2400']]);
  expect(rest).toEqual(['mooi moment', 'a=b']);
});

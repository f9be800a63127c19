import { expect, it } from 'vitest';
import { findSensitiveSubject } from '../../../src/core/record/sensitive-words';

it.each([
  ['ADHD', 'diagnosis'],
  ['kinderen met dyslexie', 'diagnosis'],
  ['ASS', 'diagnosis'],
  ['thuistaal', 'origin'],
  ['Marokkaans / Turks', 'origin'],
  ['Oekraïners', 'origin'],
  ['NT2', 'origin'],
  ['geloof', 'belief'],
  ['christelijk', 'belief'],
] as const)('%s is about %s', (text, subject) => {
  expect(findSensitiveSubject(text)).toBe(subject);
});

it.each([
  'niveaugroep',
  'meisje/jongen',
  'tafelgroep rood',
  'groep A',
  'klassikaal',
  'zit vooraan',
  'Witteveen',
  'basis',
  '',
])('%s may be read by anybody', (text) => {
  expect(findSensitiveSubject(text)).toBeUndefined();
});

it('a value counts as well as the name', () => {
  expect(findSensitiveSubject('groepen', 'katholiek', 'anders')).toBe('belief');
});

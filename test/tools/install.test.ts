import { expect, it } from 'vitest';
import { findInstallReason } from '../../tools/install.mjs';
import { createProject, projectRoot } from './project-folder';

const lock = (packages: object): string => JSON.stringify({ packages });

it('leaves a folder alone that holds what the lockfile says', () => {
  expect(findInstallReason(projectRoot)).toBeUndefined();
});

it('installs when nothing, something else, something less or something more is there', () => {
  const wanted = lock({
    '': {},
    'node_modules/a': { version: '1.0.0' },
    'node_modules/mac': { version: '1.0.0', optional: true },
  });
  const reasonFor = (installed: object): string | undefined =>
    findInstallReason(
      createProject({
        'package-lock.json': wanted,
        'node_modules/.package-lock.json': lock(installed),
        'node_modules/a/package.json': '{}',
      }),
    );
  expect(reasonFor({ 'node_modules/a': { version: '1.0.0' } })).toBeUndefined();
  expect(reasonFor({ 'node_modules/a': { version: '1.0.1' } })).toBe('node_modules/a is not 1.0.0');
  expect(reasonFor({})).toBe('node_modules/a is missing');
  expect(reasonFor({ 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1.0.0' } })).toBe(
    'node_modules/b is not in the lockfile',
  );
  expect(findInstallReason(createProject({ 'package-lock.json': wanted }))).toBe('node_modules is missing');
  const removed = createProject({
    'package-lock.json': wanted,
    'node_modules/.package-lock.json': lock({ 'node_modules/a': { version: '1.0.0' } }),
  });
  expect(findInstallReason(removed)).toBe('node_modules/a was removed');
});

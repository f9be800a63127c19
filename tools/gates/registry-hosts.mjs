// No file names the host of a package registry: a test that asks one is no test, and machines use mirrors of their own.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './source-files.mjs';

/** Put together here, so that this file does not name one either. */
const hosts = [
  ['registry', 'npmjs', 'org'],
  ['registry', 'yarnpkg', 'com'],
  ['registry', 'npmmirror', 'com'],
  ['npm', 'pkg', 'github', 'com'],
  ['npm', 'jsr', 'io'],
].map((parts) => parts.join('.'));

/**
 * @param {string} root
 * @returns {import('./gate.mjs').GateResult}
 */
export function findRegistryHosts(root) {
  const folders = [
    'src',
    'test',
    'tools',
    'docs',
    'public',
    '.ci',
    'README.md',
    'CHANGELOG.md',
    'index.html',
    'package.json',
  ];
  const files = listFiles(
    root,
    [...folders, 'vite.config.ts', '.npmrc', '.oxlintrc.json', '.knip.jsonc'],
    /[^/]$/,
  ).filter((file) => !/\.(?:png|woff2?|ico|xlsx|zip)$/.test(file));
  const problems = files.flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    return hosts.filter((host) => text.includes(host)).map((host) => `${file}: names ${host}`);
  });
  return { examined: files.length, problems };
}

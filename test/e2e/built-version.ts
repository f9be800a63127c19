// The versions of the app that the browser tests serve.
import { fileURLToPath } from 'node:url';
import { buildApp } from '../../tools/build-app.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Two runs at once must not build over each other; the workers of a run inherit the name of its folder. */
export function chooseFolder(): string {
  process.env['BUILT_VERSIONS'] = `${root}.cache/e2e/${process.pid}`;
  return process.env['BUILT_VERSIONS'];
}

/** The folder of version A, which is there in every browser test. */
export const versionA = versionFolder('A');

function versionFolder(version: string): string {
  return `${process.env['BUILT_VERSIONS'] ?? `${root}.cache/e2e/any`}/version-${version.toLowerCase()}`;
}

/** Builds a version of this source, for tests of the update; returns its folder. */
export function buildVersion(version: string): string {
  const folder = versionFolder(version);
  buildApp(root, { outDir: folder, buildId: version, quiet: true });
  return folder;
}

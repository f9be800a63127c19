// The versions of the app that the browser tests serve.
import { fileURLToPath } from 'node:url';
import { buildApp } from '../../tools/build-app.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The folder of version A, which is there in every browser test. */
export const versionA = versionFolder('A');

function versionFolder(version: string): string {
  return `${root}.cache/e2e/version-${version.toLowerCase()}`;
}

/** Builds a version of this source, for tests of the update; returns its folder. */
export function buildVersion(version: string): string {
  const folder = versionFolder(version);
  buildApp(root, { outDir: folder, buildId: version, quiet: true });
  return folder;
}

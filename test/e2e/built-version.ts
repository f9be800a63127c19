// The versions of the app that the browser tests serve.
import { existsSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
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

/** Builds a version of this source once in a run, for tests of the update; returns its folder. */
export function buildVersion(version: string): string {
  const folder = versionFolder(version);
  if (existsSync(folder)) return folder;
  // Whole or not there: two workers may ask for one version at the same time.
  const workshop = join(dirname(folder), `worker-${process.pid}`);
  const built = join(workshop, basename(folder));
  buildApp(root, { outDir: built, buildId: version, quiet: true });
  if (!existsSync(folder)) renameSync(built, folder);
  rmSync(workshop, { recursive: true });
  return folder;
}

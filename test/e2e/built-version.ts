// Where the versions of the app that the browser tests serve are built.
import { fileURLToPath } from 'node:url';
import { buildApp } from '../../tools/build-app.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The folder (from the project root) and the build id of a version. */
export function builtVersion(version: string): { outDir: string; buildId: string } {
  return { outDir: `.cache/e2e/version-${version.toLowerCase()}`, buildId: version };
}

/** The folder of version A, which is there in every browser test. */
export const versionA = `${root}${builtVersion('A').outDir}`;

/** Builds another version of the same source, for tests of the update; returns its folder. */
export function buildVersion(version: string): string {
  buildApp(root, { ...builtVersion(version), quiet: true });
  return `${root}${builtVersion(version).outDir}`;
}

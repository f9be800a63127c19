// A throw-away project for tests of the gates: files given as text.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** The real project, whose configuration the gates of the throw-away one use. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** Removed when the test ends. */
export function createProject(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'beurtwijzer-gate-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

/** Lets imports of a throw-away project find the packages of this one. Never for a gate that walks all folders. */
export function linkPackages(root: string): void {
  symlinkSync(join(projectRoot, 'node_modules'), join(root, 'node_modules'), 'junction');
}

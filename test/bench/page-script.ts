// A file of this folder as one script for a page without the app.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

/** @param file its name in this folder */
export async function bundleForPage(file: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'beurtwijzer-seed-'));
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      build: {
        outDir: folder,
        lib: {
          entry: join(import.meta.dirname, file),
          formats: ['iife'],
          name: 'pageScript',
          fileName: () => 'script.js',
        },
      },
    });
    return readFileSync(join(folder, 'script.js'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

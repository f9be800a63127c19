// Vite plugin: after the app, bundle the service worker with the list of every built file and its hash in it.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { build } from 'vite';

const workerFile = 'sw.js';

/**
 * Every file of a built folder as workbox wants it. A file whose name carries a hash needs no revision.
 * @param {string} folder
 * @returns {{ url: string, revision: string | null }[]}
 */
function listPrecacheEntries(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((url) => url !== workerFile && !url.endsWith('.map'))
    .sort()
    .map((url) => ({ url, revision: url.startsWith('assets/') ? null : hashFile(join(folder, url)) }));
}

/** @param {string} file */
function hashFile(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 16);
}

/**
 * Writes sw.js into a folder of built files, with the list of them in it.
 * @param {{ entry: string, folder: string, target: import('vite').BuildOptions['target'] }} options the worker's source
 * @returns {Promise<number>} how many files it keeps
 */
export async function bundleServiceWorker({ entry, folder, target }) {
  const entries = listPrecacheEntries(folder);
  if (!entries.some(({ url }) => url === 'index.html')) throw new Error(`nothing to precache in ${folder}`);
  await build({
    configFile: false,
    mode: 'production',
    logLevel: 'warn',
    publicDir: false,
    define: { 'self.__WB_MANIFEST': JSON.stringify(entries), 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      target: target ?? 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: entry,
        // Not a module: Firefox before 147 cannot run module service workers.
        output: { format: 'iife', entryFileNames: workerFile },
      },
    },
  });
  return entries.length;
}

/**
 * @param {{ entry: string }} options the source of the worker, from the project root
 * @returns {import('vite').Plugin}
 */
export function serviceWorkerPlugin({ entry }) {
  /** @type {import('vite').ResolvedConfig} */
  let config;
  let isWritten = false;
  return {
    name: 'beurtwijzer:service-worker',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    writeBundle() {
      isWritten = true;
    },
    async closeBundle() {
      if (!isWritten) return;
      const count = await bundleServiceWorker({
        entry: resolve(config.root, entry),
        folder: resolve(config.root, config.build.outDir),
        target: config.build.target,
      });
      config.logger.info(`${workerFile} keeps ${count} files`);
    },
  };
}

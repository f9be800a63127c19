// Vite plugin for what belongs to the page but not to a module: the policy as meta, the root manifest, the build report.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { metaPolicy } from './security-headers.mjs';

/**
 * @typedef {object} ReportedChunk one JavaScript file of a build
 * @property {string} file
 * @property {boolean} isEntry
 * @property {string[]} imports files it always loads with it
 * @property {string[]} dynamicImports files it may load later
 * @property {string[]} modules sources in it, from the project root
 */

/**
 * @param {{ buildId: string }} options
 * @returns {import('vite').Plugin}
 */
export function pagePlugin({ buildId }) {
  /** @type {import('vite').ResolvedConfig} */
  let config;
  return {
    name: 'beurtwijzer:page',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    // Only in the build: the development server needs inline scripts for its hot reload.
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: metaPolicy },
        injectTo: 'head-prepend',
      },
      { tag: 'meta', attrs: { name: 'beurtwijzer-build', content: buildId }, injectTo: 'head' },
    ],
    generateBundle(_, bundle) {
      const fileName = 'manifest.webmanifest';
      this.emitFile({ type: 'asset', fileName, source: readFileSync(join(config.root, fileName), 'utf8') });
      const report = Object.values(bundle).flatMap((item) =>
        item.type === 'chunk' ? [describeChunk(item, config.root)] : [],
      );
      const folder = join(config.root, '.cache', 'build-report');
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, `${basename(config.build.outDir)}.json`), `${JSON.stringify(report, null, 2)}\n`);
    },
  };
}

/**
 * @param {import('vite').Rolldown.OutputChunk} chunk
 * @param {string} root
 * @returns {ReportedChunk}
 */
function describeChunk(chunk, root) {
  return {
    file: chunk.fileName,
    isEntry: chunk.isEntry,
    imports: chunk.imports,
    dynamicImports: chunk.dynamicImports,
    modules: Object.keys(chunk.modules).map((id) => relative(root, id).split(sep).join('/')),
  };
}

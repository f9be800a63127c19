// Vite plugin for what belongs to the page but not to a module: the policy as meta, the root manifest, the build report.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { refuseCircles, startScreen, storage } from './chunk-groups.mjs';
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
    transformIndexHtml: (_, { bundle = {} }) => [
      ...listStartFiles(bundle, config.root),
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
      refuseCircles(report);
      const folder = join(config.root, '.cache', 'build-report');
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, `${basename(config.build.outDir)}.json`), `${JSON.stringify(report, null, 2)}\n`);
    },
  };
}

/**
 * The start screen is loaded when the app knows that it is wanted, and the disk when that is drawn. The first nearly always
 * is, and so is the font: they are fetched beside the app instead of after it.
 * @param {import('vite').Rolldown.OutputBundle} bundle
 * @param {string} root
 * @returns {import('vite').HtmlTagDescriptor[]}
 */
function listStartFiles(bundle, root) {
  const chunks = Object.values(bundle).filter((item) => item.type === 'chunk');
  /** @type {Set<string>} */
  const scripts = new Set();
  /** @type {Set<string>} */
  const styles = new Set();
  const queue = chunks.filter(({ modules }) => [startScreen, storage].some((source) => join(root, source) in modules));
  for (let chunk = queue.pop(); chunk !== undefined; chunk = queue.pop()) {
    if (chunk.isEntry || scripts.has(chunk.fileName)) continue;
    scripts.add(chunk.fileName);
    for (const style of chunk.viteMetadata?.importedCss ?? []) styles.add(style);
    queue.push(...chunks.filter(({ fileName }) => chunk?.imports.includes(fileName)));
  }
  const fonts = Object.keys(bundle).filter((file) => /-latin-(400|700)-normal-[^/]*\.woff2$/.test(file));
  return [
    ...fonts.map((file) => ({
      tag: 'link',
      attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `./${file}` },
    })),
    ...[...scripts].map((file) => ({
      tag: 'link',
      attrs: { rel: 'modulepreload', crossorigin: true, href: `./${file}` },
    })),
    ...[...styles].map((file) => ({ tag: 'link', attrs: { rel: 'stylesheet', crossorigin: true, href: `./${file}` } })),
  ].map((tag) => ({ ...tag, injectTo: 'head' }));
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

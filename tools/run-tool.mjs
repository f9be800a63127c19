// Runs a tool written in TypeScript: node tools/run-tool.mjs tools/NAME.ts ARGUMENTS.
// Node 20 does not run .ts, so the tool is bundled into .cache first, when a source is newer than the bundle.
import './node-version.mjs';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { installWhenNeeded } from './install.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Whether the bundle is older than the newest source it may be made of.
 * @param {string} bundle
 * @param {readonly string[]} sources files and folders
 */
function isStale(bundle, sources) {
  if (!existsSync(bundle)) return true;
  const made = statSync(bundle).mtimeMs;
  return sources.some((source) => newestChange(source) > made);
}

/**
 * The time of the last change under a file or folder. Folders count too: a removed file changes its folder.
 * @param {string} path
 * @returns {number}
 */
function newestChange(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newestChange(join(path, name))));
}

/**
 * @param {string} entry
 * @param {string} bundle
 */
async function bundleTool(entry, bundle) {
  const { build } = await import('vite');
  await build({
    configFile: false,
    root,
    logLevel: 'silent',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      target: 'node20',
      outDir: join(root, '.cache', 'tools'),
      emptyOutDir: false,
      minify: false,
      rolldownOptions: { output: { format: 'es', entryFileNames: basename(bundle), codeSplitting: false } },
    },
  });
}

try {
  const [tool, ...toolArguments] = process.argv.slice(2);
  if (tool === undefined) throw new Error('Usage: node tools/run-tool.mjs tools/NAME.ts [arguments]');
  installWhenNeeded(root);
  const entry = resolve(root, tool);
  if (!existsSync(entry)) throw new Error(`There is no tool ${tool}`);
  const bundle = join(root, '.cache', 'tools', `${basename(tool, '.ts')}.mjs`);
  if (isStale(bundle, [join(root, 'src', 'core'), join(root, 'tools'), join(root, 'package-lock.json')])) {
    await bundleTool(entry, bundle);
  }
  // npm starts scripts in the project folder; the files a person names are relative to where that person is.
  process.chdir(process.env['INIT_CWD'] ?? process.cwd());
  process.argv = [process.execPath, bundle, ...toolArguments];
  await import(pathToFileURL(bundle).href);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

// Which modules of the page go into one file. Left to itself the bundler makes a file of every set of screens that share
// a module: some two hundred, most smaller than the request for them. Every file is fetched, kept and looked up apart, so
// a tablet installs the app and opens a screen faster from fewer files.
import { fileURLToPath } from 'node:url';
import { observeScreen } from './first-tap-files.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const entries = ['src/main/index.tsx', observeScreen];

/** Files of source smaller than this (bytes, before they are made small) go together with what is used beside them. */
const smallest = 10_000;
const smallestBeforeTheTap = 4_000;

/**
 * Groups for `output.codeSplitting`: what the first tap needs is never in a file with what it does not need.
 * @returns {import('vite').Rolldown.CodeSplittingGroup[]}
 */
export function makeChunkGroups() {
  /** @type {Set<string> | undefined} */
  let first;
  /** @type {(id: string, context: import('vite').Rolldown.ChunkingContext) => boolean} */
  const isBeforeTheTap = (id, context) => {
    first ??= listStaticImports(
      entries.map((entry) => root + entry),
      context,
    );
    return first.has(id);
  };
  return [
    { name: 'start', tags: ['$initial'], priority: 2 },
    {
      name: (id, context) => (isBeforeTheTap(id, context) ? 'lesson' : null),
      entriesAware: true,
      entriesAwareMergeThreshold: smallestBeforeTheTap,
      priority: 1,
    },
    {
      name: (id, context) => (isBeforeTheTap(id, context) ? null : 'part'),
      entriesAware: true,
      entriesAwareMergeThreshold: smallest,
    },
  ];
}

/**
 * The bundler names a file of shared modules after every screen that uses it, and each name is in the list of files that
 * the app carries: the group is enough.
 * @param {string} name of a chunk, or of an asset with its ending
 */
export function nameFile(name) {
  return name.replace(/~.*$/, '').replace(/\.[^.]*$/, '');
}

/**
 * @param {readonly string[]} from
 * @param {import('vite').Rolldown.ChunkingContext} context
 */
function listStaticImports(from, context) {
  /** @type {Set<string>} */
  const found = new Set();
  const queue = [...from];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    queue.push(...(context.getModuleInfo(id)?.importedIds ?? []));
  }
  return found;
}

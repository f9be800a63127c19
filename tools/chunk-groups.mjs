// Which modules of the page go into one file. Left to itself the bundler makes a file of every set of screens that share
// a module: some two hundred, most smaller than the request for them. Every file is fetched, kept and looked up apart, so
// a tablet installs the app and opens a screen faster from fewer files.
//
// Files must not need each other in a circle, or a module runs before what it imports. A module is needed by every screen
// that needs a module that imports it, so imports only lead to modules of as many screens or more, and among modules of as
// many screens only to those of the same screens: files by the number of screens make no circle. What the start screen
// needs is closed in the same way, and so is what the disk needs: they come first, in files without anything else.
import { basename, extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { firstTapSources } from './first-tap-files.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const page = `${root}src/main/index.tsx`;
export const startScreen = 'src/ui/screens/start/start-screen.tsx';
export const storage = 'src/storage/open-storage.ts';

/** @typedef {import('vite').Rolldown.ChunkingContext} ChunkingContext */

/**
 * Groups for `output.codeSplitting`: what the first tap needs is never in a file with what it does not need.
 * @returns {import('vite').Rolldown.CodeSplittingGroup[]}
 */
export function makeChunkGroups() {
  /** @type {Map<string, ModuleGroup> | undefined} */
  let groups;
  /** @type {(wanted: string) => import('vite').Rolldown.CodeSplittingNameFunction} */
  const nameIn = (wanted) => (id, context) => {
    groups ??= groupModules(context);
    const group = groups.get(id);
    return group?.level === wanted ? group.name : null;
  };
  // A group takes along what its modules import, so what most screens share is put in its own file first.
  return [
    { name: 'start', tags: ['$initial'], priority: levels.length + 1 },
    ...levels.map((level, index) => ({ name: nameIn(level), priority: levels.length - index })),
  ];
}

/** What two or three screens share is a file of its own from this size (characters of source) on. */
const ownFileFrom = 6000;

const sharings = ['by-many', 'by-some', 'by-three', 'by-two'];
/** What the start screen needs and the first tap as well; what else it needs; the disk; and the rest. */
const levels = [
  ...['start-lesson', 'start-shared', 'storage'],
  ...['lesson', 'shared'].flatMap((part) => sharings.map((sharing) => `${part}-${sharing}`)),
];

/** @typedef {{ level: string, name: string }} ModuleGroup */

/**
 * The group of every module that more than one screen needs.
 * @param {ChunkingContext} context
 */
function groupModules(context) {
  /** @type {(...sources: string[]) => Set<string>} */
  const neededBy = (...sources) => new Set(sources.flatMap((source) => [...listStaticImports(root + source, context)]));
  const beforeTheTap = neededBy(...firstTapSources);
  const atTheStart = neededBy(startScreen);
  const forTheDisk = neededBy(storage);
  /** @type {Map<string, string[]>} */
  const users = new Map();
  for (const screen of [...listLoadedLater(context)].sort()) {
    for (const id of listStaticImports(screen, context)) users.set(id, [...(users.get(id) ?? []), nameOf(screen)]);
  }
  /** @type {Map<string, number>} */
  const sizes = new Map();
  for (const [id, screens] of users) {
    const together = screens.join('-and-');
    sizes.set(together, (sizes.get(together) ?? 0) + (context.getModuleInfo(id)?.code?.length ?? 0));
  }
  /** @type {Map<string, ModuleGroup>} */
  const groups = new Map();
  for (const [id, screens] of users) {
    if (screens.length === 1) continue;
    const together = screens.join('-and-');
    const isLesson = beforeTheTap.has(id);
    if (atTheStart.has(id) || forTheDisk.has(id)) {
      const name = !atTheStart.has(id) ? 'storage' : isLesson ? 'start-lesson' : 'start-shared';
      groups.set(id, { level: name, name });
      continue;
    }
    const level = `${isLesson ? 'lesson' : 'shared'}-${nameSharing(screens.length)}`;
    const isOwn = !isLesson && screens.length <= 3 && (sizes.get(together) ?? 0) >= ownFileFrom;
    groups.set(id, { level, name: isOwn ? together : level });
  }
  return groups;
}

/** @param {number} screens that need the module */
function nameSharing(screens) {
  if (screens > 9) return 'by-many';
  if (screens > 3) return 'by-some';
  return screens === 3 ? 'by-three' : 'by-two';
}

/** @param {string} id */
function nameOf(id) {
  return basename(id, extname(id));
}

/**
 * Everything that is loaded when it is asked for.
 * @param {ChunkingContext} context
 */
function listLoadedLater(context) {
  /** @type {Set<string>} */
  const later = new Set();
  /** @type {Set<string>} */
  const seen = new Set();
  const queue = [page];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const module = context.getModuleInfo(id);
    for (const asked of module?.dynamicallyImportedIds ?? []) later.add(asked);
    queue.push(...(module?.importedIds ?? []), ...(module?.dynamicallyImportedIds ?? []));
  }
  return later;
}

/**
 * A module and all that is loaded with it.
 * @param {string} from
 * @param {ChunkingContext} context
 */
function listStaticImports(from, context) {
  /** @type {Set<string>} */
  const found = new Set();
  const queue = [from];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    queue.push(...(context.getModuleInfo(id)?.importedIds ?? []));
  }
  return found;
}

/**
 * Files that need each other in a circle load, and then fail on the screen where one runs before the other.
 * @param {readonly import('./page-plugin.mjs').ReportedChunk[]} chunks
 * @throws Error that names the files of a circle
 */
export function refuseCircles(chunks) {
  const importsOf = new Map(chunks.map(({ file, imports }) => [file, imports]));
  /** @type {Set<string>} */
  const done = new Set();
  /** @type {(file: string, above: readonly string[]) => void} */
  const follow = (file, above) => {
    if (above.includes(file)) throw new Error(`files need each other: ${[...above, file].join(' → ')}`);
    if (done.has(file)) return;
    for (const needed of importsOf.get(file) ?? []) follow(needed, [...above, file]);
    done.add(file);
  };
  for (const { file } of chunks) follow(file, []);
}

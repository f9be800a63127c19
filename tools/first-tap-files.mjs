// Which JavaScript a teacher waits for before the first tap: the entry, the observation screen, and all they import.
// Sheets that the screen opens later are chunks of their own.

export const observeScreen = 'src/ui/screens/observe/observe-screen.tsx';

/**
 * @param {readonly import('./page-plugin.mjs').ReportedChunk[]} chunks the build report
 * @returns {string[]} file names in dist
 * @throws Error when there is no entry or no observation screen in the build: then there is nothing to measure
 */
export function listFirstTapFiles(chunks) {
  const byFile = new Map(chunks.map((chunk) => [chunk.file, chunk]));
  const entries = chunks.filter(({ isEntry }) => isEntry);
  const screens = chunks.filter(({ modules }) => modules.includes(observeScreen));
  if (entries.length === 0) throw new Error('the build has no entry');
  if (screens.length === 0) throw new Error(`${observeScreen} is not in the build`);
  /** @type {Set<string>} */
  const needed = new Set();
  const queue = [...entries, ...screens].map(({ file }) => file);
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (needed.has(file)) continue;
    needed.add(file);
    queue.push(...(byFile.get(file)?.imports ?? []));
  }
  return [...needed].sort();
}

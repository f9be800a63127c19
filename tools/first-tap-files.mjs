// Which JavaScript a teacher waits for before the first tap: the entry, the disk, the observation screen, and all they
// import. Sheets that the screen opens later are chunks of their own.

/** What is loaded by itself, and wanted before the first tap: each a file of its own beside the entry. */
export const firstTapSources = ['src/storage/open-storage.ts', 'src/ui/screens/observe/observe-screen.tsx'];

/**
 * @param {readonly import('./page-plugin.mjs').ReportedChunk[]} chunks the build report
 * @returns {string[]} file names in dist
 * @throws Error when there is no entry or one of the sources is not in the build: then there is nothing to measure
 */
export function listFirstTapFiles(chunks) {
  const byFile = new Map(chunks.map((chunk) => [chunk.file, chunk]));
  const entries = chunks.filter(({ isEntry }) => isEntry);
  if (entries.length === 0) throw new Error('the build has no entry');
  const loaded = firstTapSources.flatMap((source) => {
    const chunk = chunks.find(({ modules }) => modules.includes(source));
    if (!chunk) throw new Error(`${source} is not in the build`);
    return chunk;
  });
  /** @type {Set<string>} */
  const needed = new Set();
  const queue = [...entries, ...loaded].map(({ file }) => file);
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (needed.has(file)) continue;
    needed.add(file);
    queue.push(...(byFile.get(file)?.imports ?? []));
  }
  return [...needed].sort();
}

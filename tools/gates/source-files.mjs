// Which files the gates read: those of the project, without what is built, installed or taken over from elsewhere.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const leftOut = new Set(['node_modules', 'dist', '.cache', '.git', 'coverage', 'pictures', 'fixtures', 'reference']);

/**
 * Files under some folders of the project, as paths from its root with forward slashes. A folder that is not there is
 * an empty one: the gate then examined nothing and says so.
 * @param {string} root
 * @param {readonly string[]} folders
 * @param {RegExp} pattern for the path
 * @returns {string[]}
 */
export function listFiles(root, folders, pattern) {
  return folders
    .flatMap((folder) => walk(join(root, folder)))
    .map((file) => relative(root, file).split(sep).join('/'))
    .filter((file) => pattern.test(file))
    .sort();
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function walk(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !leftOut.has(entry.name))
    .flatMap((entry) => (entry.isDirectory() ? walk(join(path, entry.name)) : [join(path, entry.name)]));
}

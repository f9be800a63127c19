// Every optional dependency that the lockfile names is itself in the lockfile. One that is missing (a platform package
// that never reached the registry) is skipped in silence by `npm install` and then breaks `npm ci` on that platform.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @param {string} root
 * @returns {import('./gate.mjs').GateResult}
 */
export function checkLockfile(root) {
  /** @type {Record<string, { optionalDependencies?: Record<string, string> }>} */
  const packages = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages ?? {};
  let examined = 0;
  const problems = [];
  for (const [path, entry] of Object.entries(packages)) {
    for (const name of Object.keys(entry.optionalDependencies ?? {})) {
      examined += 1;
      if (!isLocked(packages, path, name)) problems.push(`${path || 'package.json'}: ${name} is not in the lockfile`);
    }
  }
  return { examined, problems };
}

/**
 * As Node looks a package up: in the package's own node_modules, then in each one above.
 * @param {Record<string, unknown>} packages
 * @param {string} from
 * @param {string} name
 * @returns {boolean}
 */
function isLocked(packages, from, name) {
  const prefix = from === '' ? '' : `${from}/`;
  if (`${prefix}node_modules/${name}` in packages) return true;
  if (from === '') return false;
  const parent = from.lastIndexOf('/node_modules/');
  return isLocked(packages, parent === -1 ? '' : from.slice(0, parent), name);
}

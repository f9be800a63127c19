// Installs the packages of the lockfile, but only when node_modules does not already hold exactly those.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {{ version?: string, optional?: boolean, link?: boolean }} LockedPackage
 * @typedef {Record<string, LockedPackage>} LockedPackages
 */

/**
 * Why node_modules has to be installed again, or undefined when it matches the lockfile.
 * npm itself writes down what it installed, in node_modules/.package-lock.json.
 * @param {string} root
 * @returns {string | undefined}
 */
export function findInstallReason(root) {
  const locked = readPackages(join(root, 'package-lock.json'));
  if (locked === undefined) return 'package-lock.json cannot be read';
  const installed = readPackages(join(root, 'node_modules', '.package-lock.json'));
  if (installed === undefined) return 'node_modules is missing';
  for (const [path, entry] of Object.entries(locked)) {
    if (path === '') continue;
    const found = installed[path];
    if (found === undefined && !entry.optional) return `${path} is missing`;
    if (found !== undefined && found.version !== entry.version) return `${path} is not ${entry.version}`;
    if (found !== undefined && !existsSync(join(root, path))) return `${path} was removed`;
  }
  const extra = Object.keys(installed).find((path) => locked[path] === undefined);
  return extra === undefined ? undefined : `${extra} is not in the lockfile`;
}

/**
 * @param {string} file
 * @returns {LockedPackages | undefined}
 */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/**
 * Runs `npm ci` when it is needed; ends the process with one line when that fails.
 * Everything npm says goes to stderr, so a tool's own output stays clean.
 * @param {string} root
 */
export function installWhenNeeded(root) {
  const reason = findInstallReason(root);
  if (reason === undefined) return;
  process.stderr.write(`Installing packages (${reason})\n`);
  // --include=dev because the build tools are development packages and NODE_ENV may say production.
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const npmScript = process.env['npm_execpath'];
  const result =
    npmScript === undefined || !/\.c?js$/.test(npmScript)
      ? spawnSync('npm', args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })
      : spawnSync(process.execPath, [npmScript, ...args], { cwd: root, stdio: ['ignore', 2, 2] });
  if (result.status !== 0) {
    process.stderr.write('npm ci did not succeed; is there a network connection?\n');
    process.exit(1);
  }
}

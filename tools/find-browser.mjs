// Finds a Chromium-like browser for the browser tests, or installs Debian's where that is possible without a question.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const namesOnPath = [
  ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
  ...['microsoft-edge', 'microsoft-edge-stable', 'msedge', 'brave', 'brave-browser'],
];

/** @type {Readonly<Record<string, readonly string[]>>} */
const fixedPlaces = {
  linux: [
    '/opt/google/chrome/chrome',
    '/opt/microsoft/msedge/msedge',
    '/opt/brave.com/brave/brave',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Brave Browser.app/Contents/MacOS/Brave Browser',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = process.env[name];
    if (folder === undefined) return [];
    return ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].map((path) =>
      join(folder, path),
    );
  }),
};

/** @type {string | undefined} */
let knownBrowser;

/**
 * The path of a browser that answers, or undefined.
 * @returns {string | undefined}
 */
function findBrowser() {
  const asked = process.env['CHROME_PATH'];
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = namesOnPath.flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
  const candidates = [...(asked === undefined ? [] : [asked]), ...onPath, ...(fixedPlaces[process.platform] ?? [])];
  return candidates.find((path) => existsSync(path) && answersVersion(path));
}

/**
 * A stub of a package that is not there (snap on Debian) exists on PATH but does not answer.
 * @param {string} path
 */
function answersVersion(path) {
  // Chrome on Windows opens a window instead of answering.
  if (process.platform === 'win32') return true;
  const result = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return result.status === 0 && /\d+\.\d+/.test(result.stdout);
}

/**
 * Finds a browser, installing Debian's Chromium when this is Debian (or a child of it) and we may.
 * @returns {string} path of the browser
 * @throws Error with one line that says how to get one
 */
export function requireBrowser() {
  knownBrowser ??=
    findBrowser() ?? (installFromDebian('chromium', 'chromium-headless-shell') ? findBrowser() : undefined);
  if (knownBrowser !== undefined) return knownBrowser;
  throw new Error(
    'No browser found for the browser tests: install Chrome, Chromium or Edge (on Debian: sudo apt-get install chromium), or set CHROME_PATH.',
  );
}

/**
 * Chromium without its windows, where it is installed: the same engine and storage, which starts in a quarter of the
 * work. Else the browser itself, and also when someone chose one with CHROME_PATH.
 * @returns {string} path of the browser
 */
export function requireQuickBrowser() {
  return process.env['QUICK_BROWSER_PATH'] ?? requireBrowser();
}

/**
 * The browsers as environment variables: searched once, not by every test.
 * @returns {Record<string, string>}
 */
export function describeBrowsers() {
  const isChosen = process.env['CHROME_PATH'] !== undefined;
  const browser = requireBrowser();
  const quick = isChosen ? undefined : findQuickBrowser();
  return { CHROME_PATH: browser, ...(quick !== undefined && { QUICK_BROWSER_PATH: quick }) };
}

/** @returns {string | undefined} */
function findQuickBrowser() {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders
    .map((folder) => join(folder, 'chromium-headless-shell'))
    .find((path) => existsSync(path) && answersVersion(path));
}

/**
 * Programs that the tests need, where this is Debian and we may.
 * @param {...string} packages
 * @returns {boolean} whether apt-get said that it worked
 */
export function installFromDebian(...packages) {
  const prefix = aptPrefix();
  if (prefix === undefined) return false;
  process.stderr.write(`Not found: installing ${packages.join(' ')} with apt-get\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (/** @type {string[]} */ args) => {
    const [command = 'apt-get', ...rest] = [...prefix, 'apt-get', ...args];
    return spawnSync(command, rest, { stdio: ['ignore', 2, 2], env, timeout: 300_000 }).status === 0;
  };
  run(['update', '-q']);
  return run(['install', '-y', '-q', '--no-install-recommends', ...packages]);
}

/**
 * What to put before apt-get, or undefined where this is no Debian or nobody may install without a password.
 * Ubuntu is left out: its chromium package is a stub for snap.
 * @returns {string[] | undefined}
 */
function aptPrefix() {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return undefined;
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  if (!/^ID=debian$/m.test(release)) return undefined;
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n'] : undefined;
}

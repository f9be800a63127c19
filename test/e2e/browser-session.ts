/**
 * The harness of the browser tests: a real browser on the production build, under the production policy.
 *
 *     browserTest('a lesson survives a kill', async ({ page, server, kill, relaunch }) => { … });
 *     browserTest('…', { basePath: '/school/beurtwijzer/', hasTouch: true }, async (session) => { … });
 *
 * - `page` is open at the start screen; `server` can be stopped (`stop`, `start`) and swapped (`serve(buildVersion('B'))`).
 * - The test fails on any request to another origin, any CSP breach, any uncaught error and any console error. A problem
 *   that the test wants is announced with `session.guard.expectProblem(/…/)`. Refused connections are always allowed.
 * - `await session.kill()` ends the browser with SIGKILL; `const page = await session.relaunch()` starts it again on the
 *   same profile. `session.newPage()` is a second tab.
 * - Each test ends with axe on whatever its first tab shows; `await checkAccessibility(page)` (accessibility.ts) runs axe
 *   on the way, in light and dark; `await takePictures(page, 'observe')`
 *   (pictures.ts) leaves six pictures in test/e2e/pictures/; `hostileNames` (hostile-class.ts) is the class to test with.
 * - A lesson is played fast with `page.clock`, which fakes Date, performance.now, timers and time stamps of events.
 *
 * The window is 1180 × 820, Dutch, in Amsterdam, with reduced motion, so that a picture does not catch half a transition.
 */
import { mkdtemp, readdir, readFile, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { requireBrowser, requireQuickBrowser } from '../../tools/find-browser.mjs';
import { findBarriers } from './accessibility';
import { type AppServer, startAppServer } from './app-server';
import { createPageGuard, type PageGuard } from './page-guard';

export interface SessionOptions {
  /** Where the app lives on the host; `/` when not said. */
  readonly basePath?: string;
  readonly hasTouch?: boolean;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Profile folder to use and keep, for a small disk say; a new one, removed at the end, when not said. */
  readonly profileFolder?: string;
  /** Extra flags for the browser. */
  readonly flags?: readonly string[];
  /**
   * The browser as people have it, with its windows and its lock on the profile: for tests that kill it, press by touch
   * at a place, or have a service worker. The others run in the same engine without windows, where that is installed.
   */
  readonly isWhole?: boolean;
  /**
   * Whether the service worker may come. In a `browserTest` not unless said so: it fetches and keeps a hundred files
   * beside what is tested, which takes as long as many a test.
   */
  readonly hasServiceWorker?: boolean;
  /** Do not open the start screen yet. */
  readonly isBlank?: boolean;
  /** The test spoils its page on purpose: axe at the end is left out. */
  readonly isSpoiled?: boolean;
}

export interface BrowserSession {
  readonly server: AppServer;
  readonly guard: PageGuard;
  readonly profileFolder: string;
  /** The first tab; after `relaunch` the new first tab. */
  readonly page: Page;
  readonly context: BrowserContext;
  newPage(): Promise<Page>;
  /** SIGKILL to the browser process, as when a battery dies. */
  kill(): Promise<void>;
  /** Starts the browser again on the same profile and opens the start screen, unless told another address or none. */
  relaunch(url?: string | null): Promise<Page>;
}

const flags = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync', '--hide-crash-restore-bubble'],
  // Even a request that the guard would miss cannot leave this machine.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

type Body = (session: BrowserSession) => Promise<void>;

/** A vitest test with a browser, a server and a profile of its own. */
export function browserTest(name: string, body: Body): void;
export function browserTest(name: string, options: SessionOptions, body: Body): void;
export function browserTest(name: string, first: SessionOptions | Body, second?: Body): void {
  const [options, body] = typeof first === 'function' ? [{}, first] : [first, second];
  if (body === undefined) throw new TypeError(`${name}: a browser test needs a body`);
  test(name, async () => {
    const { session, close } = await openSession({ hasServiceWorker: false, ...options });
    try {
      await body(session);
      if (!options.isSpoiled) await expectNoBarriers(session);
      await settle(session);
    } finally {
      await close();
    }
    expect(session.guard.takeProblems()).toEqual([]);
  });
}

/** A session outside of `browserTest`, for the bench; whoever opens it closes it and looks at its problems. */
export async function openSession(
  options: SessionOptions,
): Promise<{ session: BrowserSession; close(): Promise<void> }> {
  const guard = createPageGuard();
  const onReport = (report: string): void => guard.report(`CSP report: ${report}`);
  const server = await startAppServer(options.basePath ?? '/', onReport, options.hasServiceWorker);
  const profileFolder = options.profileFolder ?? (await mkdtemp(join(tmpdir(), 'beurtwijzer-')));
  let context = await launch(profileFolder, options, guard, server.origin);
  let page = await firstPage(context);
  const session: BrowserSession = {
    server,
    guard,
    profileFolder,
    get page() {
      return page;
    },
    get context() {
      return context;
    },
    newPage: () => context.newPage(),
    kill: () => killBrowser(context, profileFolder),
    relaunch: async (url = server.url) => {
      await context.close();
      context = await launch(profileFolder, options, guard, server.origin);
      page = await firstPage(context);
      if (url !== null) await page.goto(url);
      return page;
    },
  };
  const close = async (): Promise<void> => {
    await context.close();
    await server.stop();
    if (options.profileFolder === undefined) await rm(profileFolder, { recursive: true, force: true, maxRetries: 5 });
  };
  if (!options.isBlank) await page.goto(server.url);
  return { session, close };
}

async function launch(
  profileFolder: string,
  options: SessionOptions,
  guard: PageGuard,
  origin: string,
): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(profileFolder, {
    executablePath: isQuick(options) ? requireQuickBrowser() : requireBrowser(),
    args: [...flags, ...(options.flags ?? [])],
    viewport: options.viewport ?? { width: 1180, height: 820 },
    hasTouch: options.hasTouch ?? false,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  // As long as `expect.poll` waits (vite.config.ts).
  context.setDefaultTimeout(60_000);
  await guard.watch(context, origin);
  return context;
}

/** In the engine without windows the update of a service worker and a lesson pressed by touch were seen to go wrong. */
function isQuick({ isWhole = false, hasServiceWorker = true }: SessionOptions): boolean {
  return !isWhole && !hasServiceWorker;
}

async function firstPage(context: BrowserContext): Promise<Page> {
  return context.pages()[0] ?? (await context.newPage());
}

/** What every test ends with: the app as it stands has no barrier. A page that was closed or left has nothing to look at. */
async function expectNoBarriers({ page, server }: BrowserSession): Promise<void> {
  if (page.isClosed() || !page.url().startsWith(server.url)) return;
  expect(await findBarriers(page), `axe on ${page.url()}`).toEqual([]);
}

/** A report about the last thing that happened may still be on its way. */
async function settle({ context }: BrowserSession): Promise<void> {
  if (context.pages().length > 0) await new Promise((resolve) => setTimeout(resolve, 50));
}

async function killBrowser(context: BrowserContext, profileFolder: string): Promise<void> {
  const pid = await readlink(join(profileFolder, 'SingletonLock')).then(ownerOf, () => findProcess(profileFolder));
  const closed = new Promise<void>((resolve) => {
    context.once('close', () => resolve());
  });
  process.kill(pid, 'SIGKILL');
  await closed;
}

/** Chromium notes the process that owns a profile in a link named SingletonLock: `host-pid`. */
const ownerOf = (owner: string): number => Number(owner.slice(owner.lastIndexOf('-') + 1));

/**
 * Without its windows it makes no such link (on Linux only, the one place where it is used): the process says it. Debian
 * starts it from a script, which is not what has to be killed.
 */
async function findProcess(profileFolder: string): Promise<number> {
  for (const pid of await readdir('/proc')) {
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    const words = command.split('\0');
    const isPart = words.some((word) => word.startsWith('--type=')) || /\bsh$/.test(words[0]!);
    if (!isPart && words.includes(`--user-data-dir=${profileFolder}`)) return Number(pid);
  }
  throw new Error(`No browser has ${profileFolder}`);
}

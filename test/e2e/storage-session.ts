/** A browser on a blank page with only `src/storage` in it, under the production policy; see storage-page.ts. */
import { mkdtemp, readlink, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { requireBrowser } from '../../tools/find-browser.mjs';
import { createFileHandler } from '../../tools/static-server.mjs';
import type {} from './storage-page';

const flags = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync', '--hide-crash-restore-bubble'],
];

export interface StorageSession {
  /** Moves to an origin on which nothing has been stored yet, in the same browser. */
  moveToNewOrigin(): Promise<void>;
  origin(): string;
  /** A new tab with the door in it. */
  openPage(prepare?: (page: Page) => Promise<void>): Promise<Page>;
  kill(): Promise<void>;
  /** The browser again, on the same profile. */
  relaunch(): Promise<void>;
  close(): Promise<void>;
}

/** Bundles the page and serves it; whoever opens a session closes it. */
export async function openStorageSession(): Promise<StorageSession> {
  const root = await mkdtemp(join(tmpdir(), 'beurtwijzer-storage-page-'));
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: root,
      lib: { entry: join(import.meta.dirname, 'storage-page.ts'), formats: ['es'], fileName: () => 'page.js' },
    },
  });
  await writeFile(
    join(root, 'index.html'),
    '<!doctype html><title>x</title><script type="module" src="page.js"></script>',
  );
  const servers: Server[] = [];
  let origin = '';
  const profileFolder = await mkdtemp(join(tmpdir(), 'beurtwijzer-'));
  let context = await launch(profileFolder);
  return {
    moveToNewOrigin: async () => {
      for (const page of context.pages().slice(1)) await page.close();
      const server = createServer(createFileHandler({ root }));
      servers.push(server);
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    },
    origin: () => origin,
    openPage: async (prepare) => {
      const page = await context.newPage();
      await prepare?.(page);
      await page.goto(`${origin}/`);
      await page.waitForFunction(() => 'storageDoor' in window);
      return page;
    },
    kill: () => killBrowser(context, profileFolder),
    relaunch: async () => {
      await context.close();
      context = await launch(profileFolder);
    },
    close: async () => {
      await context.close();
      for (const server of servers) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
      for (const folder of [root, profileFolder]) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function launch(profileFolder: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profileFolder, { executablePath: requireBrowser(), args: flags });
}

/** Chromium notes the process that owns a profile in a link named SingletonLock: `host-pid`. */
async function killBrowser(context: BrowserContext, profileFolder: string): Promise<void> {
  const owner = await readlink(join(profileFolder, 'SingletonLock'));
  const closed = new Promise<void>((resolve) => {
    context.once('close', () => resolve());
  });
  process.kill(Number(owner.slice(owner.lastIndexOf('-') + 1)), 'SIGKILL');
  await closed;
}

/** Firefox and WebKitGTK, driven just far enough to do the main job in them. */
import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';

export interface Engine {
  goto(url: string): Promise<void>;
  /** Runs an expression in the page. */
  evaluate<Result>(expression: string): Promise<Result>;
  /** As a mouse does it, in the middle of the element. */
  click(selector: string): Promise<void>;
  type(selector: string, text: string): Promise<void>;
  reload(): Promise<void>;
  /** What its printer makes of the page, as a PDF; not there where the driver cannot print. */
  print?(): Promise<Uint8Array>;
  close(): Promise<void>;
}

function findProgram(...names: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(':');
  for (const path of names.flatMap((name) =>
    name.startsWith('/') ? name : folders.map((folder) => join(folder, name)),
  )) {
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // Not here.
    }
  }
  return undefined;
}

export const firefoxPath = findProgram('firefox-esr', 'firefox');
const webkitDriverPath = findProgram('WebKitWebDriver');
const xvfbPath = findProgram('Xvfb');

function findMiniBrowser(): string | undefined {
  const root = '/usr/lib';
  try {
    const folders = readdirSync(root).filter((name) => name.endsWith('-linux-gnu'));
    return findProgram(...folders.map((name) => `${root}/${name}/webkit2gtk-4.1/MiniBrowser`));
  } catch {
    return undefined;
  }
}

export const miniBrowserPath = findMiniBrowser();
export const hasWebKit = Boolean(webkitDriverPath && xvfbPath && miniBrowserPath);

export async function openFirefox(): Promise<Engine> {
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: firefoxPath!, headless: true });
  const page = await browser.newPage();
  await page.setViewport({ width: 1180, height: 820 });
  return {
    goto: async (url) => void (await page.goto(url)),
    evaluate: <Result>(expression: string) => page.evaluate(expression) as Promise<Result>,
    click: (selector) => page.click(selector),
    type: (selector, text) => page.type(selector, text),
    reload: async () => void (await page.reload()),
    print: () => page.pdf({ preferCSSPageSize: true, printBackground: false }),
    close: () => browser.close(),
  };
}

const webkitEnvironment = {
  WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  LIBGL_ALWAYS_SOFTWARE: '1',
  WEBKIT_DISABLE_DMABUF_RENDERER: '1',
  GDK_BACKEND: 'x11',
};

/** A screen without glass. It picks its own number and tells it on its fourth file. */
export async function startScreen(): Promise<{ env: NodeJS.ProcessEnv; stop(): void }> {
  const server = spawn(xvfbPath!, ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const display = await new Promise<string>((resolve, reject) => {
    server.once('error', reject);
    server.stdio[3]!.once('data', (data: Buffer) => resolve(data.toString().trim()));
  });
  return { env: { ...process.env, ...webkitEnvironment, DISPLAY: `:${display}` }, stop: () => void server.kill() };
}

const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

export async function openWebKit(): Promise<Engine> {
  const screen = await startScreen();
  const port = await freePort();
  const driver = spawn(webkitDriverPath!, [`--port=${port}`], { env: screen.env, stdio: 'ignore' });
  const send = async <Result>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<Result> => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await answer.json()) as { value: Result & { error?: string; message?: string } };
    if (!answer.ok) throw new Error(`${path}: ${value.error ?? ''} ${value.message ?? ''}`);
    return value;
  };
  await waitForDriver(driver, () => send('GET', '/status'));
  const { sessionId } = await send<{ sessionId: string }>('POST', '/session', {
    capabilities: {
      alwaysMatch: {
        'webkitgtk:browserOptions': { binary: miniBrowserPath, args: ['--automation'] },
      },
    },
  });
  const session = `/session/${sessionId}`;
  await send('POST', `${session}/window/rect`, { width: 1200, height: 860 });
  const find = async (selector: string): Promise<string> => {
    const found = await send<Record<string, string>>('POST', `${session}/element`, {
      using: 'css selector',
      value: selector,
    });
    return found[elementKey]!;
  };
  return {
    goto: (url) => send('POST', `${session}/url`, { url }),
    evaluate: (expression) =>
      send('POST', `${session}/execute/async`, {
        script: `const done = arguments[0]; Promise.resolve(${expression}).then(done, (error) => done(String(error)));`,
        args: [],
      }),
    click: async (selector) => send('POST', `${session}/element/${await find(selector)}/click`, {}),
    type: async (selector, text) => send('POST', `${session}/element/${await find(selector)}/value`, { text }),
    reload: () => send('POST', `${session}/refresh`, {}),
    close: async () => {
      await send('DELETE', session).catch(() => undefined);
      driver.kill();
      screen.stop();
    },
  };
}

async function waitForDriver(driver: ChildProcess, ask: () => Promise<unknown>): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (
      await ask().then(
        () => true,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  driver.kill();
  throw new Error('WebKitWebDriver did not start');
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

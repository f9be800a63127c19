/**
 * WebKitGTK without its driver, which takes a killed process for a crash. Here the page drives itself: a script in it
 * walks through the app, and tells the server how it goes.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { securityHeaders } from '../../tools/security-headers.mjs';
import { createFileHandler, listen } from '../../tools/static-server.mjs';
import { versionA } from './built-version';
import { miniBrowserPath, startScreen } from './other-engines';

/** What a walk has in its hands. */
export interface PageHands {
  /** To whoever started it; `report` ends the walk. */
  tell(what: object): Promise<unknown>;
  until<Found>(look: () => Found | Promise<Found>): Promise<NonNullable<Found>>;
  /** The first that is to be seen, as soon as there is one. */
  find(selector: string, text?: string): Promise<HTMLElement>;
  click(selector: string, text?: string): Promise<void>;
  fill(label: string, value: string): Promise<void>;
  /** Turns in the database, or why there is no telling. */
  countTurns(factory: IDBFactory): Promise<number | string>;
  /** From the start screen to the screen of a lesson with four pupils. */
  startLesson(): Promise<void>;
}

/** Runs in the page, so it reaches nothing outside of itself. */
function takeHands(): PageHands {
  const until: PageHands['until'] = async (look) => {
    for (;;) {
      const found = await look();
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };
  const find: PageHands['find'] = (selector, text = '') =>
    until(() =>
      [...document.querySelectorAll<HTMLElement>(selector)].find(
        (element) => element.textContent.includes(text) && element.getClientRects().length > 0,
      ),
    );
  const click: PageHands['click'] = async (selector, text) => (await find(selector, text)).click();
  const fill: PageHands['fill'] = async (label, value) => {
    const { htmlFor } = (await find('label', label)) as HTMLLabelElement;
    const field = document.getElementById(htmlFor)!;
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')!.set!.call(field, value);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
  return {
    tell: (what) => fetch('/tell', { method: 'POST', body: JSON.stringify(what) }).catch(() => undefined),
    until,
    find,
    click,
    fill,
    // A dead connection may also say nothing.
    countTurns: (factory) =>
      new Promise((resolve) => {
        setTimeout(() => resolve('no answer'), 5000);
        const opening = factory.open('beurtwijzer');
        opening.onerror = () => resolve(String(opening.error));
        opening.onsuccess = () => {
          const reading = opening.result.transaction('entries').objectStore('entries').getAll();
          reading.onerror = () => resolve(String(reading.error));
          reading.onsuccess = () => {
            opening.result.close();
            resolve((reading.result as { type: string }[]).filter(({ type }) => type === 'added').length);
          };
        };
      }),
    async startLesson() {
      await click('a', 'Nieuwe klas');
      await fill('Naam van de klas', 'groep 6B');
      await fill('Plak of typ de leerlingen', 'Aylin\nBram\nChaima\nDaan');
      await click('button', 'Maak de klas');
      await find('[role="tab"]', 'Plaatsen');
      location.hash = '#/';
      await click('a', 'Nieuwe observatie');
      await fill('Welke les is het?', 'Rekenen');
      await click('.question-card', 'Wie krijgt de beurt?');
      await click('button', 'Start de observatie');
    },
  };
}

/** What a walk tells on its way; after `offline` nothing of the app is served any more. */
type Told = { readonly report: unknown } | { readonly offline: true } | { readonly kill: true };

export interface WalkOptions {
  /** With one the page of the second visit comes from the device. */
  readonly hasServiceWorker: boolean;
  /** Asked for by the page. */
  readonly onKill?: (browserPid: number) => Promise<void>;
}

/** @param walk runs in the page, at each of its visits @returns what it reports */
export async function walkInWebKit(
  walk: (hands: PageHands) => Promise<void>,
  { hasServiceWorker, onKill }: WalkOptions,
): Promise<unknown> {
  const screen = await startScreen();
  const home = await mkdtemp(join(tmpdir(), 'beurtwijzer-webkit-'));
  let browser: ChildProcess | undefined;
  let close = (): void => {};
  try {
    return await new Promise<unknown>((resolve, reject) => {
      const state = { hasServiceWorker, isOffline: false };
      const hear = (text: string): void => {
        const told = JSON.parse(text) as Told;
        if ('kill' in told) void onKill?.(browser!.pid!).catch(reject);
        else if ('offline' in told) state.isOffline = true;
        else resolve(told.report);
      };
      const script = `void (${walk.toString()})((${takeHands.toString()})());`;
      void listen(answerWith(script, state, hear), 0).then(({ server, port }) => {
        close = () => {
          server.closeAllConnections();
          server.close();
        };
        browser = spawn(miniBrowserPath!, ['--geometry=1200x860', `http://127.0.0.1:${port}/`], {
          env: { ...screen.env, HOME: home, XDG_DATA_HOME: join(home, 'data'), XDG_CACHE_HOME: join(home, 'cache') },
          stdio: 'ignore',
        });
        browser.once('error', reject);
        browser.once('exit', () => reject(new Error('MiniBrowser went away')));
      }, reject);
    });
  } finally {
    browser?.kill();
    screen.stop();
    close();
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The built app with the script in its page. */
function answerWith(
  script: string,
  state: { readonly hasServiceWorker: boolean; readonly isOffline: boolean },
  hear: (text: string) => void,
): (request: IncomingMessage, response: ServerResponse) => void {
  const sendFile = createFileHandler({ root: versionA, basePath: '/', headers: securityHeaders });
  const send = (response: ServerResponse, type: string, body: string): void => {
    response.writeHead(200, { ...securityHeaders, 'Content-Type': type }).end(body);
  };
  return (request, response) => {
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname;
    if (path === '/tell') {
      let body = '';
      request.setEncoding('utf8');
      request.on('data', (part: string) => {
        body += part;
      });
      request.on('end', () => {
        hear(body);
        response.writeHead(204).end();
      });
    } else if (path === '/lesson.js') send(response, 'text/javascript', script);
    else if (state.isOffline) response.destroy();
    else if (path === '/sw.js' && !state.hasServiceWorker) response.writeHead(404).end();
    else if (path === '/' || path === '/index.html')
      void readFile(join(versionA, 'index.html'), 'utf8').then((page) =>
        send(
          response,
          'text/html',
          page.replace('</head>', '<script type="module" src="./lesson.js"></script></head>'),
        ),
      );
    else sendFile(request, response);
  };
}

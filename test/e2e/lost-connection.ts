/**
 * WebKitGTK with the process killed that holds its databases, as iPadOS does with a tab it forgot. Its driver takes that
 * for a crash and ends the session, so here the page drives itself: a script in it taps, and tells the server how it goes.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { securityHeaders } from '../../tools/security-headers.mjs';
import { createFileHandler, listen } from '../../tools/static-server.mjs';
import { versionA } from './built-version';
import { miniBrowserPath, startScreen } from './other-engines';

/** What the page found; a number is how many turns the database gives. */
export interface LossReport {
  /** Through the page's own `indexedDB`, before and after. */
  readonly before: number | string;
  readonly own: number | string;
  /** Through the `indexedDB` of a frame that is new. */
  readonly fresh: number | string;
  /** Frames of the app's. */
  readonly frames: number;
}

/** Runs in the page, so it reaches nothing outside of itself. */
async function liveThroughLoss(): Promise<void> {
  const tell = (what: object): Promise<unknown> =>
    fetch('/tell', { method: 'POST', body: JSON.stringify(what) }).catch(() => undefined);
  const until = async <Found>(look: () => Found | Promise<Found>): Promise<NonNullable<Found>> => {
    for (;;) {
      const found = await look();
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };
  const find = (selector: string, text = ''): Promise<HTMLElement> =>
    until(() =>
      [...document.querySelectorAll<HTMLElement>(selector)].find(
        (element) => element.textContent.includes(text) && element.getClientRects().length > 0,
      ),
    );
  const click = async (selector: string, text?: string): Promise<void> => (await find(selector, text)).click();
  const fill = async (label: string, value: string): Promise<void> => {
    const { htmlFor } = (await find('label', label)) as HTMLLabelElement;
    const field = document.getElementById(htmlFor)!;
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')!.set!.call(field, value);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
  /** A dead connection may also say nothing. */
  const countTurns = (factory: IDBFactory): Promise<number | string> =>
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
    });
  const countInNewFrame = async (): Promise<number | string> => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const counted = await countTurns((frame.contentWindow as unknown as typeof globalThis).indexedDB);
    frame.remove();
    return counted;
  };

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
  await click('.tile-button', 'Aylin');
  await click('.tile-button', 'Bram');
  await until(async () => (await countTurns(indexedDB)) === 2);
  const before = await countTurns(indexedDB);
  void tell({ kill: true });
  await until(async () => typeof (await countTurns(indexedDB)) === 'string');
  await click('.tile-button', 'Chaima');
  await until(async () => (await countInNewFrame()) === 3);
  await click('.tile-button', 'Daan');
  await until(async () => (await countInNewFrame()) === 4);
  await find('[data-saving="saved"]');
  const frames = document.querySelectorAll('iframe').length;
  await tell({ before, own: await countTurns(indexedDB), fresh: await countInNewFrame(), frames });
}

/** Lives through a lesson in which the connection is lost after two turns and two more are tapped. */
export async function loseConnection(): Promise<LossReport> {
  const screen = await startScreen();
  const home = await mkdtemp(join(tmpdir(), 'beurtwijzer-webkit-'));
  let browser: ChildProcess | undefined;
  let close = (): void => {};
  try {
    return await new Promise<LossReport>((resolve, reject) => {
      const hear = (text: string): void => {
        const told = JSON.parse(text) as LossReport | { kill: true };
        if ('kill' in told) void killNetworkProcess(browser!.pid!).catch(reject);
        else resolve(told);
      };
      void listen(answerWith(hear), 0).then(({ server, port }) => {
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

/** The built app with the script in its page, and without a service worker, which would keep the page as it was. */
function answerWith(hear: (text: string) => void): (request: IncomingMessage, response: ServerResponse) => void {
  const sendFile = createFileHandler({ root: versionA, basePath: '/', headers: securityHeaders });
  const script = `void (${liveThroughLoss.toString()})();`;
  const send = (response: ServerResponse, type: string, body: string): void => {
    response.writeHead(200, { ...securityHeaders, 'Content-Type': type }).end(body);
  };
  return (request, response) => {
    if (request.url === '/lesson.js') send(response, 'text/javascript', script);
    else if (request.url === '/sw.js') response.writeHead(404).end();
    else if (request.url === '/')
      void readFile(join(versionA, 'index.html'), 'utf8').then((page) =>
        send(
          response,
          'text/html',
          page.replace('</head>', '<script type="module" src="./lesson.js"></script></head>'),
        ),
      );
    else if (request.url !== '/tell') sendFile(request, response);
    else {
      let body = '';
      request.setEncoding('utf8');
      request.on('data', (part: string) => {
        body += part;
      });
      request.on('end', () => {
        response.writeHead(204).end();
        hear(body);
      });
    }
  };
}

/** In WebKit databases are the business of the network process: the child of this browser with that name. */
async function killNetworkProcess(browserPid: number): Promise<void> {
  for (const pid of await readdir('/proc')) {
    const [command, stat] = await Promise.all(
      ['cmdline', 'stat'].map((file) => readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => '')),
    );
    const parent = Number(stat!.slice(stat!.lastIndexOf(')') + 2).split(' ')[1]);
    if (parent === browserPid && command!.includes('WebKitNetworkProcess')) {
      process.kill(Number(pid), 'SIGKILL');
      return;
    }
  }
  throw new Error('No network process to kill');
}

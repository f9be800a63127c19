/** Two walks through the app in WebKitGTK: the main job, and a lesson in which the databases' process dies. */
import { readdir, readFile } from 'node:fs/promises';
import { type PageHands, walkInWebKit } from './webkit-page';

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
async function liveThroughLoss({ tell, until, find, click, countTurns, startLesson }: PageHands): Promise<void> {
  const countInNewFrame = async (): Promise<number | string> => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const counted = await countTurns((frame.contentWindow as unknown as typeof globalThis).indexedDB);
    frame.remove();
    return counted;
  };
  await startLesson();
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
  const [own, fresh] = [await countTurns(indexedDB), await countInNewFrame()];
  await tell({ report: { before, own, fresh, frames } });
}

/** Lives through a lesson in which the connection is lost after two turns and two more are tapped. */
export const loseConnection = async (): Promise<LossReport> =>
  (await walkInWebKit(liveThroughLoss, { hasServiceWorker: false, onKill: killNetworkProcess })) as LossReport;

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

export interface MainJobReport {
  /** Turns on the disk before the page was loaded again without a network, and after one more was tapped. */
  readonly before: number | string;
  readonly after: number | string;
  /** Rows of counts in the terugblik. */
  readonly tiles: number;
  /** Turns in the file at the end. */
  readonly exported: number;
}

/** Runs in the page, so it reaches nothing outside of itself. */
async function doMainJob({ tell, until, find, click, countTurns, startLesson }: PageHands): Promise<void> {
  const before = Number(sessionStorage.getItem('before'));
  if (before === 0) {
    await startLesson();
    for (const name of ['Aylin', 'Chaima', 'Aylin']) {
      await click('.tile-button', name);
      // The same tile twice within a quarter of a second is one tap.
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    await until(async () => (await countTurns(indexedDB)) === 3);
    await find('[data-saving="saved"]');
    await until(() => navigator.serviceWorker.controller);
    sessionStorage.setItem('before', '3');
    await tell({ offline: true });
    location.reload();
    return;
  }
  await find('.clock-question');
  await click('.tile-button', 'Daan');
  await until(async () => (await countTurns(indexedDB)) === 4);
  const after = await countTurns(indexedDB);
  await click('button', 'Les is klaar');
  await click('button', 'Ja, stop de les');
  await find('h1', 'Nakijken');
  await click('button', 'Klaar met nakijken');
  await click('button', 'Ik ben de leerkracht');
  await click('button', 'Overslaan');
  await find('.plan-card');
  await until(() => document.querySelectorAll('.count-tile').length === 4);
  const tiles = document.querySelectorAll('.count-tile').length;
  await click('a', 'Samenvatting');
  await find('button:not([disabled])', 'Druk af');
  const kept: Blob[] = [];
  const createUrl = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob) => {
    kept.push(blob as Blob);
    return createUrl(blob);
  };
  HTMLAnchorElement.prototype.click = () => {};
  await click('button', 'Bewaar gegevens');
  const blob = await until(() => kept[0]);
  const file = JSON.parse(await blob.text()) as { observations: { interactions: { kind: string }[] }[] };
  const exported = file.observations[0]!.interactions.filter(({ kind }) => kind === 'turn').length;
  await tell({ report: { before, after, tiles, exported } });
}

/** A class, taps, the page again without a network, the terugblik, and the data as a file. */
export const doMainJobInWebKit = async (): Promise<MainJobReport> =>
  (await walkInWebKit(doMainJob, { hasServiceWorker: true })) as MainJobReport;

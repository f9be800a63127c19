// The main job in Firefox and in WebKitGTK: a class, taps, a reload without a network, the terugblik, the data as a file.
import { afterEach, describe, expect, test } from 'vitest';
import { type AppServer, startAppServer } from '../app-server';
import { type Engine, firefoxPath, hasWebKit, openFirefox, openWebKit } from '../other-engines';
import { countPages, hasPoppler } from '../paper-pages';
import { doMainJobInWebKit, loseConnection } from '../webkit-walks';

let engine: Engine | undefined;
let server: AppServer | undefined;
afterEach(async () => {
  await engine?.close();
  await server?.stop();
  engine = undefined;
  server = undefined;
});

/** The first visible element with this selector and text, as a selector of its own. */
async function find(selector: string, text = ''): Promise<string> {
  const mark = `[data-found="${selector.length}-${text.length}"]`;
  const expression = `(() => {
    for (const old of document.querySelectorAll('${mark}')) delete old.dataset.found;
    const found = [...document.querySelectorAll(${JSON.stringify(selector)})].find((element) =>
      element.textContent.includes(${JSON.stringify(text)}) && element.getClientRects().length > 0);
    if (found) found.dataset.found = '${selector.length}-${text.length}';
    return Boolean(found);
  })()`;
  await expect.poll(() => engine!.evaluate(expression), { message: `${selector} ${text}` }).toBe(true);
  return mark;
}

const click = async (selector: string, text = ''): Promise<void> => engine!.click(await find(selector, text));
const count = (selector: string): Promise<number> =>
  engine!.evaluate(`document.querySelectorAll(${JSON.stringify(selector)}).length`);

const turnsOnDisk = `new Promise((resolve) => {
  const opening = indexedDB.open('beurtwijzer');
  opening.onsuccess = () => {
    const reading = opening.result.transaction('entries').objectStore('entries').getAll();
    reading.onsuccess = () => {
      opening.result.close();
      resolve(reading.result.filter(({ type }) => type === 'added').length);
    };
  };
})`;

/** Keeps what a download would have written. */
const keepDownloads = `(() => {
  window.kept = [];
  const original = URL.createObjectURL;
  URL.createObjectURL = (blob) => {
    window.kept.push(blob);
    return original.call(URL, blob);
  };
  HTMLAnchorElement.prototype.click = () => {};
})()`;

/** From an empty app to three turns that are on the disk. */
async function tapLesson(): Promise<void> {
  server = await startAppServer('/', () => undefined);
  await engine!.goto(server.url);
  await find('h2', 'Welkom bij Beurtwijzer');
  const hasWorker = await engine!.evaluate<boolean>('"serviceWorker" in navigator');
  expect(hasWorker).toBe(true);
  await expect.poll(() => engine!.evaluate<boolean>('Boolean(navigator.serviceWorker.controller)')).toBe(true);
  await click('a', 'Nieuwe klas');
  const labelled = async (label: string) =>
    `#${await engine!.evaluate<string>(
      `[...document.querySelectorAll('label')].find((one) => one.textContent.includes(${JSON.stringify(label)})).htmlFor`,
    )}`;
  await find('label', 'Naam van de klas');
  await engine!.type(await labelled('Naam van de klas'), 'groep 6B');
  // Pasted rather than typed: a driver may leave out the ends of lines.
  await engine!.evaluate(`(() => {
    const field = document.querySelector(${JSON.stringify(await labelled('Plak of typ de leerlingen'))});
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').set.call(field, 'Aylin\\nBram\\nChaima\\nDaan');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  })()`);
  await click('button', 'Maak de klas');
  await find('[role="tab"]', 'Plaatsen');
  await engine!.goto(`${server.url}#/`);
  await click('a', 'Nieuwe observatie');
  await find('label', 'Welke les is het?');
  await engine!.type(await labelled('Welke les is het?'), 'Rekenen');
  await click('.question-card', 'Wie krijgt de beurt?');
  await click('button', 'Start de observatie');
  await find('.clock-question');
  for (const [index, name] of ['Aylin', 'Chaima', 'Aylin'].entries()) {
    await click('.tile-button', name);
    await expect.poll(() => engine!.evaluate(turnsOnDisk)).toBe(index + 1);
  }
  await find('[data-saving="saved"]');
}

async function lookBackWithoutNetwork(): Promise<void> {
  await server!.stop();
  await engine!.evaluate('(window.isBeforeReload = true)');
  await engine!.reload();
  await expect.poll(() => engine!.evaluate('String(window.isBeforeReload)').catch(() => '')).toBe('undefined');
  await find('.clock-question');
  await click('.tile-button', 'Daan');
  await expect.poll(() => engine!.evaluate(turnsOnDisk)).toBe(4);

  await click('button', 'Les is klaar');
  await click('button', 'Ja, stop de les');
  await find('h1', 'Nakijken');
  await click('button', 'Klaar met nakijken');
  await click('button', 'Ik ben de leerkracht');
  await click('button', 'Overslaan');
  await find('.plan-card');
  await expect.poll(() => count('.count-tile')).toBe(4);
}

/** @returns how many turns are in the file */
async function takeFile(): Promise<number> {
  await click('a', 'Samenvatting');
  await find('button:not([disabled])', 'Druk af');
  if (engine!.print && hasPoppler) expect(countPages(await engine!.print())).toBe(1);
  await engine!.evaluate(keepDownloads);
  await click('button', 'Bewaar gegevens');
  await expect.poll(() => engine!.evaluate<number>('window.kept.length')).toBe(1);
  const text = await engine!.evaluate<string>('window.kept[0].text()');
  const exported = JSON.parse(text) as { observations: { interactions: { kind: string }[] }[] };
  return exported.observations[0]!.interactions.filter(({ kind }) => kind === 'turn').length;
}

/** Whether a snapshot with the end of the lesson lies beside the database, as the browser's private files have it. */
const hasSnapshot = `(async () => {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle('beurtwijzer-momentopnamen', { create: true });
  const texts = [];
  for await (const file of folder.values()) texts.push(await (await file.getFile()).text());
  return texts.some((text) => text.includes('"type":"ended"') && text.endsWith('einde'));
})()`;

describe('the main job', () => {
  test.skipIf(!firefoxPath)('in Firefox', async () => {
    engine = await openFirefox();
    await tapLesson();
    await lookBackWithoutNetwork();
    expect(await takeFile()).toBe(4);
    await expect.poll(() => engine!.evaluate(hasSnapshot)).toBe(true);
  });

  test.skipIf(!hasWebKit)('in WebKitGTK', async () => {
    expect(await doMainJobInWebKit()).toEqual({ before: 3, after: 4, tiles: 4, exported: 4 });
  });

  test.skipIf(!hasWebKit)('in WebKitGTK by mouse and keys, as far as the terugblik', async () => {
    engine = await openWebKit();
    await tapLesson();
    await lookBackWithoutNetwork();
    expect(await count('.count-tile')).toBe(4);
  });
});

test.skipIf(!hasWebKit)('a lesson goes on in WebKitGTK when the process of its databases is killed', async () => {
  const { before, own, fresh, frames } = await loseConnection();
  expect(before).toBe(2);
  // The page itself never gets to its database again; the app does, through a frame of its own.
  expect(own).toMatch(/Connection to Indexed Database server lost|no answer/);
  expect(frames).toBe(1);
  expect(fresh).toBe(4);
});

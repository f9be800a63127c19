// Questions about the service worker of a page.
import type { Page } from 'playwright-core';

/** Whether a service worker answers for this page. */
export function isControlled(page: Page): Promise<boolean> {
  return page.evaluate(() => navigator.serviceWorker.controller !== null);
}

/** Whether a newer worker is ready and waits to be accepted. */
export function hasWaitingWorker(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return registration?.waiting?.state === 'installed';
  });
}

/** The version of the app that this page came from. */
export function shownVersion(page: Page): Promise<string | null> {
  return page.locator('meta[name="beurtwijzer-build"]').getAttribute('content');
}

/** Whether the app drew something. */
export async function isDrawn(page: Page): Promise<boolean> {
  return (await page.locator('#app').innerText()).trim() !== '';
}

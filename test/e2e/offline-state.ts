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

/** As when someone comes back to the app, which then looks for a newer version. */
export function comeBack(page: Page): Promise<void> {
  return page.evaluate(() => {
    document.dispatchEvent(new Event('visibilitychange'));
  });
}

/** The version of the app that this page came from. */
export function shownVersion(page: Page): Promise<string | null> {
  return page.locator('meta[name="beurtwijzer-build"]').getAttribute('content');
}

/** Waits until the app drew something to tap; a page that stays empty fails the test. */
export async function waitUntilDrawn(page: Page): Promise<void> {
  await page.locator('#app :is(button, a[href])').first().waitFor();
}

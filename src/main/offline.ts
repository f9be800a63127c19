// The bridge to the service worker: works offline, and goes over to a new version only when someone says so.
import { Workbox } from 'workbox-window';
import type { ScriptUrl } from './trusted-types';

export interface OfflineOptions {
  /** The service worker beside the page, through `createScriptUrl`. */
  readonly scriptUrl: ScriptUrl;
  /** A newer version is on the device and waits. May be called more than once; offer it only outside an observation. */
  readonly onUpdateWaiting: () => void;
  /** From now on the app also starts without a network. */
  readonly onOfflineReady?: () => void;
}

export interface Offline {
  /** Goes over to the waiting version; every open tab reloads, so everything that matters must be on disk. */
  acceptUpdate(): void;
  /** Asks the host for a newer version. Without a network nothing happens. */
  checkForUpdate(): Promise<void>;
}

const withoutWorker: Offline = { acceptUpdate: () => {}, checkForUpdate: () => Promise.resolve() };

/**
 * Registers the service worker and looks for a newer version, at the start and at every return to the app.
 * Does nothing where there are no service workers (an address without https, a private window) and in development.
 */
export function startOffline({ scriptUrl, onUpdateWaiting, onOfflineReady }: OfflineOptions): Offline {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return withoutWorker;
  const workbox = new Workbox(scriptUrl);
  let registration: ServiceWorkerRegistration | undefined;

  const askHost = async (): Promise<void> => {
    try {
      await registration?.update();
    } catch {
      // No network or no host: the version on the device goes on working, and the next return asks again.
    }
    // workbox-window tells of a second newer version no more, so look for one that waits.
    if (registration?.waiting) onUpdateWaiting();
  };

  // One after the other: while a check runs, the browser gives its answer to the next as well, though that answer may be
  // from before a newer version was there.
  let lastCheck = Promise.resolve();
  const checkForUpdate = (): Promise<void> => {
    lastCheck = lastCheck.then(askHost);
    return lastCheck;
  };

  const register = async (): Promise<void> => {
    try {
      registration = await workbox.register();
    } catch {
      // Refused by the browser: the app works, though only with a network.
      return;
    }
    await checkForUpdate();
  };

  workbox.addEventListener('waiting', onUpdateWaiting);
  reloadOnNewController();
  if (onOfflineReady) void navigator.serviceWorker.ready.then(onOfflineReady);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void checkForUpdate();
  });
  void register();
  return { acceptUpdate: () => workbox.messageSkipWaiting(), checkForUpdate };
}

/**
 * Reloads when a newer worker takes over, in this tab or through another one: the old files are gone by then.
 * The first worker of all takes over too, without a reload; workbox-window's isUpdate cannot tell the two apart later.
 * When site data are cleared the worker goes and none comes: a reload would lose the lesson that is in memory.
 */
function reloadOnNewController(): void {
  let isControlled = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (navigator.serviceWorker.controller === null) return;
    if (isControlled) location.reload();
    isControlled = true;
  });
}

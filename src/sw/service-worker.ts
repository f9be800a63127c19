/// <reference lib="webworker" />
// Keeps every built file on the device, so that the app works without a network from the second load on.
import { cleanupOutdatedCaches, type PrecacheEntry, precacheAndRoute } from 'workbox-precaching';

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: (PrecacheEntry | string)[] };

let isFirstWorker = false;

self.addEventListener('install', () => {
  isFirstWorker = self.registration.active === null;
});

self.addEventListener('activate', (event) => {
  // The page that brought the first worker must be controlled, else a deploy before its next load activates unasked.
  // A later worker claims nothing: pages go over to it when they load, or when someone accepts the update.
  if (isFirstWorker) event.waitUntil(self.clients.claim());
});

self.addEventListener('message', (event) => {
  // Never unasked: only after someone accepted the update on the screen.
  const message: unknown = event.data;
  if (typeof message === 'object' && message !== null && 'type' in message && message.type === 'SKIP_WAITING') {
    event.waitUntil(self.skipWaiting());
  }
});

cleanupOutdatedCaches();
// No address parameter means anything to this app, so none may lead past the stored files.
precacheAndRoute(self.__WB_MANIFEST, { ignoreURLParametersMatching: [/./] });

import { SYNC_TAG } from '../outbox/deeds';
import { notificationOf, readPush } from './push-message';
import { dropOtherShells, fromShellCache, isShell, keepShell } from './shell-cache';
import { openPage } from './open-page';
import { sendDeeds } from './send-deeds';

declare const self: ServiceWorkerGlobalScope;
/** The browser's background synchronisation, which TypeScript does not know. */
type SyncEvent = ExtendableEvent & { tag: string };

self.addEventListener('install', (event) => {
  event.waitUntil(keepShell().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) =>
  event.waitUntil(dropOtherShells().then(() => self.clients.claim())),
);

self.addEventListener('fetch', (event) => {
  if (isShell(event.request)) event.respondWith(fromShellCache(event.request));
});

self.addEventListener('push', (event) => {
  const { title, options } = notificationOf(readPush(event.data?.text() ?? ''));
  event.waitUntil(self.registration.showNotification(title, options));
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const { url } = event.notification.data as { url: string };
  event.waitUntil(openPage(self.clients, url));
});

self.addEventListener('sync', (event) => {
  const sync = event as SyncEvent;
  if (sync.tag === SYNC_TAG) sync.waitUntil(sendDeeds(self.clients));
});

import { type CDPSession, type Page } from 'playwright-core';

/** The page's service worker once it serves the page, reached as the browser itself reaches it. */
export interface ServiceWorkerPeer {
  /** As when the push service has delivered. */
  push: (data: unknown) => Promise<void>;
  /** As when the network is back. */
  sync: (tag: string) => Promise<void>;
}

interface Registration {
  registrationId: string;
  scopeURL: string;
  isDeleted: boolean;
}

export async function serviceWorkerOf(page: Page): Promise<ServiceWorkerPeer> {
  await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
  await page.waitForFunction('navigator.serviceWorker.controller !== null');
  // the worker's tools live with a page: one of their own, so that the page under test may be closed
  const devTools = await page.context().newCDPSession(await page.context().newPage());
  await page.bringToFront();
  const registrationId = await registrationOf(devTools);
  const origin = new URL(page.url()).origin;
  return {
    push: async (data) => {
      await devTools.send('ServiceWorker.deliverPushMessage', {
        origin,
        registrationId,
        data: typeof data === 'string' ? data : JSON.stringify(data),
      });
    },
    sync: async (tag) => {
      await devTools.send('ServiceWorker.dispatchSyncEvent', {
        origin,
        registrationId,
        tag,
        lastChance: false,
      });
    },
  };
}

async function registrationOf(devTools: CDPSession): Promise<string> {
  const told = new Promise<string>((resolve) => {
    devTools.on(
      'ServiceWorker.workerRegistrationUpdated',
      ({ registrations }: { registrations: Registration[] }) => {
        const live = registrations.find(({ isDeleted }) => !isDeleted);
        if (live) resolve(live.registrationId);
      },
    );
  });
  await devTools.send('ServiceWorker.enable');
  return told;
}

import { type BrowserContextOptions, type Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  PushServiceStandIn,
  type SubscribedBrowser,
} from '../../../libs/monitoring/src/push/push-service.fixtures.js';
import { aUser } from '../../api/test/identity.fixtures.js';
import { aPage, DESKTOP } from './browser.js';
import { type ServiceWorkerPeer, serviceWorkerOf } from './service-worker.fixtures.js';
import { expectSound, live, LOOKS, openAccount, signInAs, useWebHarness } from './web-harness.js';

const web = useWebHarness(async () => ({ PUSH_INNER_NETWORKS: '127.0.0.0/8' }));
const ALLOWED: BrowserContextOptions = {
  ...DESKTOP,
  serviceWorkers: 'allow',
  permissions: ['notifications'],
};
const PAGE = '/settings/notifications';

/**
 * The browser's own push service cannot be reached from a test: subscriptions are made by one that stands in for it.
 * All else is the browser's.
 */
async function subscribedBy(page: Page, { endpoint, p256dh, auth }: SubscribedBrowser): Promise<void> {
  const standIn = `{
    const KEY = 'stand-in for the push service';
    const bytes = (text) => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
    const subscription = (key) => ({
      endpoint: ${JSON.stringify(endpoint)},
      options: { applicationServerKey: bytes(key).buffer },
      toJSON: () => ({ endpoint: ${JSON.stringify(endpoint)}, expirationTime: null,
        keys: { p256dh: '${p256dh}', auth: '${auth}' } }),
      unsubscribe: async () => { localStorage.removeItem(KEY); return true; },
    });
    PushManager.prototype.subscribe = async ({ applicationServerKey }) => {
      localStorage.setItem(KEY, applicationServerKey);
      return subscription(applicationServerKey);
    };
    PushManager.prototype.getSubscription = async () => {
      const key = localStorage.getItem(KEY);
      return key && subscription(key);
    };
  }`;
  await page.evaluate(standIn);
  // and of each page after it
  await page.context().addInitScript(standIn);
}

async function aPushService(): Promise<PushServiceStandIn> {
  const viewer = await web.api.as('viewer', web.tenant);
  const { body } = await viewer('GET', '/api/v1/push');
  const service = await new PushServiceStandIn(body.publicKey).start();
  onTestFinished(() => service.stop());
  return service;
}

const notifications = (page: Page) =>
  page.evaluate<{ title: string; body: string; tag: string; data: { url: string } }[]>(
    `navigator.serviceWorker.ready.then((registration) => registration.getNotifications())
       .then((shown) => shown.map(({ title, body, tag, data }) => ({ title, body, tag, data })))`,
  );

/** Until that is shown; pushed again when it is not, as a push service does. */
async function shown(page: Page, worker: ServiceWorkerPeer, message: unknown, expected: object[]) {
  for (let times = 1; ; times++) {
    await worker.push(message);
    try {
      return await expect.poll(() => notifications(page), { timeout: 10_000 }).toMatchObject(expected);
    } catch (late) {
      if (times === 3) throw late;
    }
  }
}

const subscriptions = (tenant: string): Promise<unknown[]> =>
  web.api.database.tenants.run(tenant, (manager) => manager.query('select id from push_subscription'));

describe('the settings of notifications', () => {
  it.each(LOOKS)('are sound: %s', async (_, options) => {
    const looked = await web.open(PAGE, options, 'viewer');
    await looked.page.getByRole('heading', { name: /^(O que avisar|What to tell)$/ }).waitFor();
    await expectSound(looked);
  });

  it('keep what was chosen, and say at its field what cannot be', async () => {
    const { page } = await web.open(PAGE, DESKTOP, 'viewer');
    await page.getByLabel('A partir de').selectOption('critical');
    await page.getByRole('switch', { name: 'Horário de silêncio' }).check();
    await page.getByLabel('Das').fill('23:00');
    await page.getByLabel('Fuso').fill('Marte');
    await page.getByRole('button', { name: 'Salvar' }).click();
    await page.getByRole('alert').getByText('IANA').waitFor();
    await page.getByLabel('Fuso').fill('America/Sao_Paulo');
    await page.getByRole('button', { name: 'Salvar' }).click();
    await page.getByRole('log').getByText('Salvo.').waitFor();
    await page.reload();
    await expect.poll(() => page.getByLabel('Das').inputValue()).toBe('23:00');
    expect(await page.getByLabel('A partir de').inputValue()).toBe('critical');
  });

  it('have this browser told: what is pushed arrives as a notification that leads to the monitor', async () => {
    const service = await aPushService();
    const { page } = await web.open(PAGE, ALLOWED, 'viewer');
    const worker = await serviceWorkerOf(page);
    await subscribedBy(page, service.aBrowser('ana'));
    await page.getByRole('button', { name: 'Avisar neste navegador' }).click();
    await page.getByText('Este navegador avisa você').waitFor();
    await page.getByRole('button', { name: 'Enviar um teste' }).click();
    await expect.poll(() => service.toldTo('ana')).toHaveLength(1);
    const leading = { data: { url: `/tws-monitor?tenant=${web.tenant}` } };
    await shown(page, worker, service.toldTo('ana')[0], [leading]);
    expect(service.wrong).toEqual([]);
  });

  it('tell a browser nothing more when its owner signs out', async () => {
    const service = await aPushService();
    const { page } = await web.open(PAGE, ALLOWED, 'viewer');
    await serviceWorkerOf(page);
    await subscribedBy(page, service.aBrowser('bia'));
    await page.getByRole('button', { name: 'Avisar neste navegador' }).click();
    await page.getByText('Este navegador avisa você').waitFor();
    await openAccount(page);
    await page.getByRole('button', { name: 'Sair' }).click();
    await page.getByRole('heading', { name: 'Entrar no Resync' }).waitFor();
    expect(await subscriptions(web.tenant)).toEqual([]);
  });
});

describe('a browser that is told', () => {
  /** Somebody of two tenants, told here of the first. */
  async function toldHere() {
    const second = await web.api.aTenant();
    const service = await aPushService();
    const { page } = await aPage(web.browser, ALLOWED);
    await page.goto(`${web.api.address}${PAGE}?tenant=${web.tenant}`);
    await signInAs(page, await aUser(web.api, { [web.tenant]: 'viewer', [second]: 'viewer' }));
    await live(page);
    await serviceWorkerOf(page);
    await subscribedBy(page, service.aBrowser('ana'));
    await page.getByRole('button', { name: 'Avisar neste navegador' }).click();
    await page.getByText('Este navegador avisa você').waitFor();
    return { page, second };
  }

  it('is told of no other tenant because one looks at it, and of one no less because the other is left', async () => {
    const { page, second } = await toldHere();
    await page.goto(`${web.api.address}${PAGE}?tenant=${second}`);
    await page.getByText('Este navegador não avisa você').waitFor();
    expect(await subscriptions(second)).toEqual([]);
    await page.getByRole('button', { name: 'Avisar neste navegador' }).click();
    await page.getByRole('button', { name: 'Não avisar mais aqui' }).click();
    await page.getByText('Este navegador não avisa você').waitFor();
    await page.goto(`${web.api.address}${PAGE}?tenant=${web.tenant}`);
    await page.getByText('Este navegador avisa você').waitFor();
  });

  it('tells who comes next nothing that was for somebody whose session ended', async () => {
    const { page, second } = await toldHere();
    await page.evaluate(`localStorage.removeItem('resync.session')`);
    await page.reload();
    await signInAs(page, await aUser(web.api, { [second]: 'viewer' }));
    await live(page);
    await expect
      .poll(() => page.evaluate(`localStorage.getItem('stand-in for the push service')`))
      .toBeNull();
    expect(await subscriptions(second)).toEqual([]);
  });
});

describe('a notification', () => {
  it('takes the place of the older one of the same problem, and opens the monitor', async () => {
    const { page } = await web.open('/jobs', ALLOWED);
    const worker = await serviceWorkerOf(page);
    const message = {
      v: 1,
      kind: 'event',
      severity: 'critical',
      tag: 'one',
      body: '/A#/S.J',
      vibrate: [300],
    };
    for (const title of ['Job atrasado', 'Job abendou']) {
      const told = { ...message, title, url: '/tws-monitor?problem=one' };
      await shown(page, worker, told, [{ title, tag: 'one' }]);
    }
    const [script] = page.context().serviceWorkers();
    await script?.evaluate(`registration.getNotifications().then(([notification]) =>
      self.dispatchEvent(new NotificationEvent('notificationclick', { notification, action: 'open' })))`);
    await page.waitForURL('**/tws-monitor?problem=one');
    await page.getByRole('heading', { name: 'O que está quebrado' }).waitFor();
    expect(await notifications(page)).toEqual([]);
  });
});

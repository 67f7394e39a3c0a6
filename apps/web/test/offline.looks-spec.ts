import { type Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { aUser, type TestUser } from '../../api/test/identity.fixtures.js';
import { behindALine } from './line.fixtures.js';
import { aWatchedConnection } from './plan.fixtures.js';
import { aPage, DESKTOP } from './browser.js';
import { givenTrouble } from './trouble.fixtures.js';
import { held, keepKey, live, openAccount, signInAs, useWebHarness } from './web-harness.js';

const web = useWebHarness();

const acknowledge = (page: Page) => page.getByRole('button', { name: 'Reconhecer: /A#/S.LATE' }).click();
const waits = (page: Page) => page.getByText('reconhecimento guardado, será enviado').waitFor();
const notices = (page: Page) => page.getByRole('log', { name: 'Avisos' });
async function acknowledged(): Promise<{ by: string } | null> {
  const viewer = await web.api.as('viewer', web.tenant);
  const { body } = await viewer('GET', '/api/v1/monitoring/problems');
  return body.items[0].acknowledged;
}
/** The acknowledgements of the page are answered so, one after the other, and then by the server. */
async function answeredBy(page: Page, ...answers: number[]): Promise<void> {
  await page.route('**/acknowledge', async (route) => {
    const status = answers.shift();
    if (status === undefined) await route.continue();
    else await route.fulfill({ status, json: { code: 'IN_TROUBLE', status } });
  });
}

describe('a page that cannot be loaded', () => {
  it('takes nothing with it, and is there when it is asked for again', async () => {
    const { line, page } = await behindALine(web);
    line.cut();
    await page.getByRole('link', { name: 'Operações' }).click();
    await page.getByRole('alert').getByText('Esta página não pôde ser mostrada.').waitFor();
    expect(await page.getByRole('navigation', { name: 'Páginas' }).isVisible()).toBe(true);
    await page
      .getByRole('status')
      .getByText(/Sem conexão/)
      .waitFor();
    line.restore();
    await live(page);
    await page.getByRole('button', { name: 'Tentar de novo' }).click();
    await page.getByRole('heading', { name: 'Tarefas longas', level: 1 }).waitFor();
  });
});

describe('without a network', () => {
  it('what is pressed fails at once and is not done later', async () => {
    await aWatchedConnection(web);
    const { page } = await web.open('/operations/monitors');
    const poll = page.getByRole('button', { name: 'Consultar agora' });
    await poll.waitFor();
    const asked: string[] = [];
    page.on('request', (request) => request.url().endsWith('/poll') && asked.push(request.method()));
    await page.context().setOffline(true);
    await poll.click();
    await notices(page).getByText('O servidor não responde.').waitFor();
    await page.context().setOffline(false);
    await live(page);
    // what was asked when the line came back has been answered
    await page.waitForResponse('**/monitoring/status');
    expect(asked).toEqual(['POST']);
  });

  it('what is opened says so and is there when the line is back; what was read before stays', async () => {
    const { page } = await web.open('/settings/users', DESKTOP, 'admin');
    const users = page.getByRole('button', { name: 'Novo usuário' });
    await users.waitFor();
    const parts = page.getByRole('navigation', { name: 'Partes dos ajustes' });
    const script = page.waitForResponse(/\/assets\/keys\.page/);
    await parts.getByRole('link', { name: 'Chaves de API' }).hover();
    await script;
    await page.context().setOffline(true);
    await parts.getByRole('link', { name: 'Chaves de API' }).click();
    const main = page.getByRole('main');
    await main.getByRole('alert').getByText('O servidor não responde.').waitFor();
    await parts.getByRole('link', { name: 'Usuários' }).click();
    await users.waitFor();
    expect(await main.getByRole('alert').count()).toBe(0);
    await parts.getByRole('link', { name: 'Chaves de API' }).click();
    await page.context().setOffline(false);
    await main.getByRole('table').getByText('admin-').waitFor();
  });
});

describe('what failed once', () => {
  it('is asked for again when the server is back', async () => {
    const { page } = await aPage(web.browser, DESKTOP);
    let refused = 0;
    await page.route('**/monitoring/config', async (route) => {
      refused++;
      await route.fulfill({ status: 429, json: { code: 'TOO_MANY_REQUESTS', status: 429 } });
    });
    const socket = Promise.withResolvers<void>();
    await page.routeWebSocket('**/monitoring/ws', async (ws) => {
      await socket.promise;
      ws.connectToServer();
    });
    await keepKey(page, await web.api.aKey('viewer', web.tenant), web.tenant);
    await page.goto(`${web.api.address}/jobs`);
    await expect.poll(() => refused).toBe(1);
    await page.unroute('**/monitoring/config');
    const again = page.waitForResponse(
      (response) => response.url().endsWith('/monitoring/config') && response.ok(),
    );
    socket.resolve();
    await again;
  });
});

describe('an acknowledgement', () => {
  it('that came a moment after a colleague’s leaves it theirs, and says whose it is', async () => {
    await givenTrouble(web);
    const { page } = await web.open('/tws-monitor');
    const { asked, letGo } = await held(page, '**/acknowledge', 'POST');
    await acknowledge(page);
    await asked;
    const colleague = await web.api.as('operator', web.tenant);
    const { body } = await colleague('GET', '/api/v1/monitoring/problems');
    await colleague('POST', `/api/v1/monitoring/problems/${body.items[0].fingerprint}/acknowledge`, {
      body: {},
    });
    const before = await acknowledged();
    letGo();
    await notices(page).getByText(`${before?.by} já tinha reconhecido /A#/S.LATE.`).waitFor();
    expect(await acknowledged()).toEqual(before);
  });

  it('that a proxy could not pass on is sent while the page stays live', async () => {
    await givenTrouble(web);
    const { page } = await web.open('/tws-monitor');
    await answeredBy(page, 502, 503, 429);
    await acknowledge(page);
    await waits(page);
    await page.getByText('Reconhecimento de /A#/S.LATE enviado.').waitFor({ timeout: 50_000 });
    expect(await acknowledged()).not.toBeNull();
  });

  it('that was kept and is refused, or is too old by then, is not said to be well', async () => {
    await givenTrouble(web);
    const { page } = await web.open('/tws-monitor');
    await answeredBy(page, 502, 403);
    await acknowledge(page);
    await notices(page).getByText('O reconhecimento guardado de /A#/S.LATE foi recusado').waitFor();
    await page.getByRole('button', { name: 'Reconhecer: /A#/S.LATE' }).waitFor();
    await page.unroute('**/acknowledge');
    await answeredBy(page, 502, 502);
    await acknowledge(page);
    await waits(page);
    await page.evaluate(`new Promise((resolve) => {
      indexedDB.open('resync').onsuccess = ({ target }) => {
        const store = target.result.transaction('deeds', 'readwrite').objectStore('deeds');
        store.getAll().onsuccess = ({ target: { result: [deed] } }) => {
          store.put({ ...deed, doneAt: Date.now() - 25 * 3_600_000 }, deed.id).onsuccess = resolve;
        };
      };
    }).then(() => undefined)`);
    await page.reload();
    await notices(page).getByText('não chegou ao servidor em um dia').waitFor();
    await page.getByRole('button', { name: 'Reconhecer: /A#/S.LATE' }).waitFor();
    expect(await acknowledged()).toBeNull();
  });

  it('that the browser cannot keep says that nothing came of it', async () => {
    await givenTrouble(web);
    const { page } = await web.open('/tws-monitor');
    await page.evaluate(
      `IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); }`,
    );
    await answeredBy(page, 502);
    await acknowledge(page);
    await notices(page).getByText('O servidor não responde.').waitFor();
  });

  it('of one waits for them while another signs out', async () => {
    await givenTrouble(web);
    const ana = await aUser(web.api, { [web.tenant]: 'operator' });
    const { line, page } = await behindALine(web, ana);
    await page.getByText('/A#/S.LATE').waitFor();
    line.cut();
    await acknowledge(page);
    await waits(page);
    // their session ends by itself
    await page.evaluate(`localStorage.removeItem('resync.session')`);
    line.restore();
    await page.reload();
    const signedIn = async (user: TestUser): Promise<void> => {
      await signInAs(page, user);
      await live(page);
    };
    await signedIn(await aUser(web.api, { [web.tenant]: 'viewer' }));
    await openAccount(page);
    await page.getByRole('button', { name: 'Sair' }).click();
    await signedIn(ana);
    // by the page now, or by the browser before: their token holds for a while
    await expect.poll(acknowledged).not.toBeNull(); // the other may only look
  });
});

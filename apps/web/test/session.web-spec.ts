import { type Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { aUser } from '../../api/test/identity.fixtures.js';
import { upTo } from '../../api/test/socket.fixtures.js';
import { aPage, DESKTOP, PLAIN_HTTP_HOST } from './browser.js';
import { shownSequences } from './timeline.fixtures.js';
import { keepKey, live, openAccount, signIn, signInAs, useWebHarness } from './web-harness.js';

const web = useWebHarness();

async function signedInByPassword(password = 'correct horse battery') {
  const user = { ...(await aUser(web.api, { [web.tenant]: 'viewer' }, { password })), password };
  const looked = await aPage(web.browser, DESKTOP);
  await looked.page.goto(web.api.address);
  await signInAs(looked.page, user);
  await live(looked.page);
  return looked;
}
async function anotherTab(page: Page): Promise<Page> {
  const other = await page.context().newPage();
  await other.goto(web.api.address);
  await live(other);
  return other;
}
async function storedCredential(page: Page): Promise<{ refreshToken: string }> {
  const stored = await page.evaluate<string>(`localStorage.getItem('resync.session')`);
  return (JSON.parse(stored) as { credential: { refreshToken: string } }).credential;
}

describe('signing in', () => {
  it('says in words that a key is not valid, and lets nobody in', async () => {
    const { page } = await aPage(web.browser, DESKTOP);
    await page.goto(web.api.address);
    await signIn(page, 'rsk_nothing');
    await page.getByRole('alert').getByText('O acesso foi recusado').waitFor();
    expect(await page.getByRole('heading', { name: 'Entrar no Resync' }).isVisible()).toBe(true);
  });

  it('by password comes back with the browser, and signing out ends it in every tab and on the server', async () => {
    const { page } = await signedInByPassword();
    await page.reload();
    await live(page);
    const other = await anotherTab(page);
    const refreshToken = (await storedCredential(page)).refreshToken;
    await openAccount(page);
    await page.getByRole('button', { name: 'Sair' }).click();
    await page.getByRole('heading', { name: 'Entrar no Resync' }).waitFor();
    await other.getByRole('heading', { name: 'Entrar no Resync' }).waitFor();
    const again = () => web.api.with()('POST', '/api/v1/auth/refresh', { body: { refreshToken } });
    await expect.poll(async () => (await again()).status).toBe(401);
  });

  it('goes on with new tokens in every tab when the old ones have ended, and the timeline misses nothing', async () => {
    await web.events.many(web.tenant, 2);
    const { page } = await signedInByPassword();
    const other = await anotherTab(page);
    await web.events.many(web.tenant, 2);
    await expect.poll(() => shownSequences(page)).toEqual([4, 3, 2, 1]);
    const before = await storedCredential(page);
    // as after a night: both tabs find that it is time, and that the server does not take the old token any more
    await other.evaluate(
      `localStorage.setItem('resync.session', localStorage.getItem('resync.session')
         .replace(/"renewAt":[0-9.]+/, '"renewAt":0').replace(/"accessToken":"[^"]+"/, '"accessToken":"ended"'))`,
    );
    await other.reload();
    await expect.poll(async () => (await storedCredential(page)).refreshToken).not.toBe(before.refreshToken);
    await Promise.all([live(page), live(other)]);
    await web.events.many(web.tenant, 3);
    await expect.poll(() => shownSequences(page)).toEqual(upTo(7).reverse());
    await expect.poll(() => shownSequences(other)).toEqual(upTo(7).reverse());
  });

  it('ends when the key is withdrawn, and the page says so', async () => {
    const { page } = await web.open('/', DESKTOP);
    await web.api.database.system.run((manager) =>
      manager.query('update api_key set revoked_at = now() where tenant_id = $1', [web.tenant]),
    );
    await page.getByText('A sessão terminou').waitFor({ timeout: 60_000 });
  });

  it('outlives a server that cannot renew it for a while', async () => {
    const { page } = await signedInByPassword();
    let refused = 0;
    await page.route('**/auth/refresh', async (route) => {
      if (refused++ > 0) await route.continue();
      else await route.fulfill({ status: 502, body: 'in trouble' });
    });
    const before = await storedCredential(page);
    await page.evaluate(
      `localStorage.setItem('resync.session',
         localStorage.getItem('resync.session').replace(/"renewAt":[0-9.]+/, '"renewAt":0'))`,
    );
    await page.reload();
    await live(page);
    await expect.poll(async () => (await storedCredential(page)).refreshToken).not.toBe(before.refreshToken);
    expect(refused).toBeGreaterThan(1);
    await live(page);
  });

  it('by key in one tab ends there without ending that by password in the others', async () => {
    const { page } = await signedInByPassword();
    const tab = await page.context().newPage();
    await keepKey(tab, await web.api.aKey('viewer', web.tenant), web.tenant);
    await tab.goto(web.api.address);
    await live(tab);
    await openAccount(tab);
    await tab.getByRole('button', { name: 'Sair' }).click();
    await tab.getByRole('heading', { name: 'Entrar no Resync' }).waitFor();
    await page.reload();
    await live(page);
  });

  it('takes a password as it was typed, spaces and all', async () => {
    const password = ' correct horse battery ';
    const { page } = await signedInByPassword(password);
    await live(page);
  });

  it('works over plain http, where browsers have neither locks nor a clipboard', async () => {
    const { page } = await aPage(web.browser, DESKTOP);
    await page.goto(web.api.address.replace('127.0.0.1', PLAIN_HTTP_HOST));
    expect(await page.evaluate('isSecureContext')).toBe(false);
    await signInAs(page, await aUser(web.api, { [web.tenant]: 'operator' }));
    await live(page);
    const before = await storedCredential(page);
    const other = await page.context().newPage();
    await page.evaluate(
      `localStorage.setItem('resync.session',
         localStorage.getItem('resync.session').replace(/"renewAt":[0-9.]+/, '"renewAt":0'))`,
    );
    // both find that it is time at once, and a refresh token works once
    await Promise.all([page.reload(), other.goto(page.url())]);
    await expect.poll(async () => (await storedCredential(page)).refreshToken).not.toBe(before.refreshToken);
    await Promise.all([live(page), live(other)]);
  });
});

describe('an address that names a tenant', () => {
  it('leads into it, in this tab only', async () => {
    const second = await web.api.aTenant();
    const user = await aUser(web.api, { [web.tenant]: 'viewer', [second]: 'viewer' });
    const { page } = await aPage(web.browser, DESKTOP);
    await page.goto(`${web.api.address}/jobs?tenant=${second}`);
    await signInAs(page, user);
    await live(page);
    const tenantOf = async (tab: Page): Promise<string> => {
      await openAccount(tab);
      return tab.getByRole('combobox', { name: 'Empresa' }).inputValue();
    };
    expect([await tenantOf(page), new URL(page.url()).search]).toEqual([second, '']);
    const other = await page.context().newPage();
    await other.goto(`${web.api.address}/jobs?tenant=${web.tenant}`);
    await live(other);
    expect(await tenantOf(other)).toBe(web.tenant);
    expect(await page.getByRole('combobox', { name: 'Empresa' }).inputValue()).toBe(second);
  });

  it('that is not the reader’s says so, and leads into one that is', async () => {
    const { page } = await signedInByPassword();
    await page.goto(`${web.api.address}/jobs?tenant=${await web.api.aTenant()}`);
    await page.getByText('Aquela empresa não é (mais) sua.').waitFor();
    await live(page);
  });
});

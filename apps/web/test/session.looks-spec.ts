import { type BrowserContextOptions, type Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { aUser, type TestUser } from '../../api/test/identity.fixtures.js';
import { aPage, DESKTOP, PHONE } from './browser.js';
import { expectSound, live, openAccount, signInAs, useWebHarness } from './web-harness.js';

const web = useWebHarness();

/** Somebody who holds two tenants, live in the first. */
async function inTwoTenants(options: BrowserContextOptions = DESKTOP) {
  const second = await web.api.aTenant();
  const user = await aUser(web.api, { [web.tenant]: 'operator', [second]: 'operator' });
  const looked = await aPage(web.browser, options);
  await looked.page.goto(`${web.api.address}/?tenant=${web.tenant}`);
  return { ...looked, user, second };
}
async function signedIn(user: TestUser, page: Page): Promise<void> {
  await signInAs(page, user);
  await live(page);
}
const nameOf = (tenant: string): string => `Tenant ${tenant}`;
const rename = (tenant: string, name: string): Promise<unknown> =>
  web.api.database.system.run((manager) =>
    manager.query('update tenant set name = $2 where id = $1', [tenant, name]),
  );
const inHeader = (page: Page, tenant: string): Promise<void> =>
  page.getByRole('banner').getByTitle(nameOf(tenant), { exact: true }).waitFor();
async function switchTo(page: Page, tenant: string): Promise<void> {
  await openAccount(page);
  await page.getByRole('combobox', { name: 'Empresa' }).selectOption(tenant);
  await inHeader(page, tenant);
}
/** The tokens are due: after a reload they are renewed at once. */
const makeDue = (page: Page): Promise<unknown> =>
  page.evaluate(`localStorage.setItem('resync.session',
    localStorage.getItem('resync.session').replace(/"renewAt":[0-9.]+/, '"renewAt":0'))`);
/** The page renews, and the answer is on its way until it is let go. */
async function renewing(page: Page): Promise<{ letGo: () => Promise<void> }> {
  const [asked, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  await page.route('**/auth/refresh', async (route) => {
    const response = await route.fetch();
    asked.resolve();
    await gate.promise;
    await route.fulfill({ response });
  });
  await makeDue(page);
  await page.reload();
  await asked.promise;
  return {
    letGo: async () => {
      const answered = page.waitForResponse('**/auth/refresh');
      gate.resolve();
      await answered;
      // until what came is kept or thrown away
      await page.evaluate(`navigator.locks.request('resync.session', () => undefined)`);
    },
  };
}

describe('new tokens that come late', () => {
  it('bring nobody back who has signed out meanwhile', async () => {
    const { page, user } = await inTwoTenants();
    await signedIn(user, page);
    const { letGo } = await renewing(page);
    await openAccount(page);
    await page.getByRole('button', { name: 'Sair' }).click();
    await page.getByRole('heading', { name: 'Entrar no Resync' }).waitFor();
    await letGo();
    expect(await page.evaluate(`localStorage.getItem('resync.session')`)).toBeNull();
    expect(await page.getByRole('heading', { name: 'Entrar no Resync' }).isVisible()).toBe(true);
    expect(await page.getByText('A sessão terminou').count()).toBe(0);
  });

  it('take nobody back to the tenant that was left meanwhile', async () => {
    const { page, user, second } = await inTwoTenants();
    await signedIn(user, page);
    const { letGo } = await renewing(page);
    await switchTo(page, second);
    await live(page);
    const asked = new Set<string | undefined>();
    page.on('request', (request) => asked.add(request.headers()['x-tenant-id']));
    await letGo();
    await page.waitForResponse('**/monitoring/status');
    await live(page);
    await inHeader(page, second);
    expect(asked.has(web.tenant)).toBe(false);
  });

  it('are not asked for any more when the try before fails after somebody signed out', async () => {
    const { page, user } = await inTwoTenants();
    await signedIn(user, page);
    const [asked, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    let times = 0;
    await page.route('**/auth/refresh', async (route) => {
      times++;
      asked.resolve();
      await gate.promise;
      await route.fulfill({ status: 502, body: 'in trouble' });
    });
    await page.clock.install();
    await makeDue(page);
    await page.reload();
    await page.clock.runFor(1_000);
    await asked.promise;
    await openAccount(page);
    await page.getByRole('button', { name: 'Sair' }).click();
    await page.clock.runFor(3_000);
    await page.getByRole('heading', { name: 'Entrar no Resync' }).waitFor();
    const answered = page.waitForResponse('**/auth/refresh');
    gate.resolve();
    await answered;
    await page.evaluate(`navigator.locks.request('resync.session', () => undefined)`);
    await page.clock.runFor(20_000);
    expect(times).toBe(1);
    expect(await page.getByText('A sessão terminou').count()).toBe(0);
  });
});

describe('the tenant of a tab', () => {
  it('is that tab’s own over a reload, new tokens and a new sign-in, and the header names it', async () => {
    const { page, user, second } = await inTwoTenants();
    await signedIn(user, page);
    await inHeader(page, web.tenant);
    const other = await page.context().newPage();
    await other.goto(web.api.address);
    await live(other);
    await switchTo(other, second);
    await page.reload();
    await inHeader(page, web.tenant);
    const before = await page.evaluate(`localStorage.getItem('resync.session')`);
    await makeDue(page);
    await page.reload();
    await expect.poll(() => page.evaluate(`localStorage.getItem('resync.session')`)).not.toBe(before);
    await other.reload();
    await inHeader(other, second);
    // as when the session ends by itself
    await other.evaluate(`localStorage.removeItem('resync.session')`);
    await other.reload();
    await signedIn(user, other);
    await inHeader(other, second);
    await page.getByRole('banner').waitFor();
    await inHeader(page, web.tenant);
  });

  it('is not named to who holds no other', async () => {
    const { page } = await web.open('/');
    await openAccount(page);
    await page.getByText('operação', { exact: true }).waitFor();
    expect(await page.getByRole('banner').getByTitle(nameOf(web.tenant)).count()).toBe(0);
  });

  it.each([
    ['desktop', DESKTOP],
    ['phone', { ...PHONE, locale: 'pt-BR' }],
  ])('has a name of any length, also on the wall: %s', async (name, options) => {
    const looked = await inTwoTenants(options);
    const long = 'Companhia Brasileira de Processamento de Dados e Serviços Bancários do Oeste S.A.';
    await rename(web.tenant, long);
    await signedIn(looked.user, looked.page);
    await looked.page.getByRole('banner').getByTitle(long).waitFor();
    const shot = process.env['SHOTS'];
    if (shot) await looked.page.screenshot({ path: `${shot}/${name}.png` });
    await expectSound(looked);
    await looked.page.goto(`${web.api.address}/tws-monitor?wall=true`);
    await looked.page.getByRole('main').getByTitle(long).waitFor();
    if (shot) await looked.page.screenshot({ path: `${shot}/${name}-wall.png` });
    expect(await looked.page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(
      true,
    );
  });

  it('is left with what its address named, and with what was said of it', async () => {
    const { page, user, second } = await inTwoTenants();
    await signedIn(user, page);
    await page.goto(`${web.api.address}/jobs?q=NIGHTLY`);
    await live(page);
    await page.route('**/assets/palette*', (route) => route.abort());
    await page.keyboard.press('Control+k');
    const said = page.getByRole('log', { name: 'Avisos' }).getByRole('paragraph');
    await expect.poll(() => said.count()).toBe(1);
    await switchTo(page, second);
    expect(await said.count()).toBe(0);
    await page.getByRole('heading', { name: 'Jobs', exact: true }).waitFor();
    await expect.poll(() => new URL(page.url()).search).toBe('');
    await page.goto(`${web.api.address}/jobs/75794e95-4101-8c7c-81fb-1fbc3638eb94`);
    await page.getByText('Não existe, ou não existe mais').waitFor();
    await switchTo(page, web.tenant);
    await page.getByRole('heading', { name: 'Monitor', exact: true }).waitFor();
  });
});

describe('one desk, one after the other', () => {
  it('who comes next in one step is shown nothing of who was there', async () => {
    const { page, user } = await inTwoTenants();
    await signedIn(user, page);
    await openAccount(page);
    await page.getByText('operação', { exact: true }).waitFor();
    const colleague = await aUser(web.api, { [web.tenant]: 'viewer' });
    const tab = await (await aPage(web.browser, DESKTOP)).page.context().newPage();
    await tab.goto(web.api.address);
    await signedIn(colleague, tab);
    const theirs = await tab.evaluate<string>(`localStorage.getItem('resync.session')`);
    // nothing new is told: what is shown can only be what was kept
    await page.route('**/api/v1/me', () => undefined);
    await page.evaluate(
      `localStorage.setItem('resync.session', ${JSON.stringify(theirs)});
       window.dispatchEvent(new StorageEvent('storage', { key: 'resync.session' }));`,
    );
    await expect.poll(() => page.getByText('operação', { exact: true }).count()).toBe(0);
  });

  it('who signs out is let go, also where the service worker never comes', async () => {
    const { page, user } = await inTwoTenants();
    await page.addInitScript(`{
      navigator.serviceWorker.getRegistration = async () => ({});
      Object.defineProperty(navigator.serviceWorker, 'ready', { get: () => new Promise(() => undefined) });
    }`);
    await page.reload();
    await signedIn(user, page);
    await openAccount(page);
    await page.getByRole('button', { name: 'Sair' }).click();
    await page.getByRole('heading', { name: 'Entrar no Resync' }).waitFor();
  });
});

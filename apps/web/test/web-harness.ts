import { resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContextOptions, type Locator, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { type ApiHarness, startApi } from '../../api/test/api-harness.js';
import { type TestUser } from '../../api/test/identity.fixtures.js';
import { type EventSource, startEventSource } from '../../api/test/socket.fixtures.js';
import { aPage, DESKTOP, launch, type Looked, PHONE } from './browser.js';

const ALL_LOOKS: readonly (readonly [name: string, options: BrowserContextOptions])[] = [
  ['phone, light, English', PHONE],
  ['desktop, dark, Portuguese', DESKTOP],
  ['phone, dark, Portuguese', { ...PHONE, colorScheme: 'dark', locale: 'pt-BR' }],
  ['desktop, light, English', { ...DESKTOP, colorScheme: 'light', locale: 'en-US' }],
];
/** Each page is looked at so: in all ways by `./resync test looks`, else on a phone, where things get tight first. */
export const LOOKS = process.env.RESYNC_LOOKS === 'all' ? ALL_LOOKS : ALL_LOOKS.slice(0, 1);

export interface WebHarness {
  browser: Browser;
  api: ApiHarness;
  events: EventSource;
  /** A new one for each test. */
  tenant: string;
  /** A page on `path` with somebody of the role signed in by key, live. */
  open: (
    path: string,
    options?: BrowserContextOptions,
    as?: 'viewer' | 'operator' | 'admin',
  ) => Promise<Looked>;
}

/** Starts the api with the built pages for a file of tests, and a tenant for each test; `env` sets further variables of it. */
export function useWebHarness(env: () => Promise<Record<string, string>> = async () => ({})): WebHarness {
  const harness = { open } as WebHarness;
  async function open(
    path: string,
    options: BrowserContextOptions = DESKTOP,
    as: 'viewer' | 'operator' | 'admin' = 'operator',
  ): Promise<Looked> {
    const looked = await aPage(harness.browser, options);
    await keepKey(looked.page, await harness.api.aKey(as, harness.tenant), harness.tenant);
    await looked.page.goto(new URL(path, harness.api.address).href);
    await live(looked.page);
    return looked;
  }
  beforeAll(async () => {
    harness.browser = await launch();
    const dist = resolve(import.meta.dirname, '../../../dist/web');
    harness.api = await startApi({ API_WEB_DIR: dist, ...(await env()) });
    harness.events = startEventSource(harness.api);
  });
  afterAll(async () => {
    await harness.events.stop();
    await harness.api.close();
    await harness.browser.close();
  });
  beforeEach(async () => {
    harness.tenant = await harness.api.aTenant();
  });
  return harness;
}

/** As if the tab had signed in by that key before; once, so that it can end. */
export const keepKey = (page: Page, key: string, tenant: string): Promise<unknown> =>
  page.addInitScript(`if (window === top && !sessionStorage.getItem('given')) {
    sessionStorage.setItem('given', 'once');
    sessionStorage.setItem('resync.session',
      '${JSON.stringify({ credential: { kind: 'key', key }, owner: 'a key', tenant })}');
  }`);

export async function signIn(page: Page, secret: string): Promise<void> {
  await page.getByRole('button', { name: /Chave de acesso|Access key/ }).click();
  await page.getByLabel(/^(Chave|Key)$/).fill(secret);
  await page.getByRole('button', { name: /^(Entrar|Sign in)$/ }).click();
}

/** By password, in Portuguese. */
export async function signInAs(
  page: Page,
  { email, password }: Pick<TestUser, 'email' | 'password'>,
): Promise<void> {
  await page.getByRole('button', { name: 'E-mail e senha' }).click();
  await page.getByLabel('E-mail', { exact: true }).fill(email);
  await page.getByLabel('Senha', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
}

/** Until events come as they happen. */
export const live = (page: Page): Promise<void> =>
  page
    .getByRole('status')
    .getByText(/Ao vivo|Live/)
    .waitFor();

export const openAccount = (page: Page): Promise<void> =>
  page.getByRole('button', { name: /^(Conta|Account)$/ }).click();

/** Requests of that kind wait until they are let go; `asked` is when the first has come. */
export async function held(
  page: Page,
  path: string,
  method: string,
): Promise<{ asked: Promise<unknown>; letGo: () => void }> {
  const [asked, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  await page.route(path, async (route) => {
    if (route.request().method() !== method) return route.fallback();
    asked.resolve();
    await gate.promise;
    await route.fallback();
  });
  return { asked: asked.promise, letGo: gate.resolve };
}

/** Until it has the focus. */
export const focused = async (target: Locator): Promise<void> => {
  await expect.poll(() => target.and(target.page().locator(':focus')).count(), { timeout: 10_000 }).toBe(1);
};

/** Nothing that axe finds (WCAG 2.2 AA), nothing wider than the screen, nothing that the browser complained about. */
export async function expectSound({ page, complaints }: Looked): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
  expect(complaints).toEqual([]);
}

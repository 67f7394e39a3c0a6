import { openTcpProxy } from '@resync/platform/testing';
import { type Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { aPage, DESKTOP } from './browser.js';
import { aWatchedConnection } from './plan.fixtures.js';
import { givenTrouble } from './trouble.fixtures.js';
import { live, signIn, useWebHarness } from './web-harness.js';

const web = useWebHarness();

/** A page of an operator that hears the tones it makes, behind a line that can be cut. */
async function watched(path: string) {
  const line = await openTcpProxy(web.api.address);
  onTestFinished(() => line.close());
  const { page } = await aPage(web.browser, DESKTOP);
  await page.addInitScript(`{
    const start = OscillatorNode.prototype.start;
    window.tones = 0;
    OscillatorNode.prototype.start = function (at) { window.tones++; return start.call(this, at); };
    localStorage.setItem('resync.sound', 'on');
  }`);
  await page.goto(new URL(path, line.url).href);
  await signIn(page, await web.api.aKey('operator', web.tenant));
  await page.locator('#content').waitFor();
  return { page, line };
}
const tones = (page: Page): Promise<number> => page.evaluate<number>('window.tones');
async function aCritical(): Promise<void> {
  await givenTrouble(web, { severity: 'critical' });
  await web.events.many(web.tenant, 1);
}
/** As a tab behind another, or on a locked screen. */
const hide = (page: Page): Promise<unknown> =>
  page.evaluate(`{
    Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' });
    Object.defineProperty(document, 'hidden', { get: () => true });
    document.dispatchEvent(new Event('visibilitychange'));
  }`);

describe('an alarm', () => {
  it('sounds in a tab that nobody sees, also after the server was away', async () => {
    const { page, line } = await watched('/tws-monitor');
    await live(page);
    await hide(page);
    line.cut();
    // it goes on asking
    for (let times = 0; times < 2; times++)
      await page.waitForEvent('requestfailed', (request) => request.url().includes('/problems'));
    line.restore();
    await live(page);
    await aCritical();
    await expect.poll(() => tones(page)).toBeGreaterThan(0);
  });

  it('sounds, is counted and is said while one looks at another page', async () => {
    const { page } = await watched('/jobs');
    await live(page);
    await page.getByRole('heading', { name: 'Jobs' }).waitFor();
    await aCritical();
    await page
      .getByRole('navigation', { name: 'Páginas' })
      .getByText('1 crítico sem reconhecimento')
      .waitFor();
    await expect.poll(() => tones(page)).toBeGreaterThan(0);
    const said = page
      .locator('[aria-live="assertive"]')
      .getByText(/1 crítico sem reconhecimento: .*\/A#\/S\.LATE/);
    expect(await said.count()).toBe(1);
  });
});

describe('the wall screen', () => {
  it('comes up so by its address, and never says that all is well when it knows nothing', async () => {
    await aWatchedConnection(web);
    const { page, line } = await watched('/tws-monitor?wall=true');
    await page.getByText('Tudo bem').waitFor();
    expect(await page.getByRole('navigation', { name: 'Páginas' }).isVisible()).toBe(false);
    line.cut();
    await page.getByText('não se sabe como está agora').waitFor();
    // an answer that was in the browser already may be drawn after the cut
    await expect.poll(() => page.getByText('Tudo bem').count()).toBe(0);
    await page.getByText(/sem notícia/).waitFor();
    await page.getByText('Nada aberto nos últimos dados que chegaram.').waitFor();
    line.restore();
    await page.getByText('Tudo bem').waitFor();
    await page.keyboard.press('Escape');
    await live(page);
    expect(new URL(page.url()).search).toBe('');
  });
});

describe('live events', () => {
  it('go on by asking while the socket is refused, and the page says which it is', async () => {
    const { page } = await aPage(web.browser, DESKTOP);
    await page.routeWebSocket('**/monitoring/ws', (socket) => socket.close({ code: 1013, reason: 'busy' }));
    await page.goto(web.api.address);
    await signIn(page, await web.api.aKey('operator', web.tenant));
    await page.getByRole('status').getByText('Sem eventos ao vivo').waitFor();
    await givenTrouble(web, { severity: 'critical' });
    await page.getByRole('region', { name: 'Críticos sem reconhecimento' }).getByText('/A#/S.LATE').waitFor();
  });

  it('begin once a server that had too much to do has time', async () => {
    const { page } = await aPage(web.browser, DESKTOP);
    let refused = 0;
    await page.route('**/api/v1/monitoring/events?limit=1', async (route) => {
      if (refused++ > 0) await route.continue();
      else await route.fulfill({ status: 429, json: { code: 'TOO_MANY_REQUESTS', status: 429 } });
    });
    await page.goto(web.api.address);
    await signIn(page, await web.api.aKey('operator', web.tenant));
    await live(page);
  });
});

describe('the timeline', () => {
  it('has its filter in the address: it is there again after a look elsewhere', async () => {
    const { page } = await web.open('/tws-monitor');
    await page.getByLabel('Gravidade').selectOption('critical');
    await expect.poll(() => new URL(page.url()).search).toBe('?severity=critical');
    await page.getByRole('link', { name: 'Jobs', exact: true }).click();
    await page.getByRole('heading', { name: 'Jobs' }).waitFor();
    await page.goBack();
    await expect.poll(() => page.getByLabel('Gravidade').inputValue()).toBe('critical');
    await page.getByText('Nenhum evento corresponde ao filtro.').waitFor();
    await page.getByLabel('Gravidade').selectOption('any');
    await page.getByText('Nenhum evento ainda.').waitFor();
  });

  it('that cannot be read says so, and is read when that is asked for', async () => {
    const { page } = await aPage(web.browser, DESKTOP);
    await web.events.many(web.tenant, 1);
    let broken = true;
    await page.route('**/api/v1/monitoring/events?limit=100*', (route) =>
      broken ? route.fulfill({ status: 404, json: {} }) : route.continue(),
    );
    await page.goto(web.api.address);
    await signIn(page, await web.api.aKey('operator', web.tenant));
    const again = page
      .getByRole('region', { name: 'Linha do tempo' })
      .getByRole('button', { name: 'Tentar de novo' });
    await again.waitFor();
    broken = false;
    await again.click();
    await page.locator('[data-sequence="1"]').waitFor();
  });
});

describe('the address of a notification', () => {
  it('whose problem is over says so', async () => {
    const { page } = await web.open('/tws-monitor?problem=75794e95-4101-8c7c-81fb-1fbc3638eb94');
    await page.getByText('O problema da notificação já terminou.').waitFor();
  });
});

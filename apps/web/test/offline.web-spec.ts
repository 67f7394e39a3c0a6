import { openTcpProxy } from '@resync/platform/testing';
import { type Page } from 'playwright-core';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { aUser } from '../../api/test/identity.fixtures.js';
import { aPage } from './browser.js';
import { behindALine, WITH_WORKER } from './line.fixtures.js';
import { givenTrouble } from './trouble.fixtures.js';
import { live, openAccount, signIn, signInAs, useWebHarness } from './web-harness.js';

const web = useWebHarness();
let fingerprint: string;
beforeEach(async () => {
  fingerprint = await givenTrouble(web);
});

async function withTrouble() {
  const looked = await behindALine(web);
  await looked.page.getByText('/A#/S.LATE').waitFor();
  return looked;
}
const acknowledge = (page: Page) => page.getByRole('button', { name: 'Reconhecer: /A#/S.LATE' }).click();

async function acknowledgedBy(): Promise<string | null> {
  const viewer = await web.api.as('viewer', web.tenant);
  const { body } = await viewer('GET', '/api/v1/monitoring/problems');
  return body.items[0].acknowledged?.by ?? null;
}

describe('while the server is away', () => {
  it('a reload still shows the page, with words for what it does not know', async () => {
    const { line, page } = await withTrouble();
    line.cut();
    await page.reload();
    await page.getByRole('navigation', { name: 'Páginas' }).waitFor();
    await page
      .getByRole('status')
      .getByText(/Sem conexão/)
      .waitFor();
    line.restore();
    await page.getByText('/A#/S.LATE').waitFor();
  });

  it('an acknowledgement is kept, and sent when the page is live again', async () => {
    const { line, page } = await withTrouble();
    line.cut();
    await acknowledge(page);
    await page.getByText('reconhecimento guardado, será enviado').waitFor();
    expect(await acknowledgedBy()).toBeNull();
    line.restore();
    await page.getByText('Reconhecimento de /A#/S.LATE enviado.').waitFor();
    await page.getByText(/reconhecido por/).waitFor();
    expect(await acknowledgedBy()).not.toBeNull();
  });

  it('an acknowledgement is sent by the browser itself when the page was closed meanwhile', async () => {
    const { line, page, worker } = await withTrouble();
    line.cut();
    await acknowledge(page);
    await page.getByText('reconhecimento guardado, será enviado').waitFor();
    await page.close();
    line.restore();
    await worker.sync('deeds');
    await expect.poll(acknowledgedBy).not.toBeNull();
  });

  it('an acknowledgement that the page could not send is sent by the browser, and the page says so', async () => {
    const { page, worker } = await withTrouble();
    await page.route('**/acknowledge', (route) => route.abort());
    await acknowledge(page);
    await page.getByText('reconhecimento guardado, será enviado').waitFor();
    await worker.sync('deeds');
    await page.getByText('Reconhecimento de /A#/S.LATE enviado.').waitFor();
    await page.getByText(/reconhecido por/).waitFor();
  });

  it('an acknowledgement is sent for nobody who has signed out', async () => {
    const { line, page } = await withTrouble();
    line.cut();
    await acknowledge(page);
    await page.getByText('reconhecimento guardado, será enviado').waitFor();
    await openAccount(page);
    await page.getByRole('button', { name: 'Sair' }).click();
    await page.getByRole('heading', { name: 'Entrar no Resync' }).waitFor();
    line.restore();
    await signIn(page, await web.api.aKey('operator', web.tenant));
    await live(page);
    await page.getByRole('button', { name: 'Reconhecer: /A#/S.LATE' }).waitFor();
    expect(await acknowledgedBy()).toBeNull();
  });

  it('an acknowledgement of a key leaves the key in its tab, and is never sent as that of who comes next', async () => {
    const line = await openTcpProxy(web.api.address);
    onTestFinished(() => line.close());
    const { page } = await aPage(web.browser, WITH_WORKER);
    const key = await web.api.aKey('operator', web.tenant);
    await page.goto(line.url);
    await signIn(page, key);
    await page.getByRole('button', { name: 'Reconhecer: /A#/S.LATE' }).waitFor();
    line.cut();
    await acknowledge(page);
    await page.getByText('reconhecimento guardado, será enviado').waitFor();
    const kept = await page.evaluate<string>(`new Promise((resolve) => {
      indexedDB.open('resync').onsuccess = ({ target }) => {
        target.result.transaction('deeds').objectStore('deeds').getAll().onsuccess = ({ target }) =>
          resolve(JSON.stringify(target.result));
      };
    })`);
    expect(kept).toContain('/A#/S.LATE');
    expect(kept).not.toContain(key);
    // its session ends by itself: nothing is cleared away
    await page.evaluate('sessionStorage.clear()');
    await page.goto('about:blank'); // or the page itself would send it as soon as the line is back
    line.restore();
    await page.goto(line.url);
    await signInAs(page, await aUser(web.api, { [web.tenant]: 'operator' }));
    await live(page);
    await page.getByRole('button', { name: 'Reconhecer: /A#/S.LATE' }).waitFor();
    expect(await acknowledgedBy()).toBeNull();
    await page.evaluate('localStorage.clear()');
    await page.reload();
    await signIn(page, key);
    await page.getByText('Reconhecimento de /A#/S.LATE enviado.').waitFor();
  });

  it('an acknowledgement that a colleague made meanwhile stays theirs', async () => {
    const { line, page } = await withTrouble();
    line.cut();
    await acknowledge(page);
    await page.getByText('reconhecimento guardado, será enviado').waitFor();
    const colleague = await web.api.as('operator', web.tenant);
    await colleague('POST', `/api/v1/monitoring/problems/${fingerprint}/acknowledge`, {
      body: { note: 'mine' },
    });
    const by = await acknowledgedBy();
    line.restore();
    await page.getByText(`reconhecido por ${by}`).waitFor();
    const viewer = await web.api.as('viewer', web.tenant);
    const { body } = await viewer('GET', '/api/v1/monitoring/problems');
    expect(body.items[0].acknowledged).toMatchObject({ by, note: 'mine' });
  });
});

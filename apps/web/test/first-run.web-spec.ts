import { type Locator, type Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { aConnection } from '../../api/test/import.fixtures.js';
import { DESKTOP } from './browser.js';
import { useHouse } from './house.fixtures.js';
import { expectSound, LOOKS, useWebHarness } from './web-harness.js';

const house = useHouse();
const web = useWebHarness(house.env);

/** Goes on by Tab until the focus is there, and presses Enter. */
async function enter(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let tabs = 0; tabs < 40; tabs++) {
    if ((await target.and(page.locator(':focus')).count()) > 0) {
      await page.keyboard.press('Enter');
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error('the focus never came there');
}

describe('the first run', () => {
  it('leads from nothing to a live monitor by keyboard alone', async () => {
    const looked = await web.open('/', DESKTOP, 'admin');
    const { page } = looked;
    await page.getByRole('heading', { name: 'O que observar?' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/first-run');
    await expectSound(looked);
    await enter(page, page.getByRole('link', { name: /^O simulador/ }));
    await page.getByText(/^Funciona/).waitFor();
    await expectSound(looked);
    await enter(page, page.getByRole('button', { name: 'Conectar' }));
    await page.getByRole('heading', { name: 'demo está ao vivo' }).waitFor({ timeout: 90_000 });
    await expectSound(looked);
    await enter(page, page.getByRole('link', { name: 'Abrir o monitor' }));
    await page.getByRole('region', { name: 'Plano' }).getByText('demo').first().waitFor();
    expect(new URL(page.url()).pathname).toBe('/tws-monitor');
  });

  it.each(LOOKS)('tells who may not connect whom to ask: %s', async (_, options) => {
    const looked = await web.open('/', options, 'viewer');
    const { page } = looked;
    await page.getByText(/Peça a quem tem o papel|Ask somebody with the role/).waitFor();
    expect(await page.getByRole('link', { name: /Conectar o primeiro|Connect the first/ }).count()).toBe(0);
    await page.goto(`${web.api.address}/first-run`);
    await page.getByText(/Peça a quem tem o papel|Ask somebody with the role/).waitFor();
    await expectSound(looked);
  });

  it.each(LOOKS)(
    'goes on with a scheduler of one’s own, and says what is wrong with it: %s',
    async (_, options) => {
      const looked = await web.open('/first-run?with=own', options, 'admin');
      const { page } = looked;
      await page.getByLabel(/^(Nome|Name)$/).fill('production');
      await page.getByLabel(/^(Endereços|Addresses)$/).fill(house.simulator.url);
      await page.getByLabel(/^(Usuário|User)$/).fill('nobody');
      await page.getByLabel(/^(Senha|Password)$/).fill('wrong');
      await page.getByRole('button', { name: /^(Testar|Test)$/ }).click();
      await page.getByText(/Usuário, senha ou token recusados|User, password or token refused/).waitFor();
      await expectSound(looked);
      expect(
        (await (await web.api.as('viewer', web.tenant))('GET', '/api/v1/connections')).body.items,
      ).toEqual([]);
    },
  );

  it('asks before what was typed of one’s own scheduler is lost, on the way back and to another choice', async () => {
    const { page } = await web.open('/first-run', DESKTOP, 'admin');
    await page.getByRole('link', { name: /^O seu scheduler/ }).click();
    const name = page.getByLabel('Nome', { exact: true });
    await name.fill('production');
    await page.getByRole('link', { name: 'Escolher outra coisa' }).click();
    await page.getByRole('button', { name: 'Continuar editando' }).click();
    await page.goBack();
    await page.getByRole('button', { name: 'Continuar editando' }).click();
    expect(await name.inputValue()).toBe('production');
    await page.getByRole('link', { name: 'Escolher outra coisa' }).click();
    await page.getByRole('button', { name: 'Descartar' }).click();
    await page.getByRole('heading', { name: 'O que observar?' }).waitFor();
  });

  it('says that a connection is gone or paused, with a way on, instead of waiting for ever', async () => {
    const id = await aConnection(web.api, web.tenant, 'production');
    const admin = await web.api.as('admin', web.tenant);
    await admin('POST', `/api/v1/connections/${id}/pause`);
    const { page } = await web.open(`/first-run?connection=${id}`, DESKTOP, 'admin');
    await page.getByRole('alert').getByText('Esta conexão está em pausa').waitFor();
    expect(await page.getByRole('progressbar').count()).toBe(0);
    await page.getByRole('link', { name: 'Acertar a conexão' }).waitFor();
    await admin('DELETE', `/api/v1/connections/${id}`);
    await page.getByRole('heading', { name: 'Esta conexão não existe mais' }).waitFor();
    await page.getByRole('link', { name: 'Escolher outra coisa' }).click();
    await page.getByRole('heading', { name: 'O que observar?' }).waitFor();
  });
});

import { describe, expect, it } from 'vitest';
import { DESKTOP } from './browser.js';
import { aWatchedConnection } from './plan.fixtures.js';
import { expectSound, LOOKS, useWebHarness } from './web-harness.js';

const web = useWebHarness();

describe('the audit log', () => {
  it.each(LOOKS)('says who did what: %s', async (_, options) => {
    await aWatchedConnection(web);
    const looked = await web.open('/operations/audit', options, 'admin');
    await looked.page
      .getByRole('table')
      .getByText(/Conectou um scheduler|Connected a scheduler/)
      .waitFor();
    await looked.page.getByText('https://127.0.0.1:9').first().waitFor();
    await expectSound(looked);
  });

  it('is filtered in the address, and Back takes it back', async () => {
    const id = await aWatchedConnection(web);
    const operator = await web.api.as('operator', web.tenant);
    await operator('POST', `/api/v1/connections/${id}/pause`);
    const { page } = await web.open('/operations/audit', DESKTOP, 'admin');
    await page.getByText('2 mostrados').waitFor();
    await page.getByLabel('O que fez').selectOption('connection.created');
    await page.getByText('1 mostrados').waitFor();
    await page.reload();
    await page.getByText('1 mostrados').waitFor();
    await page.goBack();
    await page.getByText('2 mostrados').waitFor();
    await page.getByLabel('Identificação do objeto').fill('nothing');
    await page.getByText('Nada corresponde ao filtro.').waitFor();
    expect(new URL(page.url()).searchParams.get('id')).toBe('nothing');
  });
});

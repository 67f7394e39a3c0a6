import { describe, expect, it } from 'vitest';
import { aConnection } from '../../api/test/import.fixtures.js';
import { aUser } from '../../api/test/identity.fixtures.js';
import { aPage, DESKTOP } from './browser.js';
import { useHouse } from './house.fixtures.js';
import { aSlowImport } from './import.fixtures.js';
import { useWebHarness } from './web-harness.js';

const house = useHouse();
const web = useWebHarness(house.env);

describe('an import that does not go as it should', () => {
  it('says which file could not be read, and goes on with the others', async () => {
    const id = await aConnection(web.api, web.tenant);
    const { page } = await web.open(`/settings/connections/${id}/import`, DESKTOP, 'operator');
    const zone = page.getByText('Solte aqui os arquivos exportados pelo composer');
    const dropped = await page.evaluateHandle(`(() => {
      const folder = new File([], 'exports');
      folder.arrayBuffer = () => Promise.reject(new DOMException('a folder', 'NotReadableError'));
      const huge = new File([], 'huge.txt');
      Object.defineProperty(huge, 'size', { value: 2 ** 32 });
      huge.arrayBuffer = () => Promise.reject(new DOMException('too big', 'NotReadableError'));
      const dropped = new DataTransfer();
      const files = [folder, huge, new File(['$jobs\\n'], 'jobs.txt')];
      Object.defineProperty(dropped, 'files', { value: files });
      return dropped;
    })()`);
    await zone.dispatchEvent('drop', { dataTransfer: dropped });
    await page.getByRole('alert').getByText('Não pôde ser lido: exports.').waitFor();
    await page.getByText('maior que 32 MiB').waitFor();
    await page.getByText(/1 arquivo, .*, em 1 envio/).waitFor();
    expect(await page.getByText('Lendo…').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Importar' }).isEnabled()).toBe(true);
  });

  it('that is left makes no further request', async () => {
    const id = await aConnection(web.api, web.tenant);
    const { page } = await web.open(`/settings/connections/${id}/import`, DESKTOP, 'admin');
    const slow = await aSlowImport(page);
    await expect.poll(() => slow.askedWith.length).toBeGreaterThan(0);
    await page.getByRole('link', { name: 'Webhook' }).click();
    await page.getByRole('button', { name: 'Descartar' }).click();
    slow.ended = true;
    // what would follow does so at once; the status is asked for every five seconds
    for (let time = 0; time < 2; time++) await page.waitForResponse('**/api/v1/monitoring/status');
    expect(slow.sent).toBe(1);
  });

  it('goes on with new tokens when those that it began with have ended', async () => {
    const id = await aConnection(web.api, web.tenant);
    const user = await aUser(web.api, { [web.tenant]: 'operator' });
    const { page } = await aPage(web.browser, DESKTOP);
    await page.goto(`${web.api.address}/settings/connections/${id}/import`);
    await page.getByLabel('E-mail', { exact: true }).fill(user.email);
    await page.getByLabel('Senha', { exact: true }).fill(user.password);
    await page.keyboard.press('Enter');
    const slow = await aSlowImport(page);
    await expect.poll(() => slow.askedWith.length).toBeGreaterThan(0);
    slow.refused.add(slow.askedWith[0] ?? '');
    slow.ended = true;
    await page.getByRole('status').getByText('Importado.').waitFor();
    expect(slow.sent).toBe(2);
    expect(new Set(slow.askedWith).size).toBe(2);
  });
});

import { describe, expect, it } from 'vitest';
import { DESKTOP } from './browser.js';
import { aheadOfTime, anOperation } from './operations.fixtures.js';
import { aWatchedConnection, given } from './plan.fixtures.js';
import { useWebHarness } from './web-harness.js';

const web = useWebHarness();

describe('a viewer', () => {
  it('sees how everything stands, and no button that would be refused', async () => {
    await aWatchedConnection(web);
    await given(web, 'operation', anOperation(web, { state: 'pending', ...aheadOfTime() }));
    const { page } = await web.open('/operations', DESKTOP, 'viewer');
    await page.getByRole('table').getByText('na fila').waitFor();
    expect(await page.getByRole('button', { name: 'Interromper' }).count()).toBe(0);
    await page.getByRole('link', { name: 'Monitores' }).click();
    await page.getByText('Última consulta boa').waitFor();
    expect(await page.getByRole('main').getByRole('button').count()).toBe(0);
    await page.getByText('Consultar agora, pausar e retomar: só com o papel operação.').waitFor();
    await page.getByRole('link', { name: 'Entregas do webhook' }).click();
    await page.getByText('Isto é mostrado a quem tem o papel operação').waitFor();
    await page.getByRole('link', { name: 'Auditoria' }).click();
    await page.getByText('Isto é mostrado a quem tem o papel administração').waitFor();
  });
});

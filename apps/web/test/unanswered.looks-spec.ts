import { describe, expect, it } from 'vitest';
import { aStoredJob } from '../../../libs/scheduler/src/plan-read/plan-read.fixtures.js';
import { aWatchedConnection, given } from './plan.fixtures.js';
import { held, useWebHarness } from './web-harness.js';

const web = useWebHarness();

describe('what is not answered yet', () => {
  it('is not called nothing by the search: it says that it searches, and what kept it from searching', async () => {
    await given(web, 'plan_job', aStoredJob({ key: '/A#/S.PAYROLL' }));
    const { page } = await web.open('/jobs');
    const answer = await held(page, '**/api/v1/streams?*PAYROLL*', 'GET');
    await page.keyboard.press('Control+k');
    const search = page.getByRole('dialog', { name: 'Ir para' });
    await search.getByRole('combobox').fill('PAYROLL');
    await answer.asked;
    await search.getByText('Procurando…').waitFor();
    expect(await search.getByText('Nada encontrado.').count()).toBe(0);
    answer.letGo();
    await search.getByRole('option', { name: '/A#/S.PAYROLL' }).waitFor();
    await page.route('**/api/v1/streams?*', (route) => route.fulfill({ status: 429, json: {} }));
    await search.getByRole('combobox').fill('PAYR');
    await search.getByRole('alert').getByText('Pedidos demais. Espere um instante.').waitFor();
    await page.unroute('**/api/v1/streams?*');
    await search.getByRole('combobox').fill('NOSUCHNAME');
    await search.getByText('Nada encontrado.').waitFor();
  });

  it('is not counted as nothing in the head of a list', async () => {
    const { page } = await web.open('/settings');
    const answer = await held(page, '**/api/v1/workstations?*', 'GET');
    await page.getByRole('link', { name: 'Estações', exact: true }).click();
    await answer.asked;
    await page.getByRole('heading', { name: 'Estações' }).waitFor();
    expect(await page.getByText('0 mostrados').count()).toBe(0);
    answer.letGo();
    await page.getByText('0 mostrados').waitFor();
  });

  it('is not told as a scheduler that was never polled', async () => {
    const id = await aWatchedConnection(web);
    const { page } = await web.open('/settings');
    await page.route('**/api/v1/monitoring/status', (route) => route.fulfill({ status: 500, json: {} }));
    await page.goto(`${web.api.address}/settings/connections/${id}`);
    await page.getByRole('heading', { name: 'Estado', exact: true }).waitFor();
    expect(await page.getByText('ainda não houve').count()).toBe(0);
  });
});

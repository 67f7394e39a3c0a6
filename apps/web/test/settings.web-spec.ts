import { type Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { furnish } from '../../api/test/api-walk.js';
import { DESKTOP } from './browser.js';
import { expectSound, focused, held, LOOKS, useWebHarness } from './web-harness.js';

const web = useWebHarness();

const admin = () => web.api.as('admin', web.tenant);
const go = async (page: Page, path: string): Promise<void> => {
  await page.goto(`${web.api.address}${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
};
const save = (page: Page) => page.getByRole('button', { name: 'Salvar' }).click();

describe('the settings', () => {
  const looks = LOOKS.flatMap(([name, options]) => [
    [name, options, ['watching', 'users', 'keys', 'webhook', 'account']] as const,
    [name, options, ['connections', 'connections/new', '…', '…/import', 'assistant']] as const,
  ]);
  it.each(looks)('are sound, each part: %s, %#', async (_, options, parts) => {
    const owned = await furnish(web.api, web.tenant, await admin());
    const looked = await web.open('/settings', options, 'admin');
    for (const part of parts) {
      await go(looked.page, `/settings/${part.replace('…', `connections/${owned['/api/v1/connections']}`)}`);
      await expect.poll(() => looked.page.locator('.animate-pulse').count()).toBe(0);
      await expectSound(looked);
    }
  });

  it('offer a viewer nothing that would be refused, and ask for nothing that is', async () => {
    const owned = await furnish(web.api, web.tenant, await admin());
    const connection = `/settings/connections/${owned['/api/v1/connections']}`;
    const { page } = await web.open('/settings/watching', DESKTOP, 'viewer');
    const refused: string[] = [];
    page.on('response', (response) => {
      if (response.status() >= 400) refused.push(response.url());
    });
    const parts = ['watching', 'connections', 'connections/new', 'users', 'keys', 'webhook', 'assistant'];
    for (const path of [...parts.map((part) => `/settings/${part}`), connection, `${connection}/import`]) {
      await go(page, path);
      await expect.poll(() => page.locator('.animate-pulse').count()).toBe(0);
      expect(await page.locator('main').getByRole('button').count(), path).toBe(0);
    }
    expect(refused).toEqual([]);
  });
});

describe('the settings of who is not known or not let in any more', () => {
  it('say that nobody answers, and are there once somebody does', async () => {
    const { page } = await web.open('/settings/watching', DESKTOP, 'viewer');
    let asked = 0;
    await page.route('**/api/v1/me', async (route) => {
      asked++;
      await route.fulfill({ status: 400, json: { code: 'BROKEN' } });
    });
    await page.reload();
    // at once, and again when the page has become live
    await expect.poll(() => asked).toBe(2);
    const main = page.getByRole('main');
    await main.getByRole('alert').waitFor();
    await page.unroute('**/api/v1/me');
    await main.getByRole('button', { name: 'Tentar de novo' }).click();
    await page.getByRole('heading', { name: 'Monitoramento', level: 1 }).waitFor();
  });

  it('lead from a tenant that was taken away to the one that is left', async () => {
    const { page } = await web.open('/settings/watching', DESKTOP, 'viewer');
    await page.evaluate(`sessionStorage.setItem('resync.tenant', crypto.randomUUID())`);
    await page.reload();
    await page.getByText('Aquela empresa não é (mais) sua.').waitFor();
    await page.getByRole('heading', { name: 'Monitoramento', level: 1 }).waitFor();
  });
});

describe('watching', () => {
  it('tells a wrong value at its field before it is sent, and says what was changed', async () => {
    const { page } = await web.open('/settings/watching', DESKTOP, 'admin');
    const interval = page.getByLabel('Intervalo de consulta', { exact: true });
    await interval.fill('4');
    await save(page);
    await page.getByRole('alert').getByText('No mínimo 5.').waitFor();
    const config = async () => (await (await admin())('GET', '/api/v1/monitoring/config')).body;
    expect(await config()).toMatchObject({ polling_interval_seconds: 30 });
    await interval.fill('60');
    await save(page);
    await page.getByText('Intervalo de consulta: 30 s → 60 s').waitFor();
    expect(await config()).toMatchObject({ polling_interval_seconds: 60, retention_days_full: 7 });
  });

  it('asks before unsaved changes are left, and keeps them through a refresh of the data', async () => {
    const { page } = await web.open('/settings/watching', DESKTOP, 'admin');
    const stuck = page.getByLabel('Job demorando demais após');
    await stuck.fill('90');
    const body = { retention_days_full: 11 };
    await (
      await admin()
    )('PUT', '/api/v1/monitoring/config', { body });
    // somebody else changes another value, and the page hears of it when it is looked at again later
    await page.clock.setFixedTime(Date.now() + 120_000);
    await page.evaluate('window.dispatchEvent(new Event("visibilitychange"))');
    await expect.poll(() => page.getByLabel('Guardar mudanças de estado').inputValue()).toBe('11');
    expect(await stuck.inputValue()).toBe('90');
    await page.getByRole('link', { name: 'Usuários' }).click();
    await page.getByRole('button', { name: 'Continuar editando' }).click();
    expect(await stuck.inputValue()).toBe('90');
    await save(page);
    await page.getByText('Job demorando demais após: 60 min → 90 min').waitFor();
    expect(await page.getByLabel('Guardar mudanças de estado').inputValue()).toBe('11');
    await stuck.fill('91');
    await page.getByRole('link', { name: 'Usuários' }).click();
    await page.getByRole('button', { name: 'Descartar' }).click();
    await page.getByRole('heading', { name: 'Usuários' }).waitFor();
  });

  it('keeps what is typed while it is being saved, as unsaved', async () => {
    const { page } = await web.open('/settings/watching', DESKTOP, 'admin');
    const stuck = page.getByLabel('Job demorando demais após');
    const kept = page.getByLabel('Guardar mudanças de estado');
    const answer = await held(page, '**/api/v1/monitoring/config', 'PUT');
    await stuck.fill('90');
    await save(page);
    await answer.asked;
    await stuck.fill('60'); // as it was
    await kept.fill('12');
    answer.letGo();
    await page.getByText('Job demorando demais após: 60 min → 90 min').waitFor();
    expect([await stuck.inputValue(), await kept.inputValue()]).toEqual(['60', '12']);
    await page.getByText('Há mudanças não salvas.').waitFor();
    await page.getByRole('link', { name: 'Usuários' }).click();
    await page.getByRole('button', { name: 'Continuar editando' }).click();
    await save(page);
    await page.getByText('Job demorando demais após: 90 min → 60 min').waitFor();
    const { body } = await (await admin())('GET', '/api/v1/monitoring/config');
    expect(body).toMatchObject({ job_stuck_threshold_minutes: 60, retention_days_full: 12 });
  });

  it('gives its theme to who has chosen none on their device', async () => {
    await (
      await admin()
    )('PUT', '/api/v1/monitoring/config', { body: { dashboard_theme: 'light' } });
    const { page } = await web.open('/settings/account', DESKTOP, 'viewer');
    const theme = () => page.evaluate<string | undefined>('document.documentElement.dataset.theme');
    await expect.poll(theme).toBe('light');
    await page.getByRole('main').getByLabel('Tema').selectOption('dark');
    await expect.poll(theme).toBe('dark');
  });
});

describe('what is wrong with a choice of several', () => {
  it('is told with each of them', async () => {
    const { page } = await web.open('/settings/notifications', DESKTOP, 'viewer');
    const errors = [{ field: '/categories', message: 'there is nothing in it' }];
    await page.route('**/api/v1/push/preferences', (route) =>
      route.request().method() === 'GET'
        ? route.fallback()
        : route.fulfill({ status: 422, json: { code: 'INVALID', title: 'invalid', errors } }),
    );
    await page.getByRole('checkbox', { name: 'Estações' }).uncheck();
    await page.getByRole('button', { name: 'Salvar' }).click();
    await page.getByRole('alert').getByText('Preencha este campo.').waitFor();
    await focused(page.getByRole('checkbox', { name: 'Jobs' }));
    const described = await page.evaluate(
      'document.getElementById(document.activeElement.getAttribute("aria-describedby"))?.textContent',
    );
    expect(described).toBe('Preencha este campo.');
  });
});

import { readFile } from 'node:fs/promises';
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
    await page.getByText('1 mostrado').waitFor();
    await page.reload();
    await page.getByText('1 mostrado').waitFor();
    await page.goBack();
    await page.getByText('2 mostrados').waitFor();
    await page.getByLabel('Identificação do objeto').fill('nothing');
    await page.getByText('Nada corresponde ao filtro.').waitFor();
    expect(new URL(page.url()).searchParams.get('id')).toBe('nothing');
  });

  it('is narrowed in time as one picks it, without a step to come Back to for each part of the date', async () => {
    const { page } = await web.open('/operations/audit', DESKTOP, 'admin');
    const steps = () => page.evaluate('history.length');
    const before = await steps();
    await page.getByLabel('De', { exact: true }).fill('2026-01-01T10:00');
    await expect.poll(() => new URL(page.url()).searchParams.get('since')).toBe('2026-01-01T10:00');
    await page.getByLabel('De', { exact: true }).fill('2026-01-02T10:00');
    await expect.poll(() => new URL(page.url()).searchParams.get('since')).toBe('2026-01-02T10:00');
    expect(await steps()).toBe(before);
  });

  it('goes into a file and onto paper whole, as it is filtered, not only as far as it was read', async () => {
    await web.api.database.tenants.run(web.tenant, (manager) =>
      manager.query(
        `insert into audit_log (tenant_id, id, actor_kind, actor_id, actor_name, action, object_kind, object_id, details)
         select $1, gen_random_uuid(), 'user', 'ana', 'Ana', 'user.changed', 'user', n::text, '{}'
         from generate_series(1, 250) n`,
        [web.tenant],
      ),
    );
    const { page } = await web.open('/operations/audit?action=user.changed', DESKTOP, 'admin');
    await page.getByText('100 mostrados; há mais').waitFor();
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Exportar CSV' }).click();
    const lines = (await readFile(await (await saved).path(), 'utf8')).trimEnd().split('\r\n');
    expect([lines.length, lines[0]]).toEqual([251, expect.stringMatching(/^\uFEFFid;at;actorKind;/)]);
    await page.evaluate(`window.print = () => { window.dispatchEvent(new Event('beforeprint')); }`);
    await page.getByRole('button', { name: 'Imprimir' }).click();
    await expect.poll(() => page.getByRole('table').getByRole('row').count()).toBe(251);
  });
});

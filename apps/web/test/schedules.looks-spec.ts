import { declareSchedule, Schedules } from '@resync/platform';
import { sweepOperationsJob } from '@resync/platform/workflows';
import { describe, expect, it } from 'vitest';
import { DESKTOP } from './browser.js';
import { expectSound, LOOKS, useWebHarness } from './web-harness.js';

const web = useWebHarness();

describe('schedules', () => {
  const aSchedule = async (): Promise<void> => {
    const declared = declareSchedule({
      id: `sweep/${web.tenant}`,
      job: sweepOperationsJob,
      input: { tenantId: web.tenant },
      timing: { everyMs: 600_000 },
      catchUpMs: 60_000,
      jitterMs: 0,
    });
    await web.api.app.get(Schedules).reconcile(`web-${web.tenant}`, [declared]);
    const viewer = await web.api.as('viewer', web.tenant);
    const ids = async () =>
      (await viewer('GET', '/api/v1/schedules')).body.items.map(({ id }: { id: string }) => id);
    await expect.poll(ids, { timeout: 45_000 }).toContain(declared.id);
  };

  it.each(LOOKS)('say what they do and when: %s', async (_, options) => {
    await aSchedule();
    const looked = await web.open('/operations/schedules', options);
    await looked.page
      .getByText(/^(a cada 10 min|every 10 min)$/)
      .first()
      .waitFor();
    await looked.page
      .getByText(/(Rodar agora|Run now)/)
      .first()
      .waitFor();
    expect(await looked.page.getByRole('button', { name: /^(Pausar|Pause)$/ }).count()).toBe(0);
    await expectSound(looked);
  });

  it('are paused by an admin who says why, and resumed', async () => {
    await aSchedule();
    const { page } = await web.open('/operations/schedules', DESKTOP, 'admin');
    const panel = page.getByRole('region', { name: 'Conferência das tarefas longas' }).first();
    await panel.getByRole('button', { name: 'Pausar' }).click();
    await page.getByLabel(/Por quê/).fill('manutenção do banco');
    await page.getByRole('dialog').getByRole('button', { name: 'Pausar' }).click();
    await panel.getByText('manutenção do banco').waitFor();
    await panel.getByRole('button', { name: 'Retomar' }).click();
    await panel.getByRole('button', { name: 'Pausar' }).waitFor();
  });

  it('are run by hand by an operator', async () => {
    await aSchedule();
    const { page } = await web.open('/operations/schedules');
    await page.getByRole('button', { name: 'Rodar agora' }).click();
    await page.getByText('Começa agora, a menos que já esteja rodando.').waitFor();
  });
});

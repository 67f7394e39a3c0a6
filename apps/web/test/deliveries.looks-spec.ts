import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { furnish } from '../../api/test/api-walk.js';
import { DESKTOP } from './browser.js';
import { ago, given } from './plan.fixtures.js';
import { expectSound, LOOKS, useWebHarness } from './web-harness.js';

const web = useWebHarness();

describe('webhook deliveries', () => {
  const attempt = { at: ago(5).toISOString(), durationMs: 12, status: 503, answer: 'not today', error: null };
  const aDelivery = (sequence: number, changes: Record<string, unknown> = {}) => ({
    id: randomUUID(),
    sequence,
    type: 'job.abend',
    severity: 'error',
    body: '{"type":"job.abend"}',
    state: 'failed',
    attempt_count: 1,
    attempts: [attempt],
    give_up_at: ago(1),
    detected_at: ago(60),
    settled_at: ago(1),
    ...changes,
  });

  it.each(LOOKS)('are listed with the last answer, filtered by state: %s', async (_, options) => {
    const waiting = { state: 'waiting', type: 'job.late', settled_at: null };
    await given(web, 'webhook_delivery', aDelivery(1), aDelivery(2, waiting));
    const looked = await web.open('/operations/deliveries?state=failed', options);
    const { page } = looked;
    await page.getByText('HTTP 503: not today').waitFor();
    expect(await page.getByText(/Job atrasado|Job is late/).count()).toBe(0);
    await page.getByLabel(/^(Estado|State)$/).selectOption('');
    await page.getByText(/Job atrasado|Job is late/).waitFor();
    await expectSound(looked);
  });

  it.each(LOOKS)('are looked at one by one, and sent again: %s', async (_, options) => {
    const admin = await web.api.as('admin', web.tenant);
    const delivery = (await furnish(web.api, web.tenant, admin))['/api/v1/webhook/deliveries'];
    const looked = await web.open(`/operations/deliveries/${delivery}`, options);
    const { page } = looked;
    await page.getByText(/Ainda não houve tentativa|There has been no attempt yet/).waitFor();
    await expectSound(looked);
    await page.getByRole('button', { name: /Enviar de novo|Send again/ }).click();
    await page.getByText(/^(à espera|waiting)$/).waitFor();
  });

  it('where nobody is told say so, and where that is changed', async () => {
    const { page } = await web.open('/operations/deliveries', DESKTOP, 'admin');
    await page.getByText('Não há webhook: ninguém é avisado do que acontece.').waitFor();
    expect(await page.getByRole('link', { name: 'Criar um nos ajustes' }).getAttribute('href')).toBe(
      '/settings',
    );
  });
});

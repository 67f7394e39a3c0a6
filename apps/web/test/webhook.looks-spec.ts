import { describe, expect, it, onTestFinished } from 'vitest';
import { openReceiver, refuses } from '../../../libs/monitoring/src/webhooks/webhook.fixtures.js';
import { DESKTOP } from './browser.js';
import { useWebHarness } from './web-harness.js';

const web = useWebHarness(async () => ({ WEBHOOK_INNER_NETWORKS: '127.0.0.0/8' }));

describe('the webhook', () => {
  it('is made with a secret that is shown once, unless its address is refused', async () => {
    const { page } = await web.open('/settings/webhook', DESKTOP, 'admin');
    await page.getByLabel('Endereço').fill('http://93.184.216.34/hook');
    await page.getByRole('button', { name: 'Começar a avisar' }).click();
    await page.getByRole('alert').getByText('Fica numa rede que o Resync não pode alcançar.').waitFor();
    await page.getByLabel('Endereço').fill('https://93.184.216.34/hook');
    await page.getByRole('button', { name: 'Começar a avisar' }).click();
    await page
      .getByRole('status', { name: 'Segredo de assinatura' })
      .getByText(/^whsec_/)
      .waitFor();
    await page.getByRole('button', { name: 'Já guardei' }).click();
    await page.getByRole('button', { name: 'Excluir webhook' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Excluir webhook' }).click();
    await page.getByText('Ninguém é avisado ainda.').waitFor();
  });

  it('is told only what was changed, so that no colleague’s change is undone', async () => {
    const admin = await web.api.as('admin', web.tenant);
    await admin('POST', '/api/v1/webhook', { body: { address: 'https://93.184.216.34/hook' } });
    const { page } = await web.open('/settings/webhook', DESKTOP, 'admin');
    await page.getByLabel('Endereço').fill('https://93.184.216.34/other');
    const asked = page.waitForRequest((request) => request.method() === 'PATCH');
    await page.getByRole('button', { name: 'Salvar' }).click();
    expect((await asked).postDataJSON()).toEqual({ address: 'https://93.184.216.34/other' });
    await page.getByText('Salvo.').waitFor();
  });

  it('is tried: the page says what the receiver answered, and not the secret it may have said', async () => {
    const receiver = await openReceiver();
    onTestFinished(() => receiver.stop());
    const admin = await web.api.as('admin', web.tenant);
    await admin('POST', '/api/v1/webhook', { body: { address: receiver.url } });
    const { page } = await web.open('/settings/webhook', DESKTOP, 'admin');
    await page.getByRole('button', { name: 'Enviar teste' }).click();
    await page.getByText('O destino aceitou a mensagem de teste.').waitFor();
    receiver.answer = refuses(401);
    await page.getByRole('button', { name: 'Enviar teste' }).click();
    await page.getByText('O destino não aceitou a mensagem de teste.').waitFor();
    await page.getByText(/Respondeu HTTP 401/).waitFor();
    await page.getByText('not today, token=[masked]').waitFor();
    expect(receiver.received).toHaveLength(2);
  });

  it('gets a new secret, shown once, beside which the old one holds for a day', async () => {
    const admin = await web.api.as('admin', web.tenant);
    const { body } = await admin('POST', '/api/v1/webhook', {
      body: { address: 'https://93.184.216.34/hook' },
    });
    const { page } = await web.open('/settings/webhook', DESKTOP, 'admin');
    await page.getByRole('button', { name: 'Trocar o segredo' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Trocar o segredo' }).click();
    const secret = await page.getByRole('status', { name: 'Segredo de assinatura' }).innerText();
    expect(secret).toMatch(/^whsec_/);
    expect(secret).not.toBe(body.secret);
    await page.getByRole('button', { name: 'Já guardei' }).click();
    await page.getByText('O segredo anterior vale até').waitFor();
    expect(await page.content()).not.toContain(secret);
  });
});

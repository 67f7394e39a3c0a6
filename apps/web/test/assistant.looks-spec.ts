import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { type Learner, startLearner } from '../../api/test/own-examples.fixtures.js';
import { DESKTOP } from './browser.js';
import { held, useWebHarness } from './web-harness.js';

let learner: Learner;
afterAll(() => learner.close());
const web = useWebHarness(async () => {
  learner = await startLearner();
  return learner.env;
});

describe('when it is sure', () => {
  it('is told only what was changed, so that no colleague’s change is undone', async () => {
    const { page } = await web.open('/settings/assistant', DESKTOP, 'admin');
    const field = page
      .getByRole('region', { name: 'Quanta certeza é preciso' })
      .getByRole('spinbutton')
      .first();
    await field.fill('0.61');
    const asked = page.waitForRequest((request) => request.method() === 'PATCH');
    await page.getByRole('button', { name: 'Salvar' }).click();
    expect((await asked).postDataJSON()).toEqual({ otherwise: 0.61 });
    await page.getByText('Salvo.').waitFor();
  });
});

describe('what the team teaches the assistant', () => {
  it('is learned, listed, forgotten and taken back', async () => {
    const text = 'quero o prontuário do CARGA_99';
    const { page } = await web.open('/settings/assistant', DESKTOP, 'operator');
    const examples = page.getByRole('region', { name: 'Exemplos da sua equipe' });
    await examples.getByText('Nenhum exemplo próprio ainda.').waitFor();
    await examples.getByLabel('A pergunta').fill(text);
    await examples.getByLabel('O que pede').selectOption('job_lineage');
    await examples.getByRole('button', { name: 'Adicionar exemplo' }).click();
    await page.getByText('Aprendido: 1 exemplo próprio.').waitFor();
    await examples.getByRole('list').getByText(text).waitFor();
    expect(await examples.getByLabel('A pergunta').inputValue()).toBe('');
    await examples.getByRole('button', { name: `Esquecer “${text}”` }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: `Esquecer “${text}”` })
      .click();
    await examples.getByText('Nenhum exemplo próprio ainda.').waitFor();
    const removal = page
      .getByRole('region', { name: 'Mudanças' })
      .getByRole('listitem')
      .filter({ hasText: 'remoção' });
    await removal.getByRole('button', { name: 'Desfazer' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Desfazer' }).click();
    await examples.getByRole('list').getByText(text).waitFor();
    await removal.getByText('já desfeita').waitFor();
  });

  it('keeps what is typed of the next one while one is being learned', async () => {
    const { page } = await web.open('/settings/assistant', DESKTOP, 'operator');
    const text = page.getByLabel('A pergunta');
    const answer = await held(page, '**/api/v1/assistant/examples', 'POST');
    await text.fill('quero o log do CARGA_98');
    await page.getByLabel('O que pede').selectOption('job_lineage');
    await page.getByRole('button', { name: 'Adicionar exemplo' }).click();
    await answer.asked;
    await text.fill('e o do CARGA_97');
    answer.letGo();
    await page.getByText(/^Aprendido: /).waitFor();
    expect(await text.inputValue()).toBe('e o do CARGA_97');
    expect(await page.getByLabel('O que pede').inputValue()).toBe('troubleshooting');
  });

  it('is followed over an answer that is lost, and no more once the page is left', async () => {
    const { page } = await web.open('/settings/assistant', DESKTOP, 'operator');
    let asked = 0;
    // one that has no end, so that the house is not kept busy beyond the test
    const json = { id: randomUUID(), finishedAt: null, progress: null };
    await page.route('**/api/v1/assistant/examples', (route) => route.fulfill({ status: 202, json }));
    await page.route('**/api/v1/operations/*', (route) =>
      asked++ === 0 ? route.abort() : route.fulfill({ json }),
    );
    await page.getByLabel('A pergunta').fill('quero o prontuário do CARGA_96');
    await page.getByLabel('O que pede').selectOption('job_lineage');
    await page.getByRole('button', { name: 'Adicionar exemplo' }).click();
    await expect.poll(() => asked, { timeout: 10_000 }).toBeGreaterThan(1);
    expect(await page.getByText('O servidor não responde').count()).toBe(0);
    const look = await held(page, '**/api/v1/operations/*', 'GET');
    const dropped = page.waitForEvent('requestfailed', (request) => request.url().includes('/operations/'));
    await look.asked;
    await page.getByRole('link', { name: 'Jobs', exact: true }).click();
    await page.getByRole('button', { name: 'Descartar' }).click();
    await dropped;
  });

  it('says why the rest of it did not come, and asks for it again when that is asked for', async () => {
    const { page } = await web.open('/settings/assistant');
    let broken = true;
    await page.route('**/api/v1/assistant/examples?*', async (route) => {
      if (!route.request().url().includes('cursor=more')) {
        const first = (await (await route.fetch()).json()) as object;
        await route.fulfill({ json: { ...first, nextCursor: 'more' } });
      } else if (broken) await route.fulfill({ status: 404, json: {} });
      else await route.fulfill({ json: { items: [], nextCursor: null } });
    });
    await page.reload();
    const examples = page.getByRole('region', { name: 'Exemplos da sua equipe' });
    await examples.getByRole('button', { name: 'Mostrar mais' }).click();
    await examples.getByRole('alert').getByText('O resto da lista não veio.').waitFor();
    broken = false;
    await examples.getByRole('button', { name: 'Tentar de novo' }).click();
    await examples.getByRole('alert').waitFor({ state: 'hidden' });
  });

  it('says what is not a question, before anything is learned', async () => {
    const { page } = await web.open('/settings/assistant', DESKTOP, 'operator');
    await page.getByRole('button', { name: 'Adicionar exemplo' }).click();
    await page.getByRole('alert').getByText('Preencha este campo.').waitFor();
  });
});

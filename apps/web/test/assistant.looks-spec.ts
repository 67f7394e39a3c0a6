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

  it('says what is not a question, before anything is learned', async () => {
    const { page } = await web.open('/settings/assistant', DESKTOP, 'operator');
    await page.getByRole('button', { name: 'Adicionar exemplo' }).click();
    await page.getByRole('alert').getByText('Preencha este campo.').waitFor();
  });
});

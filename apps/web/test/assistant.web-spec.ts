import { afterAll, describe, expect, it } from 'vitest';
import { type Learner, startLearner } from '../../api/test/own-examples.fixtures.js';
import { DESKTOP } from './browser.js';
import { useWebHarness } from './web-harness.js';

let learner: Learner;
afterAll(() => learner.close());
const web = useWebHarness(async () => {
  learner = await startLearner();
  return learner.env;
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

  it('says what is not a question, before anything is learned', async () => {
    const { page } = await web.open('/settings/assistant', DESKTOP, 'operator');
    await page.getByRole('button', { name: 'Adicionar exemplo' }).click();
    await page.getByRole('alert').getByText('Preencha este campo.').waitFor();
  });
});

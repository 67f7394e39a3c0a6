import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { aheadOfTime, anOperation, IMPORTED } from './operations.fixtures.js';
import { given } from './plan.fixtures.js';
import { expectSound, LOOKS, useWebHarness } from './web-harness.js';

const web = useWebHarness();

const change = (statement: string, ...parameters: unknown[]): Promise<unknown> =>
  web.api.database.tenants.run(web.tenant, (manager) => manager.query(statement, parameters));

describe('long jobs', () => {
  it.each(LOOKS)('are listed with what became of them: %s', async (_, options) => {
    const problem = {
      code: 'IMPORT_GIVEN_UP',
      kind: 'internal',
      message: 'given up',
      fields: [],
      details: {},
    };
    await given(
      web,
      'operation',
      anOperation(web, { kind: 'examples.add', state: 'failed', problem, result: null }),
      anOperation(web),
      anOperation(web, {
        state: 'running',
        progress: { done: 1, total: 4, step: 'reading the files' },
        ...aheadOfTime(),
      }),
      anOperation(web, { result: { ...IMPORTED, kind: 'refused' } }),
    );
    const looked = await web.open('/operations', options);
    const table = looked.page.getByRole('table');
    await table.getByText(/^(Inclusão de exemplos|Adding of examples)$/).waitFor();
    await table.getByText(/given up/).waitFor();
    await table.getByText(/nada foi gravado|nothing was stored/).waitFor();
    await table.getByText(/(lendo os arquivos|reading the files) \(1\/4\)/).waitFor();
    await expectSound(looked);
  });

  it('move without a reload while they run', async () => {
    const one = anOperation(web, {
      state: 'running',
      ...aheadOfTime(),
      progress: { done: 1, total: 4, step: 'storing definitions' },
    });
    await given(web, 'operation', one);
    const { page } = await web.open('/operations');
    await page.getByText('gravando definições (1/4)').waitFor();
    await change(`update operation set progress = $2 where id = $1`, one.id, {
      done: 3,
      total: 4,
      step: 'storing definitions',
    });
    await page.getByText('gravando definições (3/4)').waitFor();
    await change(
      `update operation set state = 'completed', finished_at = now(), result = '{}' where id = $1`,
      one.id,
    );
    await page.getByRole('table').getByText('concluída').waitFor();
  });

  it('of which there are many are read anew as far as they are in view', async () => {
    // by their ids, the newest first
    const id = (digit: string) => `${digit.repeat(8)}-0000-4000-8000-${randomUUID().slice(-12)}`;
    const running = anOperation(web, { id: id('f'), state: 'running', ...aheadOfTime() });
    const older = Array.from({ length: 120 }, () => anOperation(web, { id: id('8') }));
    const oldest = anOperation(web, { id: id('0'), result: { ...IMPORTED, kind: 'refused' } });
    await given(web, 'operation', running, ...older, oldest);
    const { page } = await web.open('/operations');
    const table = page.getByRole('table');
    await expect
      .poll(async () => {
        await page.evaluate('window.scrollTo(0, document.body.scrollHeight)');
        return table.getByText('nada foi gravado').isVisible();
      })
      .toBe(true);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await change(`update operation set state = 'cancelled', result = null where id = $1`, oldest.id);
    await table.getByText('interrompida').waitFor();
    const firstPage = /\/operations\?(?!.*cursor=)/;
    expect(asked.filter((address) => firstPage.test(address))).toEqual([]);
  });

  it('are filtered in the address, and Back takes it back', async () => {
    await given(
      web,
      'operation',
      anOperation(web),
      anOperation(web, { kind: 'examples.undo', result: null }),
    );
    const { page } = await web.open('/operations');
    await page.getByText('2 mostrados').waitFor();
    await page.getByLabel('O quê').selectOption('import');
    await page.getByText('1 mostrado').waitFor();
    expect(new URL(page.url()).searchParams.get('kind')).toBe('import');
    await page.goBack();
    await page.getByText('2 mostrados').waitFor();
  });

  it.each(LOOKS)('have an address of their own, with the result in words: %s', async (_, options) => {
    const one = anOperation(web);
    await given(web, 'operation', one);
    const looked = await web.open(`/operations/${one.id}`, options);
    await looked.page.getByText('no closing quote').waitFor();
    await looked.page.getByText(/^(linha|line) 7$/).waitFor();
    await looked.page.getByText(/jobs: 12/).waitFor();
    const run = looked.page.getByRole('link', { name: /Ver no Temporal|See in Temporal/ });
    expect(await run.getAttribute('target')).toBe('_blank');
    await expectSound(looked);
  });

  it('say how much of the result is not shown', async () => {
    const one = anOperation(web, { result: { ...IMPORTED, unresolvedCount: 1_201 } });
    await given(web, 'operation', one);
    const { page } = await web.open(`/operations/${one.id}`);
    await page.getByRole('heading', { name: 'Nomes sem definição' }).waitFor();
    await page.getByText('e mais 1.200').waitFor();
  });

  it('of a form that the page does not know are shown as they came', async () => {
    const one = anOperation(web, { kind: 'new.sort', result: { answer: 42 } });
    await given(web, 'operation', one);
    const { page } = await web.open(`/operations/${one.id}`);
    await page.getByText('"answer": 42').waitFor();
  });

  it('are stopped by an operator, who is asked once more', async () => {
    const one = anOperation(web, { state: 'pending', ...aheadOfTime() });
    await given(web, 'operation', one);
    const { page } = await web.open('/operations');
    await page.getByRole('button', { name: 'Interromper' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Interromper' }).click();
    await page.getByRole('table').getByText('interrompida').waitFor();
    expect(await page.getByRole('button', { name: 'Interromper' }).count()).toBe(0);
  });
});

import { readFileSync } from 'node:fs';
import { type Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { aConnection, DAMAGED } from '../../api/test/import.fixtures.js';
import { aStoredJob } from '../../../libs/scheduler/src/plan-read/plan-read.fixtures.js';
import { DESKTOP } from './browser.js';
import { useHouse } from './house.fixtures.js';
import { aLog } from './jobs.fixtures.js';
import { aWatchedConnection, given } from './plan.fixtures.js';
import { expectSound, focused, useWebHarness } from './web-harness.js';

const house = useHouse();
const web = useWebHarness(house.env);

const admin = () => web.api.as('admin', web.tenant);
const save = (page: Page) => page.getByRole('button', { name: 'Salvar' }).click();

describe('connections', () => {
  it('are tried before they are saved, and what the server refuses stands at its field', async () => {
    await aConnection(web.api, web.tenant, 'production');
    const { page } = await web.open('/settings/connections/new', DESKTOP, 'admin');
    const { user, password } = house.simulator.credentials;
    await page.getByLabel('Nome', { exact: true }).fill('production');
    await page.getByLabel('Endereços').fill('twsd');
    await page.getByRole('button', { name: 'Conectar' }).click();
    await page.getByRole('alert').getByText('Preencha este campo.').first().waitFor();
    await page.getByLabel('Usuário', { exact: true }).fill(user);
    await page.getByLabel('Senha', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Conectar' }).click();
    await page.getByRole('alert').getByText('Um endereço que começa com http:// ou https://.').waitFor();
    await page.getByLabel('Endereços').fill(house.simulator.url);
    await page.getByRole('button', { name: 'Testar' }).click();
    const report = page.getByRole('region', { name: 'Resultado do teste' });
    await report.getByText(/^Funciona/).waitFor();
    await report.getByText('Sem criptografia: a senha viaja aberta').waitFor();
    await page.getByRole('button', { name: 'Conectar' }).click();
    await page.getByRole('alert').getByText('Já existe um com este nome.').waitFor();
    await page.getByLabel('Nome', { exact: true }).fill('production 2');
    await page.getByRole('button', { name: 'Conectar' }).click();
    await page.getByRole('heading', { name: 'production 2', level: 1 }).waitFor();
    await expect.poll(() => page.getByLabel('Senha', { exact: true }).inputValue()).toBe('');
  });

  it('keep their secret when the field stays empty, are paused and go when that is confirmed', async () => {
    const id = await aConnection(web.api, web.tenant, 'production');
    const { page } = await web.open(`/settings/connections/${id}`, DESKTOP, 'admin');
    await page.getByLabel('Nome', { exact: true }).fill('produção');
    await save(page);
    await page.getByText('produção foi salva.').waitFor();
    await page.getByRole('button', { name: 'Pausar' }).click();
    const question = page.getByRole('dialog').filter({ hasText: 'não é mais consultado até ser retomado' });
    await question.getByRole('button', { name: 'Pausar' }).click();
    await page.getByRole('button', { name: 'Retomar' }).waitFor();
    const { body } = await (await admin())('GET', `/api/v1/connections/${id}`);
    expect(body).toMatchObject({ name: 'produção', paused: true, authentication: { user: 'bia' } });
    await page.getByRole('button', { name: 'Excluir conexão' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Excluir conexão' }).click();
    await page.getByText('Nenhum scheduler conectado ainda.').waitFor();
  });
});

describe('a change of a connection', () => {
  it('sends what was changed and nothing else, so that no colleague’s change is undone', async () => {
    const id = await aConnection(web.api, web.tenant, 'production');
    const { page } = await web.open(`/settings/connections/${id}`, DESKTOP, 'admin');
    await page.getByLabel('Nome', { exact: true }).fill('produção');
    await page.getByText('Certificado (TLS)').click();
    await page.getByLabel('Nome no certificado').fill('twsd.example.org');
    const asked = page.waitForRequest((request) => request.method() === 'PATCH');
    await save(page);
    expect((await asked).postDataJSON()).toEqual({
      name: 'produção',
      tls: { serverName: 'twsd.example.org' },
    });
    await page.getByText('produção foi salva.').waitFor();
  });

  it('leads to what is wrong with it, also where that was folded away', async () => {
    const id = await aConnection(web.api, web.tenant, 'production');
    const { page } = await web.open(`/settings/connections/${id}`, DESKTOP, 'admin');
    const fold = page.getByText('Ritmo das consultas');
    const rows = page.getByLabel('Linhas por consulta');
    await fold.click();
    await rows.fill('1');
    await fold.click();
    await page.getByRole('button', { name: 'Salvar' }).click();
    await focused(rows);
    await page.getByRole('alert').getByText('No mínimo 10.').waitFor();
    await fold.click();
    await page.getByRole('button', { name: 'Testar' }).click();
    await focused(rows);
    // what only the server knows is wrong
    await rows.fill('100');
    const certificates = page.getByText('Certificado (TLS)');
    await certificates.click();
    await page.getByLabel('Autoridades').fill('not a certificate');
    await certificates.click();
    await page.getByRole('button', { name: 'Salvar' }).click();
    await focused(page.getByLabel('Autoridades'));
  });
});

describe('an import', () => {
  it('shows by file and line what could not be read, and says how the files were read', async () => {
    const id = await aConnection(web.api, web.tenant);
    const looked = await web.open(`/settings/connections/${id}/import`, DESKTOP, 'operator');
    const { page } = looked;
    const good = readFileSync(
      new URL('../../../test/samples/composer-synthetic/workstations.txt', import.meta.url),
    );
    await page.getByLabel('Escolher arquivos').setInputFiles([
      { name: 'damaged.txt', mimeType: 'text/plain', buffer: Buffer.from(DAMAGED) },
      { name: 'old.txt', mimeType: 'text/plain', buffer: Buffer.from('# mês\n', 'latin1') },
      { name: 'workstations.txt', mimeType: 'text/plain', buffer: good },
    ]);
    await page.getByText('lido como Windows-1252').waitFor();
    await page.getByText(/3 arquivos, .*, em 1 envio/).waitFor();
    await page.getByRole('button', { name: 'Importar' }).click();
    await page
      .getByRole('status')
      .getByText('Importado, menos o que não pôde ser lido.')
      .waitFor({ timeout: 90_000 });
    const problems = page.getByRole('list', { name: 'Problemas' });
    await problems.getByText('damaged.txt').first().waitFor();
    await problems.getByText('linha 7').first().waitFor();
    await expectSound(looked);
    await page.getByLabel('Filtrar por arquivo ou texto').fill('nowhere');
    await page.getByText('Nada corresponde ao filtro.').waitFor();
  });

  it('takes files that are dropped on the page', async () => {
    const id = await aConnection(web.api, web.tenant);
    const { page } = await web.open(`/settings/connections/${id}/import`, DESKTOP, 'operator');
    const dropped = await page.evaluateHandle(`(() => {
      const dropped = new DataTransfer();
      dropped.items.add(new File(['$jobs\\n'], 'jobs.txt', { type: 'text/plain' }));
      return dropped;
    })()`);
    const zone = page.getByText('Solte aqui os arquivos exportados pelo composer');
    await zone.dispatchEvent('dragover', { dataTransfer: dropped });
    await zone.dispatchEvent('drop', { dataTransfer: dropped });
    await page.getByText('jobs.txt').waitFor();
    await page.getByText(/1 arquivo, .*, em 1 envio/).waitFor();
  });
});

describe('a scheduler that does not answer', () => {
  it('gives no log: the page says so, and reads it once it can', async () => {
    const connection_id = await aWatchedConnection(web);
    const job = aStoredJob({ connection_id, status: 'ABEND', common_status: 'ERROR', run_id: 'r1' });
    await given(web, 'plan_job', job);
    const { page } = await web.open(`/jobs/${job.id}`);
    const log = page.getByRole('region', { name: 'Log', exact: true });
    await log.getByText('O scheduler não responde agora: o log não pôde ser lido.').waitFor();
    await given(web, 'run_log', aLog(job, 'here it is'));
    await log.getByRole('button', { name: 'Tentar de novo' }).click();
    await log.getByText('here it is').waitFor();
  });
});

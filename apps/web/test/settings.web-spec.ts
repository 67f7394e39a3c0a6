import { readFileSync } from 'node:fs';
import { type Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { furnish } from '../../api/test/api-walk.js';
import { aConnection, DAMAGED } from '../../api/test/import.fixtures.js';
import { DESKTOP } from './browser.js';
import { useHouse } from './house.fixtures.js';
import { expectSound, LOOKS, useWebHarness } from './web-harness.js';

const house = useHouse();
const web = useWebHarness(house.env);

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
    // somebody else changes another value, and the page hears of it when it is saved
    const body = { retention_days_full: 11 };
    await (
      await admin()
    )('PUT', '/api/v1/monitoring/config', { body });
    await page.getByRole('link', { name: 'Usuários' }).click();
    await page.getByRole('button', { name: 'Continuar editando' }).click();
    expect(await stuck.inputValue()).toBe('90');
    await save(page);
    await page.getByText('Job demorando demais após: 60 min → 90 min').waitFor();
    await expect.poll(() => page.getByLabel('Guardar mudanças de estado').inputValue()).toBe('11');
    await stuck.fill('91');
    await page.getByRole('link', { name: 'Usuários' }).click();
    await page.getByRole('button', { name: 'Descartar' }).click();
    await page.getByRole('heading', { name: 'Usuários' }).waitFor();
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

  it('keep their secret when the field stays empty, are paused, and go when that is confirmed', async () => {
    const id = await aConnection(web.api, web.tenant, 'production');
    const { page } = await web.open(`/settings/connections/${id}`, DESKTOP, 'admin');
    await page.getByLabel('Nome', { exact: true }).fill('produção');
    await save(page);
    await page.getByText('produção foi salva.').waitFor();
    await page.getByRole('button', { name: 'Pausar' }).click();
    await page.getByRole('button', { name: 'Retomar' }).waitFor();
    const { body } = await (await admin())('GET', `/api/v1/connections/${id}`);
    expect(body).toMatchObject({ name: 'produção', paused: true, authentication: { user: 'bia' } });
    await page.getByRole('button', { name: 'Excluir conexão' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Excluir conexão' }).click();
    await page.getByText('Nenhum scheduler conectado ainda.').waitFor();
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
});

describe('people and programs', () => {
  it('come in by an admin: a wrong e-mail is told before it is sent, a taken one by the server', async () => {
    const { page } = await web.open('/settings/users', DESKTOP, 'admin');
    await page.getByRole('button', { name: 'Novo usuário' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Nome').fill('Ana');
    await dialog.getByLabel('E-mail').fill('ana');
    await dialog.getByRole('button', { name: 'Adicionar' }).click();
    await dialog.getByText('Um endereço de e-mail, como').waitFor();
    await dialog.getByLabel('E-mail').fill(`ana-${web.tenant}@example.org`);
    await dialog.getByRole('button', { name: 'Adicionar' }).click();
    await page.getByText('Ana foi adicionado.').waitFor();
    await page.getByRole('button', { name: 'Novo usuário' }).click();
    await dialog.getByLabel('Nome').fill('Ana Maria');
    await dialog.getByLabel('E-mail').fill(`ana-${web.tenant}@example.org`);
    await dialog.getByRole('button', { name: 'Adicionar' }).click();
    await dialog.getByText('Quem tem este e-mail já está na empresa.').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Descartar' }).click();
    await page.getByLabel('Papel de Ana').selectOption('operator');
    await page.getByText('Ana tem agora o papel de operação.').waitFor();
    await page.getByRole('button', { name: 'Tirar acesso de Ana' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Tirar acesso de Ana' }).click();
    await page.getByText('sem acesso', { exact: true }).waitFor();
  });

  it('get a key that is shown once and works, until it is revoked', async () => {
    const { page } = await web.open('/settings/keys', DESKTOP, 'admin');
    await page.getByRole('button', { name: 'Nova chave' }).click();
    await page.getByRole('dialog').getByLabel('Nome').fill('nightly');
    await page.getByRole('dialog').getByRole('button', { name: 'Criar chave' }).click();
    const key = await page.getByRole('status', { name: 'Chave' }).innerText();
    const me = () => web.api.with(key)('GET', '/api/v1/me');
    expect((await me()).body).toMatchObject({ name: 'nightly', tenants: [{ role: 'viewer' }] });
    await page.getByRole('button', { name: 'Já guardei' }).click();
    await page.getByText('nightly').waitFor();
    expect(await page.content()).not.toContain(key);
    await page.getByRole('button', { name: 'Revogar nightly' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Revogar nightly' }).click();
    await page.getByText('revogada', { exact: true }).waitFor();
    expect((await me()).status).toBe(401);
  });

  it('are told by a webhook whose secret is shown once, unless its address is refused', async () => {
    const { page } = await web.open('/settings/webhook', DESKTOP, 'admin');
    await page.getByLabel('Endereço').fill('http://example.org/hook');
    await page.getByRole('button', { name: 'Começar a avisar' }).click();
    await page.getByRole('alert').getByText(/https/).waitFor();
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
});

describe('the own password', () => {
  it('is refused at its field when it is wrong, and a right one ends the session', async () => {
    const user = { email: `bia-${web.tenant}@example.org`, name: 'Bia', role: 'viewer' };
    const body = { ...user, password: 'correct horse battery' };
    await (
      await admin()
    )('POST', '/api/v1/users', { body });
    const { page } = await web.open('/settings/account', DESKTOP, 'viewer');
    await page.getByRole('main').getByRole('button', { name: 'Sair' }).click();
    await page.getByRole('button', { name: 'E-mail e senha' }).click();
    await page.getByLabel('E-mail', { exact: true }).fill(user.email);
    await page.getByLabel('Senha', { exact: true }).fill(body.password);
    await page.keyboard.press('Enter');
    await page.getByLabel('Senha atual').fill('something else');
    await page.getByLabel('Senha nova', { exact: true }).fill('another horse battery');
    await page.getByLabel('Senha nova, de novo').fill('another horse');
    await page.getByRole('button', { name: 'Trocar senha' }).click();
    await page.getByText('As duas não são iguais.').waitFor();
    await page.getByLabel('Senha nova, de novo').fill('another horse battery');
    await page.getByRole('button', { name: 'Trocar senha' }).click();
    await page.getByText('Não está certa.').waitFor();
    await page.getByLabel('Senha atual').fill(body.password);
    await page.getByRole('button', { name: 'Trocar senha' }).click();
    await page.getByRole('heading', { name: 'Entrar no Resync' }).waitFor();
  });
});

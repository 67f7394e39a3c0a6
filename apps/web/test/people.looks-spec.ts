import { describe, expect, it } from 'vitest';
import { aUser } from '../../api/test/identity.fixtures.js';
import { aPage, DESKTOP, PHONE } from './browser.js';
import { focused, openAccount, signInAs, useWebHarness } from './web-harness.js';

const web = useWebHarness();

const admin = () => web.api.as('admin', web.tenant);

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
    const role = page.getByLabel('Papel de Ana');
    await role.press('ArrowDown');
    await page.getByRole('dialog').getByRole('button', { name: 'Cancelar' }).click();
    expect(await role.inputValue()).toBe('viewer');
    await role.selectOption('operator');
    await page.getByRole('button', { name: 'Dar a Ana o papel de operação' }).click();
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
});

describe('a dialog', () => {
  it('is typed into at once, and gives the focus back when it is closed or what was typed is discarded', async () => {
    const { page } = await web.open('/settings/users', DESKTOP, 'admin');
    const opener = page.getByRole('button', { name: 'Novo usuário' });
    await opener.press('Enter');
    await focused(page.getByRole('dialog').getByLabel('Nome'));
    await page.keyboard.press('Escape');
    await focused(opener);
    await opener.press('Enter');
    await page.keyboard.type('Ana');
    await page.keyboard.press('Escape');
    await focused(page.getByRole('button', { name: 'Continuar editando' }));
    await page.keyboard.press('Enter');
    await focused(page.getByRole('dialog').getByLabel('Nome'));
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Descartar' }).press('Enter');
    await focused(opener);
  });

  it.each([
    ['desk', DESKTOP],
    ['phone', { ...PHONE, locale: 'pt-BR' }],
  ])('shows in itself what went wrong, and reads it out: %s', async (_, options) => {
    const { page } = await web.open('/settings/keys', options, 'admin');
    await page.getByRole('button', { name: 'Nova chave' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Nome').fill('nightly');
    await page.route('**/api/v1/api-keys', (route) => route.abort());
    await dialog.getByRole('button', { name: 'Criar chave' }).click();
    const said = dialog.getByRole('log').getByText('O servidor não responde.');
    await said.waitFor();
    await said.getByRole('button', { name: 'Fechar' }).click({ timeout: 5_000 });
    await page.unroute('**/api/v1/api-keys');
    await dialog.getByRole('button', { name: 'Criar chave' }).click();
    await dialog.getByRole('status', { name: 'Chave' }).waitFor();
    await focused(dialog.getByRole('button', { name: 'Copiar' }));
    await page.evaluate('navigator.clipboard.writeText = async () => {}');
    await dialog.getByRole('button', { name: 'Copiar' }).click();
    await dialog.getByRole('log').getByText('Copiado.').waitFor();
  });

  it('says that a secret cannot be copied, and selects it: where there is no clipboard, or it is refused', async () => {
    const { page } = await web.open('/settings/keys', DESKTOP, 'admin');
    await page.getByRole('button', { name: 'Nova chave' }).click();
    await page.keyboard.type('nightly');
    await page.keyboard.press('Enter');
    const key = await page.getByRole('status', { name: 'Chave' }).innerText();
    for (const clipboard of ['undefined', '{ writeText: () => Promise.reject(new Error("refused")) }']) {
      await page.evaluate(
        `Object.defineProperty(navigator, 'clipboard', { configurable: true, value: ${clipboard} }); getSelection().empty()`,
      );
      await page.getByRole('button', { name: 'Copiar' }).click();
      await page.getByRole('alert').getByText('O navegador não deixou copiar.').waitFor();
      expect(await page.evaluate('getSelection().toString()')).toBe(key);
    }
  });

  it('that was confirmed leaves the focus in the list, whose row changes or goes', async () => {
    const call = await admin();
    for (const name of ['ana', 'bia'])
      await call('POST', '/api/v1/users', {
        body: { email: `${name}-${web.tenant}@example.org`, name, role: 'viewer' },
      });
    const { page } = await web.open('/settings/users', DESKTOP, 'admin');
    const confirm = async (name: string): Promise<void> => {
      await page.getByRole('button', { name }).press('Enter');
      await focused(page.getByRole('dialog').getByRole('button', { name: 'Cancelar' }));
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
    };
    await confirm('Tirar acesso de ana');
    await focused(page.getByRole('button', { name: 'Devolver acesso a ana' }));
    await page.keyboard.press('Enter');
    await focused(page.getByRole('button', { name: 'Tirar acesso de ana' }));
    await confirm('Remover ana');
    await focused(page.getByRole('button', { name: 'Remover bia' }));
    await confirm('Remover bia');
    await focused(page.getByRole('heading', { name: 'Usuários', level: 1 }));
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
    await signInAs(page, body);
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

describe('a tenant', () => {
  it('is renamed by its admin, and a new one is made and entered by who runs the house', async () => {
    const boss = await aUser(web.api, { [web.tenant]: 'admin' }, { platformAdmin: true });
    const { page } = await web.open('/settings/account', DESKTOP, 'viewer');
    await openAccount(page);
    await page.getByRole('button', { name: 'Sair' }).last().click();
    await signInAs(page, boss);
    const tenant = page.getByRole('region', { name: 'Empresa', exact: true });
    await tenant.getByLabel('Nome da empresa').fill('Banco do Leste');
    await tenant.getByRole('button', { name: 'Salvar' }).click();
    await page.getByText('A empresa se chama agora Banco do Leste.').waitFor();
    const made = page.getByRole('region', { name: 'Nova empresa' });
    await made.getByLabel('Nome da empresa').fill('Banco do Oeste');
    await made.getByLabel('Nome curto').fill('Com Espaço');
    await made.getByRole('button', { name: 'Criar empresa' }).click();
    await made.getByRole('alert').waitFor();
    await made.getByLabel('Nome curto').fill(`oeste-${web.tenant}`);
    await made.getByRole('button', { name: 'Criar empresa' }).click();
    await page.getByText('Papel em Banco do Oeste').waitFor();
    await openAccount(page);
    await page
      .getByRole('combobox', { name: 'Empresa', exact: true })
      .selectOption({ label: 'Banco do Leste' });
    await page.getByText('Papel em Banco do Leste').waitFor();
  });

  it('is not left for another with something unsaved before that is asked', async () => {
    const other = await web.api.aTenant();
    const user = await aUser(web.api, { [web.tenant]: 'admin', [other]: 'admin' });
    const { page } = await aPage(web.browser, DESKTOP);
    await page.goto(`${web.api.address}/settings/watching`);
    await page.getByLabel('E-mail', { exact: true }).fill(user.email);
    await page.getByLabel('Senha', { exact: true }).fill(user.password);
    await page.keyboard.press('Enter');
    const stuck = page.getByLabel('Job demorando demais após');
    await stuck.fill('90');
    const tenant = await page.evaluate<string>("sessionStorage.getItem('resync.tenant')");
    const switchOver = async (): Promise<void> => {
      await openAccount(page);
      const tenants = page.getByRole('combobox', { name: 'Empresa', exact: true });
      const [next] = [web.tenant, other].filter((id) => id !== tenant);
      await tenants.selectOption(next ?? '');
    };
    await switchOver();
    await page.getByRole('button', { name: 'Continuar editando' }).click();
    expect(await stuck.inputValue()).toBe('90');
    await switchOver();
    await page.getByRole('button', { name: 'Descartar' }).click();
    await expect.poll(() => stuck.inputValue()).toBe('60');
  });
});

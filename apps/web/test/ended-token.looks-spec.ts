import { expect, it } from 'vitest';
import { aConnection } from '../../api/test/import.fixtures.js';
import { aUser } from '../../api/test/identity.fixtures.js';
import { aPage, DESKTOP } from './browser.js';
import { signInAs, useWebHarness } from './web-harness.js';

const web = useWebHarness();

it('is renewed when a form meets it, which says so and is taken at the second try', async () => {
  const id = await aConnection(web.api, web.tenant, 'production');
  const password = 'correct horse battery';
  const user = { ...(await aUser(web.api, { [web.tenant]: 'admin' }, { password })), password };
  const { page } = await aPage(web.browser, DESKTOP);
  await page.goto(`${web.api.address}/settings/connections/${id}`);
  await signInAs(page, user);
  await page.getByLabel('Nome', { exact: true }).fill('produção');
  let refused = 0;
  await page.route(`**/api/v1/connections/${id}`, (route) =>
    route.request().method() === 'PATCH' && refused++ === 0
      ? route.fulfill({ status: 401, json: { status: 401, detail: 'a valid access token is needed' } })
      : route.fallback(),
  );
  const renewed = page.waitForResponse('**/api/v1/auth/refresh');
  const save = page.getByRole('button', { name: 'Salvar' });
  await save.click();
  expect((await renewed).status()).toBe(200);
  await page.getByText('O acesso tinha expirado e nada foi mudado. Tente de novo.').waitFor();
  expect(await page.getByText('Recusado').count()).toBe(0);
  await save.click();
  await page.getByText('produção foi salva.').waitFor();
});

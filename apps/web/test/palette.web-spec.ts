import { type Page } from 'playwright-core';
import { beforeEach, expect, it } from 'vitest';
import { givenTrouble } from './trouble.fixtures.js';
import { expectSound, focused, LOOKS, useWebHarness } from './web-harness.js';

const web = useWebHarness();
beforeEach(async () => {
  await givenTrouble(web);
});

const field = (page: Page) => page.getByPlaceholder('Página, job, job stream ou estação');

it('goes to a page by a few letters, by keyboard alone, and gives the focus back', async () => {
  const { page } = await web.open('/');
  const before = page.getByRole('link', { name: 'Operações' });
  await before.focus();
  await page.keyboard.press('Control+k');
  await focused(field(page));
  await page.keyboard.type('ajus notif');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/settings/notifications');
  await focused(before);
  await page.keyboard.press('Control+k');
  await focused(field(page));
  await page.keyboard.press('Escape');
  await focused(before);
  expect(await page.getByRole('dialog').count()).toBe(0);
});

it('finds jobs of the plan by part of their name', async () => {
  const { page } = await web.open('/');
  await page.keyboard.press('Control+k');
  await focused(field(page));
  await page.keyboard.type('s.late');
  await page.getByRole('option', { name: '/A#/S.LATE' }).click();
  await page.waitForURL('**/jobs/*');
});

it('says that it cannot be loaded, as after a new version, and leaves the page as it is', async () => {
  const { page } = await web.open('/jobs');
  const gone = '**/assets/palette*.js';
  await page.route(gone, (route) => route.fulfill({ status: 404 }));
  await page.getByRole('heading', { name: 'Jobs', level: 1 }).waitFor();
  await page.getByRole('button', { name: /Ctrl K/ }).click();
  const said = page.getByRole('log').getByText('A busca não pôde ser carregada.');
  await said.waitFor();
  await page.getByRole('heading', { name: 'Jobs', level: 1 }).waitFor();
  const close = await page.getByRole('log').getByRole('button', { name: 'Fechar' }).boundingBox();
  expect(Math.min(close?.width ?? 0, close?.height ?? 0)).toBeGreaterThanOrEqual(24);
  await page.getByRole('log').getByRole('button', { name: 'Fechar' }).click();
  await expect.poll(() => said.count()).toBe(0);
});

it.each(LOOKS)('is sound: %s', async (_, options) => {
  const looked = await web.open('/', options);
  await looked.page.getByRole('button', { name: /Ctrl K/ }).click();
  await looked.page.getByRole('option').first().waitFor();
  await expectSound(looked);
});

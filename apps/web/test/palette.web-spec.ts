import { beforeEach, expect, it } from 'vitest';
import { givenTrouble } from './trouble.fixtures.js';
import { expectSound, LOOKS, useWebHarness } from './web-harness.js';

const web = useWebHarness();
beforeEach(async () => {
  await givenTrouble(web);
});

it('goes to a page by a few letters, by keyboard alone, and gives the focus back', async () => {
  const { page } = await web.open('/');
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder('Página, job, job stream ou estação').fill('ajus notif');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/settings/notifications');
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Escape');
  expect(await page.getByRole('dialog').count()).toBe(0);
});

it('finds jobs of the plan by part of their name', async () => {
  const { page } = await web.open('/');
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder('Página, job, job stream ou estação').fill('s.late');
  await page.getByRole('option', { name: '/A#/S.LATE' }).click();
  await page.waitForURL('**/jobs/*');
});

it.each(LOOKS)('is sound: %s', async (_, options) => {
  const looked = await web.open('/', options);
  await looked.page.getByRole('button', { name: /Ctrl K/ }).click();
  await looked.page.getByRole('option').first().waitFor();
  await expectSound(looked);
});

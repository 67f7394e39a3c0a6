import { expect, it } from 'vitest';
import { DESKTOP } from './browser.js';
import { openAccount, useWebHarness } from './web-harness.js';

const web = useWebHarness();

it('names the tab after the page that is open, in the language that is read', async () => {
  const { page } = await web.open('/jobs', DESKTOP, 'viewer');
  await expect.poll(() => page.title()).toBe('Jobs · Resync');
  await page.getByRole('link', { name: 'Estações' }).click();
  await expect.poll(() => page.title()).toBe('Estações · Resync');
  await page.getByRole('link', { name: 'Ajustes' }).click();
  await expect.poll(() => page.title()).toBe('Monitoramento · Resync');
  await openAccount(page);
  await page.getByRole('combobox', { name: 'Idioma' }).selectOption('en');
  await expect.poll(() => page.title()).toBe('Watching · Resync');
});

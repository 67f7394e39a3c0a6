import { expect, it } from 'vitest';
import { ago, aWatchedConnection } from './plan.fixtures.js';
import { givenTrouble } from './trouble.fixtures.js';
import { live, useWebHarness } from './web-harness.js';

const web = useWebHarness();

/** As on a desk whose clock is so many minutes behind. */
const behind = (minutes: number): string => `{
  const Right = Date;
  window.Date = class extends Right {
    static now() { return Right.now() - ${minutes * 60_000}; }
    constructor(...of) { super(...(of.length === 0 ? [window.Date.now()] : of)); }
  };
}`;

it('tells by the clock of the server how old data are and what is late, whatever the clock of the desk says', async () => {
  await aWatchedConnection(web, { last_success_at: ago(540) });
  await givenTrouble(web);
  const { page } = await web.open('/');
  await page.addInitScript(behind(10));
  await page.reload();
  await live(page);
  await page.getByText('dados de 9 min').waitFor();
  const row = page.getByRole('region', { name: 'O que está quebrado' }).getByRole('listitem');
  await row.getByText('devia ter terminado há 9 min').waitFor();
  await page.goto(`${web.api.address}/operations/monitors`);
  await page.getByText('(9 min)').waitFor();
  expect(await page.getByText('(0 s)').count()).toBe(0);
});

import { setTimeout as pause } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { upTo } from '../../api/test/socket.fixtures.js';
import { anApiProcess } from './api-process.fixtures.js';
import { shownSequences } from './timeline.fixtures.js';
import { live, useWebHarness } from './web-harness.js';

const web = useWebHarness();

it('loses no event and repeats none when the api is killed for two seconds while they come', async () => {
  const api = await anApiProcess();
  onTestFinished(() => api.kill());
  await api.start();
  await web.events.many(web.tenant, 3);
  const { page } = await web.open(api.address);
  await expect.poll(() => shownSequences(page)).toEqual([3, 2, 1]);

  const killed = api.kill();
  for (let n = 0; n < 10; n++) {
    await web.events.many(web.tenant, 1);
    await pause(200); // the two seconds are what is tried
  }
  await killed;
  await page
    .getByRole('status')
    .getByText(/Sem conexão/)
    .waitFor();
  await api.start();
  await live(page);
  await web.events.many(web.tenant, 2);
  await expect.poll(() => shownSequences(page), { timeout: 30_000 }).toEqual(upTo(15).reverse());
});

import { describe, expect, it } from 'vitest';
import { aWatchedConnection } from './plan.fixtures.js';
import { live, useWebHarness } from './web-harness.js';

const web = useWebHarness();

describe('the monitor of a scheduler', () => {
  it('that was never polled gives no count, and says that it is not known whether anything is open', async () => {
    await aWatchedConnection(web, { last_success_at: null });
    const { page } = await web.open('/tws-monitor');
    await page.getByText('Não se sabe se há algo aberto.').waitFor();
    const figures = page.getByRole('list', { name: 'O dia em números' }).getByRole('listitem');
    expect(await figures.allInnerTexts()).toEqual(Array(6).fill(expect.stringMatching(/^–\s/)));
  });

  it('that is fresh does not say that nothing is open while the server cannot say how the scheduler is', async () => {
    await aWatchedConnection(web);
    const { page } = await web.open('/tws-monitor');
    await page.getByText('Nada aberto.').waitFor();
    await page.route('**/api/v1/monitoring/status', (route) => route.fulfill({ status: 500, json: {} }));
    await page.reload();
    await live(page);
    await page.getByText('Não se sabe se há algo aberto.').waitFor();
    expect(await page.getByText('Nada aberto').count()).toBe(0);
  });
});

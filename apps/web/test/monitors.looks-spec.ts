import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ago, aWatchedConnection, given } from './plan.fixtures.js';
import { expectSound, LOOKS, useWebHarness } from './web-harness.js';

const web = useWebHarness();

describe('monitors', () => {
  const aCycle = (connection_id: string, n: number, changes: Record<string, unknown> = {}) => ({
    id: randomUUID(),
    connection_id,
    epoch: n,
    scope: n === 1 ? 'full' : 'delta',
    outcome: 'completed',
    started_at: ago(30 * n),
    finished_at: ago(30 * n - 2),
    requests: 5,
    bytes: 49_826,
    scheduler_ms: 300,
    database_ms: 20,
    rows_seen: 9,
    rows_changed: 2,
    events: 1,
    problems: [],
    detected_at: ago(30 * n),
    ...changes,
  });

  it.each(LOOKS)(
    'show how each scheduler is watched, and poll by poll what it cost: %s',
    async (_, options) => {
      const error = { code: 'SCHEDULER_UNREACHABLE', message: 'connect ECONNREFUSED' };
      const id = await aWatchedConnection(web, {
        consecutive_failures: 1,
        last_error: { ...error, at: ago(1) },
      });
      const cycles = [1, 2, 3, 4].map((n) => aCycle(id, n));
      await given(web, 'poll_cycle', ...cycles, aCycle(id, 150, { outcome: 'failed', error }));
      const looked = await web.open('/operations/monitors', options);
      const { page } = looked;
      await page
        .getByText(/(consulta falhando|polls are failing)/)
        .first()
        .waitFor();
      await page.getByText(/^(O scheduler não responde\.|The scheduler does not answer\.) \(/).waitFor();
      await page.getByRole('img', { name: /Duração das consultas|How long the polls took/ }).waitFor();
      const rows = page.getByRole('table', { name: /^(Consultas|Polls)$/ }).getByRole('row');
      await expect.poll(() => rows.count()).toBe(6);
      await rows
        .nth(1)
        .getByText(/49[.,]8 kB/)
        .waitFor();
      await expectSound(looked);
    },
  );

  it('poll at once on request, a part or all', async () => {
    await aWatchedConnection(web);
    const { page } = await web.open('/operations/monitors');
    const asked = page.waitForRequest((request) => request.url().endsWith('/poll'));
    await page.getByRole('button', { name: 'Ler tudo agora' }).click();
    expect((await asked).postDataJSON()).toEqual({ full: true });
    await page.getByText('Consulta pedida.').waitFor();
  });

  it('are paused after a question, and resumed', async () => {
    await aWatchedConnection(web);
    const { page } = await web.open('/operations/monitors');
    await page.getByRole('button', { name: 'Pausar' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Pausar' }).click();
    await page.getByText('em pausa', { exact: true }).waitFor();
    // it is the same button, and whoever pressed it stays on it
    const focused = () => page.evaluate('document.activeElement.getAttribute("aria-label")');
    await expect.poll(focused).toBe('Retomar');
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('Pausar');
  });

  it('are chosen among several in the address', async () => {
    const [first, second] = [await aWatchedConnection(web), await aWatchedConnection(web)];
    await given(web, 'poll_cycle', aCycle(first, 1), aCycle(second, 1), aCycle(second, 2));
    const { page } = await web.open(`/operations/monitors?of=${first}`);
    const rows = page.getByRole('table', { name: 'Consultas' }).getByRole('row');
    await expect.poll(() => rows.count()).toBe(2);
    await page.getByRole('link', { name: 'Ver as consultas' }).click();
    await expect.poll(() => rows.count()).toBe(3);
    await page.goBack();
    await expect.poll(() => rows.count()).toBe(2);
  });
});

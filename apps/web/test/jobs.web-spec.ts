import { readFile } from 'node:fs/promises';
import { type Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { aStoredJob, aStoredStream } from '../../../libs/scheduler/src/plan-read/plan-read.fixtures.js';
import { manyJobs, numbered } from './jobs.fixtures.js';
import { ago, aWatchedConnection, given } from './plan.fixtures.js';
import { DESKTOP, PHONE } from './browser.js';
import { expectSound, LOOKS, useWebHarness } from './web-harness.js';

const web = useWebHarness();

const at = (minute: number) => new Date(Date.UTC(2026, 10, 21, 1, minute));
const threeJobs = () =>
  given(
    web,
    'plan_job',
    aStoredJob({ key: '/A#/S.LOAD', status: 'ABEND', return_code: 8, started_at: at(1), ended_at: at(9) }),
    aStoredJob({ key: '/A#/S.MERGE', status: 'EXEC', started_at: at(2), late: true }),
    aStoredJob({ key: '/B#/T.LOAD', wait_reason: 'file', workstation: '/B', critical: true }),
  );

/** Keys in the list, from the top. */
const keys = (page: Page): Promise<string[]> => page.getByRole('table').getByRole('link').allTextContents();
const query = (page: Page): string => new URL(page.url()).search;

describe('the list of jobs', () => {
  it.each(LOOKS)('shows each job with its state and why it waits: %s', async (_, options) => {
    await threeJobs();
    const { page, complaints } = await web.open('/jobs', options, 'viewer');
    await expect.poll(() => keys(page)).toEqual(['/A#/S.LOAD', '/A#/S.MERGE', '/B#/T.LOAD']);
    await page.getByText(/espera um arquivo|waits for a file/).waitFor();
    await expectSound({ page, complaints });
  });

  it('finds as one types, keeps the cursor in the field, and goes back in one step', async () => {
    await threeJobs();
    const { page } = await web.open('/jobs');
    const search = page.getByLabel('Buscar no nome');
    await search.pressSequentially('loa', { delay: 300 });
    await search.pressSequentially('d');
    await expect.poll(() => keys(page)).toEqual(['/A#/S.LOAD', '/B#/T.LOAD']);
    await expect.poll(() => query(page)).toBe('?q=load');
    expect(await search.evaluate((field) => field === field.ownerDocument.activeElement)).toBe(true);
    await page.goBack();
    await expect.poll(() => keys(page)).toHaveLength(3);
    expect(await search.inputValue()).toBe('');
  });

  it('shows the jobs of one scheduler where there are several', async () => {
    const [first, second] = [await aWatchedConnection(web), await aWatchedConnection(web)];
    await given(
      web,
      'plan_job',
      aStoredJob({ key: '/A#/S.ONE', connection_id: first }),
      aStoredJob({ key: '/A#/S.TWO', connection_id: second }),
    );
    const { page } = await web.open('/jobs');
    await expect.poll(() => keys(page)).toEqual(['/A#/S.ONE', '/A#/S.TWO']);
    await page.getByLabel('Scheduler', { exact: true }).selectOption(second);
    await expect.poll(() => keys(page)).toEqual(['/A#/S.TWO']);
    expect(query(page)).toBe(`?connection=${second}`);
  });

  it('has each filter in its address, which a link opens again, and clears them together', async () => {
    await threeJobs();
    const { page } = await web.open('/jobs');
    await page.getByRole('button', { name: 'Com erro' }).click();
    await expect.poll(() => keys(page)).toEqual(['/A#/S.LOAD']);
    await page.getByRole('button', { name: 'Em execução' }).click();
    await expect.poll(() => keys(page)).toEqual(['/A#/S.LOAD', '/A#/S.MERGE']);
    await page.getByRole('button', { name: 'Atrasados' }).click();
    await expect.poll(() => keys(page)).toEqual(['/A#/S.MERGE']);
    await page.reload();
    await expect.poll(() => keys(page)).toEqual(['/A#/S.MERGE']);
    await page.goBack();
    await expect.poll(() => keys(page)).toEqual(['/A#/S.LOAD', '/A#/S.MERGE']);
    await page.getByRole('button', { name: 'Limpar filtros' }).click();
    await expect.poll(() => keys(page)).toHaveLength(3);
    expect(query(page)).toBe('');
  });

  it('filters by exact status, workstation, job stream, time and critical', async () => {
    await threeJobs();
    const { page } = await web.open('/jobs?status=EXEC');
    await expect.poll(() => keys(page)).toEqual(['/A#/S.MERGE']);
    for (const [address, found] of [
      ['workstation=b', ['/B#/T.LOAD']],
      ['stream=nightly', []],
      ['critical=true', ['/B#/T.LOAD']],
      ['time=started-between&from=2026-11-21T01:02&to=2026-11-21T01:03', ['/A#/S.MERGE']],
    ] as const) {
      await page.goto(`${web.api.address}/jobs?${address}`);
      await page.getByText(/mostrados?/).waitFor();
      await expect.poll(() => keys(page)).toEqual(found);
    }
  });

  it('is sorted by a column, and the other way when it is chosen again', async () => {
    await threeJobs();
    const { page } = await web.open('/jobs');
    await page.getByRole('button', { name: 'Início' }).click();
    await expect.poll(() => keys(page)).toEqual(['/A#/S.MERGE', '/A#/S.LOAD']);
    const column = page.getByRole('columnheader', { name: 'Início' });
    expect(await column.getAttribute('aria-sort')).toBe('descending');
    await page.getByRole('button', { name: 'Início' }).click();
    await expect.poll(() => keys(page)).toEqual(['/A#/S.LOAD', '/A#/S.MERGE']);
    expect(await column.getAttribute('aria-sort')).toBe('ascending');
  });

  it('is sorted on a phone too, where nothing is in focus that is not in sight', async () => {
    await threeJobs();
    const { page } = await web.open('/jobs', PHONE);
    await page.getByLabel('Sort by').selectOption('started');
    await expect.poll(() => keys(page)).toEqual(['/A#/S.MERGE', '/A#/S.LOAD']);
    await page.getByRole('button', { name: 'Order: descending' }).click();
    await expect.poll(() => keys(page)).toEqual(['/A#/S.LOAD', '/A#/S.MERGE']);
    await page.getByRole('button', { name: 'Order: ascending' }).waitFor();
    const head = page.getByRole('columnheader', { name: 'Started' });
    expect([await head.getAttribute('aria-sort'), await head.getByRole('button').count()]).toEqual([
      'ascending',
      0,
    ]);
  });

  it('says that nothing matches, and offers a way out', async () => {
    await threeJobs();
    const { page } = await web.open('/jobs?q=nothing-like-it');
    await page.getByText('Nada corresponde ao filtro.').waitFor();
    await page.getByRole('button', { name: 'Limpar filtros' }).last().click();
    await expect.poll(() => keys(page)).toHaveLength(3);
  });

  it('says aloud how many were found and what is out of date, and nothing of it that ticks', async () => {
    const connection = await aWatchedConnection(web, { last_success_at: ago(7_200) });
    const rows = manyJobs(120, () => ({ connection_id: connection }));
    await given(web, 'plan_job', ...rows, aStoredJob({ key: '/B#/T', connection_id: connection }));
    const { page } = await web.open('/jobs');
    const main = page.getByRole('main');
    const status = main.getByRole('status');
    await expect.poll(() => status.textContent()).toBe('mais de 100 encontrados');
    expect(await main.getByRole('alert').textContent()).toMatch(/^MASTER \w+: desatualizado$/);
    await page.evaluate('window.scrollTo(0, document.body.scrollHeight)');
    await page.getByText('121 mostrados').waitFor();
    expect(await status.textContent()).toBe('mais de 100 encontrados');
    await page.getByLabel('Buscar no nome').fill('/B');
    await expect.poll(() => status.textContent()).toBe('1 encontrado');
    expect(await main.locator('[role=status] time, [role=alert] time').count()).toBe(0);
  });

  it('follows what happens', async () => {
    await threeJobs();
    const { page } = await web.open('/jobs?state=failed');
    await expect.poll(() => keys(page)).toEqual(['/A#/S.LOAD']);
    await given(web, 'plan_job', aStoredJob({ key: '/C#/U.NEW', status: 'ABEND' }));
    await web.events.many(web.tenant, 1);
    await expect.poll(() => keys(page)).toEqual(['/A#/S.LOAD', '/C#/U.NEW']);
  });
});

describe('a long list', () => {
  it('of 5,000 jobs scrolls with few rows in the page', async () => {
    await given(web, 'plan_job', ...manyJobs(5_000));
    const { page } = await web.open('/jobs');
    await page.getByText(`/A#/S.J${numbered(0)}`).waitFor();
    const last = page.getByText(`/A#/S.J${numbered(4_999)}`);
    await expect
      .poll(
        async () => {
          await page.evaluate('window.scrollTo(0, document.body.scrollHeight)');
          return last.isVisible();
        },
        { timeout: 60_000, interval: 100 },
      )
      .toBe(true);
    expect((await keys(page)).length).toBeLessThan(100);
    const asked = new Set<string>();
    page.on('request', (request) => {
      if (request.url().includes('/api/v1/jobs?')) asked.add(request.url());
    });
    await given(web, 'plan_job', aStoredJob({ key: '/A#/S.K', status: 'ABEND' }));
    await web.events.many(web.tenant, 1);
    // what it brings is shown when all of it has come
    await page.getByRole('table').getByText('ABEND').waitFor();
    // the rows in view are read anew, not those above them
    expect(asked.size).toBeLessThan(5);
  });

  it('whose next page does not come says so, and reads on when it is asked to', async () => {
    await given(web, 'plan_job', ...manyJobs(150));
    const { page } = await web.open('/jobs');
    await page.getByText(`/A#/S.J${numbered(0)}`).waitFor();
    let asked = 0;
    await page.route('**/api/v1/jobs?*cursor=*', (route) => {
      asked++;
      return route.fulfill({ status: 503 });
    });
    await page.evaluate('window.scrollTo(0, document.body.scrollHeight)');
    const cutOff = page.getByText('O resto da lista não veio.');
    await cutOff.waitFor();
    const tries = asked;
    await web.api.database.tenants.run(web.tenant, (manager) =>
      manager.query(`update plan_job set status = 'ABEND' where tenant_id = $1 and key = $2`, [
        web.tenant,
        `/A#/S.J${numbered(98)}`,
      ]),
    );
    await web.events.many(web.tenant, 1);
    // what is there is read anew, what did not come is not
    await page.getByRole('table').getByText('ABEND').waitFor();
    expect([asked, await cutOff.isVisible()]).toEqual([tries, true]);
    await page.unrouteAll();
    await page.getByRole('button', { name: 'Tentar de novo' }).click();
    await page.getByText('150 mostrados').waitFor();
    expect(await cutOff.count()).toBe(0);
  });

  it('is printed whole, without what one presses', async () => {
    await given(web, 'plan_job', ...manyJobs(150));
    const { page } = await web.open('/jobs');
    await page.evaluate(`window.print = () => { window.dispatchEvent(new Event('beforeprint')); }`);
    await page.getByRole('button', { name: 'Imprimir' }).click();
    await page.emulateMedia({ media: 'print' });
    await expect.poll(async () => (await keys(page)).length).toBe(150);
    expect(await page.getByRole('navigation').first().isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: 'Com erro' }).isVisible()).toBe(false);
  });

  it('is exported as it is filtered', async () => {
    await given(web, 'plan_job', ...manyJobs(2_000), aStoredJob({ key: '=HYPERLINK("x")' }));
    const { page } = await web.open('/jobs?q=/A', DESKTOP, 'viewer');
    const file = async () => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Exportar CSV' }).click(),
      ]);
      return readFile(await download.path(), 'utf8');
    };
    const filtered = (await file()).trimEnd().split('\r\n');
    expect(filtered).toHaveLength(2_001);
    expect(filtered[0]?.startsWith('\uFEFFid;')).toBe(true);
    await page.getByRole('button', { name: 'Limpar filtros' }).click();
    await expect.poll(() => query(page)).toBe('');
    expect(await file()).toContain(`;"'=HYPERLINK(""x"")";`);
  });
});

describe('job streams', () => {
  it.each(LOOKS)('are a list beside that of the jobs: %s', async (_, options) => {
    await given(web, 'plan_stream', aStoredStream({ key: '/A#/DAILY', status: 'STUCK', late: true }));
    await given(web, 'plan_stream', aStoredStream({ key: '/A#/WEEKLY', job_count: 4, abended_jobs: 1 }));
    const { page, complaints } = await web.open('/jobs', options);
    await page.getByRole('link', { name: 'Job streams' }).click();
    await expect.poll(() => keys(page)).toEqual(['/A#/DAILY', '/A#/WEEKLY']);
    await expectSound({ page, complaints });
    await page.getByRole('button', { name: /^(Com erro|In error)$/ }).click();
    await expect.poll(() => keys(page)).toEqual(['/A#/DAILY']);
  });
});

import { describe, expect, it } from 'vitest';
import {
  aStoredDependency,
  aStoredJob,
  aStoredStream,
} from '../../../libs/scheduler/src/plan-read/plan-read.fixtures.js';
import { aLog, aRun } from './jobs.fixtures.js';
import { given } from './plan.fixtures.js';
import { DESKTOP } from './browser.js';
import { expectSound, LOOKS, useWebHarness } from './web-harness.js';

const web = useWebHarness();

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);

/** A job that broke, with what stands around it: PRE → JOB → AFTER → LAST, and a file that JOB waits for. */
async function aBrokenJob(changes: Record<string, unknown> = {}) {
  const [pre, job, after, last] = ['PRE', 'JOB', 'AFTER', 'LAST'].map((name) =>
    aStoredJob({ key: `/A#/S.${name}` }),
  );
  if (!pre || !job || !after || !last) throw new Error('four jobs were made');
  const broken = {
    ...job,
    status: 'ABEND',
    common_status: 'ERROR',
    return_code: 8,
    run_id: 'r9',
    ...changes,
  };
  const times = { started_at: minutesAgo(30), ended_at: minutesAgo(20) };
  await given(web, 'plan_job', pre, { ...broken, ...times }, after, last);
  await given(
    web,
    'plan_dependency',
    aStoredDependency({ successor_id: job.id, predecessor_job_id: pre.id, predecessor_key: '/A#/S.PRE' }),
    aStoredDependency({ successor_id: job.id, kind: 'file', target: '/in/orders.csv' }),
    aStoredDependency({ successor_id: after.id, predecessor_job_id: job.id, predecessor_key: '/A#/S.JOB' }),
    aStoredDependency({
      successor_id: last.id,
      predecessor_job_id: after.id,
      predecessor_key: '/A#/S.AFTER',
    }),
    // round and back again
    aStoredDependency({ successor_id: pre.id, predecessor_job_id: last.id, predecessor_key: '/A#/S.LAST' }),
  );
  return broken;
}

describe('the page of a job', () => {
  it.each(LOOKS)('says how it stands, how it ran before, and what is around it: %s', async (_, options) => {
    const job = await aBrokenJob({ wait_reason: 'user_intervention', late: true });
    await given(web, 'job_run', ...[1, 2, 3].map((n) => aRun(job, {
      run_id: `r${n}`, elapsed_ms: n * 60_000, status: n === 2 ? 'ABEND' : 'SUCC', started_at: minutesAgo(n * 60),
      detected_at: minutesAgo(n * 60),
    }))); // prettier-ignore
    await given(web, 'run_log', aLog(job, 'all\nERROR here\n'));
    const { page, complaints } = await web.open(`/jobs/${job.id}`, options);
    await page.getByRole('heading', { name: '/A#/S.JOB' }).waitFor();
    await page.getByText(/espera a intervenção de alguém|waits for somebody to intervene/).waitFor();
    await page.getByRole('img', { name: /(mediana|median) 2 min/ }).waitFor();
    await page.getByRole('region', { name: /^(Texto do log|Text of the log)$/ }).waitFor();
    await page.getByText('/in/orders.csv').first().waitFor();
    await expectSound({ page, complaints });
  });

  it('says of a job that is not there that it is not', async () => {
    const { page } = await web.open('/jobs/00000000-0000-4000-8000-000000000000');
    await page.getByText('Não existe, ou não existe mais.').waitFor();
  });

  it('says when a running job should end, and by how much it is over', async () => {
    const running = { status: 'EXEC', common_status: 'RUNNING', return_code: null };
    const times = (minutes: number) => ({ started_at: minutesAgo(minutes), estimated_ms: 10 * 60_000 });
    const intime = aStoredJob({ ...running, ...times(4) });
    const over = aStoredJob({ ...running, ...times(15), key: '/A#/S.OVER' });
    await given(web, 'plan_job', intime, over);
    const { page } = await web.open(`/jobs/${intime.id}`);
    await page.getByText(/fim previsto às \d\d:\d\d/).waitFor();
    await page.goto(`${web.api.address}/jobs/${over.id}`);
    await page.getByText(/há 5 min/).waitFor();
  });

  it('follows what happens to it', async () => {
    const job = await aBrokenJob();
    const { page } = await web.open(`/jobs/${job.id}`);
    await page.getByText('ABEND').first().waitFor();
    await web.api.database.tenants.run(web.tenant, (manager) =>
      manager.query(`update plan_job set status = 'SUCC' where tenant_id = $1 and id = $2`, [
        web.tenant,
        job.id,
      ]),
    );
    await web.events.many(web.tenant, 1);
    await page.getByText('SUCC').first().waitFor();
  });
});

describe('the log', () => {
  it('is searched, led to its first error, and stays small in the page', async () => {
    const lines = Array.from({ length: 8_000 }, (_, i) =>
      i === 6_000 ? 'ORA-01653: unable to extend table' : `step ${i % 1_000 === 7 ? 'Needle' : 'straw'} ${i}`,
    );
    const job = await aBrokenJob();
    await given(web, 'run_log', aLog(job, lines.join('\n'), { truncated: true }));
    const { page } = await web.open(`/jobs/${job.id}`);
    const log = page.getByRole('region', { name: 'Log', exact: true });
    await log.getByText('O log é maior: aqui está só uma parte dele.').waitFor();
    await log.getByLabel('Buscar no log').fill('needle');
    await log.getByText('1 de 8').waitFor();
    await log.locator('[data-line="8"] mark').waitFor();
    await log.getByRole('button', { name: 'Próximo' }).click();
    await log.locator('[data-line="1008"] mark').waitFor();
    await page.keyboard.press('Shift+Tab');
    await log.getByRole('button', { name: 'Anterior' }).click();
    await log.getByRole('button', { name: 'Anterior' }).click();
    await log.getByText('8 de 8').waitFor();
    await log.getByRole('button', { name: 'Primeiro erro' }).click();
    await log.locator('[data-line="6001"]').waitFor();
    expect(await log.locator('[data-line]').count()).toBeLessThan(120);
  });

  it('of another run is one choice away', async () => {
    const job = await aBrokenJob();
    await given(web, 'job_run', aRun(job, { run_id: 'r1', elapsed_ms: 5, detected_at: minutesAgo(90) }));
    await given(web, 'run_log', aLog(job, 'the last one'), aLog(job, 'the one before', { run_id: 'r1' }));
    const { page } = await web.open(`/jobs/${job.id}`);
    await page.getByText('the last one').waitFor();
    await page.getByLabel('Execução', { exact: true }).selectOption('r1');
    await page.getByText('the one before').waitFor();
  });

  it('says when there is none', async () => {
    const job = await aBrokenJob();
    await given(web, 'run_log', aLog(job, '', { text: null }));
    const { page } = await web.open(`/jobs/${job.id}`);
    await page.getByText('O scheduler não tem log desta execução.').waitFor();
  });

  it('is not offered to who may only look', async () => {
    const job = await aBrokenJob();
    const { page, complaints } = await web.open(`/jobs/${job.id}`, DESKTOP, 'viewer');
    await page.getByRole('region', { name: 'Dados' }).waitFor();
    expect(await page.getByRole('region', { name: 'Log', exact: true }).count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});

describe('the graph of dependencies', () => {
  it('is walked by keyboard, round a circle and back, to the page of what one finds', async () => {
    const job = await aBrokenJob();
    const { page } = await web.open(`/jobs/${job.id}`);
    const graph = page.getByRole('group', { name: 'Grafo de dependências' });
    const node = (name: string) => graph.getByRole('button', { name: new RegExp(`/A#/S\\.${name},`) });
    const focused = () => page.evaluate<string>(`document.activeElement?.getAttribute('aria-label') ?? ''`);
    await node('JOB').focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(focused).toContain('/A#/S.AFTER');
    await page.keyboard.press('Enter');
    await node('LAST').waitFor();
    await page.keyboard.press('ArrowRight');
    await expect.poll(focused).toContain('/A#/S.LAST');
    await page.keyboard.press('Enter');
    // LAST stands before PRE, which was there already
    await expect.poll(() => node('LAST').getAttribute('aria-expanded')).toBe('true');
    expect(await node('PRE').count()).toBe(1);
    await page.keyboard.press('ArrowRight');
    await expect.poll(focused).toContain('/A#/S.PRE');
    await graph.getByRole('link', { name: 'Abrir /A#/S.AFTER' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '/A#/S.AFTER' }).waitFor();
  });

  it('draws some of a hundred successors and lists all that are known', async () => {
    const job = await aBrokenJob();
    const many = Array.from({ length: 105 }, (_, i) => aStoredJob({ key: `/B#/T.N${1_000 + i}` }));
    await given(web, 'plan_job', ...many);
    await given(web, 'plan_dependency', ...many.map(({ id }) =>
      aStoredDependency({ successor_id: id, predecessor_job_id: job.id }))); // prettier-ignore
    const { page } = await web.open(`/jobs/${job.id}`);
    const graph = page.getByRole('group', { name: 'Grafo de dependências' });
    await graph.getByRole('button', { name: 'mais 88' }).waitFor();
    await page.getByText('Os primeiros 100; há mais.').waitFor();
    await graph.getByRole('button', { name: 'mais 88' }).press('Enter');
    await graph.getByRole('button', { name: 'mais 64' }).waitFor();
  });
});

describe('whoever walks the graph', () => {
  it('is not taken back to what was opened when something else happens', async () => {
    const job = await aBrokenJob();
    const { page } = await web.open(`/jobs/${job.id}`);
    const graph = page.getByRole('group', { name: 'Grafo de dependências' });
    await graph.getByRole('button', { name: /S\.AFTER,/ }).press('Enter');
    await graph.getByRole('button', { name: /S\.LAST,/ }).waitFor();
    const place = () => graph.locator('.react-flow__viewport').getAttribute('style');
    const before = await place();
    const box = await graph.boundingBox();
    if (!box) throw new Error('the graph is drawn');
    const corner = { x: box.x + box.width - 20, y: box.y + box.height - 20 };
    await page.mouse.move(corner.x, corner.y);
    await page.mouse.down();
    await page.mouse.move(corner.x - 90, corner.y - 40, { steps: 5 });
    await page.mouse.up();
    const there = await place();
    expect(there).not.toBe(before);
    await web.api.database.tenants.run(web.tenant, (manager) =>
      manager.query(`update plan_job set status = 'EXEC' where tenant_id = $1 and key = '/A#/S.JOB'`, [
        web.tenant,
      ]),
    );
    await web.events.many(web.tenant, 1);
    await graph.getByText('EXEC').waitFor();
    expect(await place()).toBe(there);
  });

  it('stays in it when the last neighbours come out', async () => {
    const job = await aBrokenJob();
    const many = Array.from({ length: 20 }, (_, i) => aStoredJob({ key: `/B#/T.N${i}` }));
    await given(web, 'plan_job', ...many);
    await given(web, 'plan_dependency', ...many.map(({ id }) =>
      aStoredDependency({ successor_id: id, predecessor_job_id: job.id }))); // prettier-ignore
    const { page } = await web.open(`/jobs/${job.id}`);
    const graph = page.getByRole('group', { name: 'Grafo de dependências' });
    await graph.getByRole('button', { name: /^mais/ }).press('Enter');
    await expect
      .poll(() => page.evaluate<string | null>(`document.activeElement.getAttribute('aria-label')`))
      .toContain('/A#/S.JOB');
  });
});

describe('the page of a job stream', () => {
  it.each(LOOKS)('says how it stands, and which of its jobs do not: %s', async (_, options) => {
    const stream = aStoredStream({ key: '/A#/DAILY', status: 'STUCK', started_at: minutesAgo(30) });
    await given(web, 'plan_stream', stream);
    const of = (key: string, status: string) => aStoredJob({ key, status, stream_id: stream.id });
    await given(web, 'plan_job', of('/A#/DAILY.ONE', 'SUCC'), of('/A#/DAILY.TWO', 'ABEND'), aStoredJob());
    const { page, complaints } = await web.open(`/streams/${stream.id}`, options);
    const jobs = () => page.getByRole('table').getByRole('link').allTextContents();
    await expect.poll(jobs).toEqual(['/A#/DAILY.ONE', '/A#/DAILY.TWO']);
    await expectSound({ page, complaints });
    await page.getByRole('button', { name: /ABEND/ }).click();
    await expect.poll(jobs).toEqual(['/A#/DAILY.TWO']);
    expect(new URL(page.url()).search).toBe('?status=ABEND');
  });
});

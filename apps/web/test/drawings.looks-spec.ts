import { expect, it } from 'vitest';
import { aStoredDependency } from '../../../libs/scheduler/src/plan-read/plan-read.fixtures.js';
import { aRun, manyJobs } from './jobs.fixtures.js';
import { ago, given } from './plan.fixtures.js';
import { useWebHarness } from './web-harness.js';

const web = useWebHarness();

it('a drawing that does not come leaves what it draws to be read, and comes with the page', async () => {
  const [job, before] = manyJobs(2);
  if (!job || !before) throw new Error('two jobs were made');
  await given(web, 'plan_job', job, before);
  await given(
    web,
    'plan_dependency',
    aStoredDependency({
      successor_id: String(job['id']),
      predecessor_job_id: String(before['id']),
      predecessor_key: '/A#/S.J00001',
    }),
  );
  await given(
    web,
    'job_run',
    aRun(job, { run_id: 'r1', elapsed_ms: 60_000, started_at: ago(600), detected_at: ago(600) }),
  );
  const { page } = await web.open('/jobs');
  await page.route(/\/assets\/(graph-canvas|runs-chart)/, (route) => route.abort());
  await page.getByRole('link', { name: '/A#/S.J00000' }).click();
  await page.getByRole('list', { name: 'Espera por' }).getByText('/A#/S.J00001').waitFor();
  await page.getByText('Execuções em tabela').waitFor();
  const broken = page.getByRole('alert').filter({ hasText: 'Esta parte não pôde ser mostrada.' });
  await expect.poll(() => broken.count()).toBe(2);
  await page.unroute(/\/assets\/(graph-canvas|runs-chart)/);
  await broken.first().getByRole('button', { name: 'Tentar de novo' }).click();
  await page.getByRole('img', { name: /Duração/ }).waitFor();
  await page.getByRole('group', { name: 'Grafo de dependências' }).waitFor();
});

import { describe, expect, it } from 'vitest';
import { aStoredJob } from '../../../libs/scheduler/src/plan-read/plan-read.fixtures.js';
import { aLog, aRun } from './jobs.fixtures.js';
import { ago, given } from './plan.fixtures.js';
import { useWebHarness } from './web-harness.js';

const web = useWebHarness();

const earlierRun = (job: Record<string, unknown>) =>
  given(
    web,
    'job_run',
    aRun(job, { run_id: 'r1', status: 'ABEND', started_at: ago(86_400), detected_at: ago(86_000) }),
  );

describe('the log of a job', () => {
  it('that has not run in this plan is not that of another night, which is one choice away and says which it is', async () => {
    const job = aStoredJob({ key: '/A#/S.JOB', status: 'HOLD', run_id: null });
    await given(web, 'plan_job', job);
    await earlierRun(job);
    await given(web, 'run_log', aLog(job, 'ERROR of yesterday', { run_id: 'r1' }));
    const { page } = await web.open(`/jobs/${job.id}`);
    const log = page.getByRole('region', { name: 'Log', exact: true });
    await log.getByText('O job ainda não executou neste plano.').waitFor();
    await log.getByLabel('Execução', { exact: true }).selectOption('r1');
    await log.getByText('ERROR of yesterday').waitFor();
    await log.getByText(/^De outra execução: .*ABEND/).waitFor();
  });

  it('that is being read stays when the job runs again, and the new one is offered', async () => {
    const job = aStoredJob({ key: '/A#/S.JOB', status: 'ABEND', run_id: 'r1' });
    await given(web, 'plan_job', job);
    await given(web, 'run_log', aLog(job, 'why it broke'), aLog(job, 'the second try', { run_id: 'r2' }));
    const { page } = await web.open(`/jobs/${job.id}`);
    const log = page.getByRole('region', { name: 'Log', exact: true });
    await log.getByText('why it broke').waitFor();
    await earlierRun(job);
    await web.api.database.tenants.run(web.tenant, (manager) =>
      manager.query(`update plan_job set run_id = 'r2' where tenant_id = $1`, [web.tenant]),
    );
    await web.events.many(web.tenant, 1);
    await log.getByText(/^De outra execução: .*ABEND/).waitFor();
    expect(await log.getByText('why it broke').count()).toBe(1);
    await log.getByRole('button', { name: 'Ver a atual' }).click();
    await log.getByText('the second try').waitFor();
    expect(await log.getByText('De outra execução').count()).toBe(0);
  });
});

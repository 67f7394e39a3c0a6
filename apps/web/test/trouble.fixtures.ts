import { randomUUID } from 'node:crypto';
import {
  aStoredDependency,
  aStoredJob,
  givenRows,
} from '../../../libs/scheduler/src/plan-read/plan-read.fixtures.js';
import { furnish } from '../../api/test/api-walk.js';
import { type WebHarness } from './web-harness.js';

interface Trouble {
  severity?: 'error' | 'critical';
  /** How many wait for the job. */
  waiting?: number;
}

/** `/A#/S.LATE`, a running job that should have ended, is the one open problem; its fingerprint. */
export async function givenTrouble(web: WebHarness, { severity = 'error', waiting = 0 }: Trouble = {}) {
  const { database } = web.api;
  const given = (table: string, ...rows: Record<string, unknown>[]) =>
    givenRows(database.tenants, web.tenant, table, ...rows);
  const owned = await furnish(web.api, web.tenant, await web.api.as('admin', web.tenant));
  await database.tenants.run(web.tenant, (manager) => manager.query('delete from open_condition'));
  const connection_id = owned['/api/v1/connections'];
  const job = aStoredJob({ connection_id, key: '/A#/S.LATE', status: 'EXEC', common_status: 'RUNNING', started_at: ago(600), estimated_ms: 60_000 }); // prettier-ignore
  await given('plan_job', job);
  for (let i = 0; i < waiting; i++)
    await given(
      'plan_dependency',
      aStoredDependency({ successor_id: randomUUID(), predecessor_job_id: job['id'] }),
    );
  const fingerprint = randomUUID();
  await given('open_condition', {
    connection_id, fingerprint, condition_key: fingerprint, type: 'job.late', category: 'jobs', severity,
    object_kind: 'job', object_id: job['id'], object_key: '/A#/S.LATE', opened_at: ago(60), detected_at: ago(60),
    initial: false, data: {},
  }); // prettier-ignore
  return fingerprint;
}

const ago = (seconds: number): Date => new Date(Date.now() - seconds * 1_000);

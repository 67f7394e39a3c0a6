import { randomUUID } from 'node:crypto';
import { givenRows } from '../../../libs/scheduler/src/plan-read/plan-read.fixtures.js';
import { type WebHarness } from './web-harness.js';

type Row = Record<string, unknown>;

export const ago = (seconds: number): Date => new Date(Date.now() - seconds * 1_000);

/** Rows of the tenant of the test, as the tables have them. */
export const given = (web: WebHarness, table: string, ...rows: Row[]): Promise<void> =>
  givenRows(web.api.database.tenants, web.tenant, table, ...rows);

/** Over what a monitor may have written since the connection was made. */
async function givenPollState(web: WebHarness, row: Row): Promise<void> {
  const columns = Object.keys(row);
  await web.api.database.tenants.run(web.tenant, (manager) =>
    manager.query(
      `insert into poll_state (tenant_id, ${columns.join(', ')})
       select $1, ${columns.join(', ')} from jsonb_populate_record(null::poll_state, $2::jsonb)
       on conflict (tenant_id, connection_id) do update
         set ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}`,
      [web.tenant, JSON.stringify(row)],
    ),
  );
}

/** A connection to a scheduler that is not there, as its last poll left it. */
export async function aWatchedConnection(web: WebHarness, changes: Row = {}): Promise<string> {
  const admin = await web.api.as('admin', web.tenant);
  const body = {
    name: `MASTER ${randomUUID().slice(0, 8)}`,
    addresses: ['https://127.0.0.1:9'],
    authentication: { kind: 'basic', user: 'resync', password: 'secret' },
  };
  const id = String((await admin('POST', '/api/v1/connections', { body })).body.id);
  await givenPollState(web, {
    connection_id: id,
    epoch: 1,
    full_sweep_wanted: false,
    consecutive_failures: 0,
    workstations_down: {},
    run_number: 17,
    last_cycle_ms: 420,
    last_started_at: ago(2),
    last_finished_at: ago(1),
    last_success_at: ago(1),
    ...changes,
  });
  return id;
}

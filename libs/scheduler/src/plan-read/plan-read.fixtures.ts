import { randomUUID } from 'node:crypto';
import { type TenantTransaction } from '@resync/platform';

type Row = Record<string, unknown>;

const stored = {
  run_number: 1,
  row_hash: 1,
  complete: true,
  first_seen_at: new Date(),
  changed_at: new Date(),
};

/** A row of `plan_job` in its columns' names, waiting unless said otherwise. */
export const aStoredJob = (changes: Row = {}): Row & { id: string } => ({
  ...stored,
  id: randomUUID(),
  connection_id: randomUUID(),
  stream_id: randomUUID(),
  plan_job_id: 'p-1',
  key: '/AGT1#/DAILY.LOAD',
  folder: '/',
  name: 'LOAD',
  stream_name: 'DAILY',
  workstation: '/AGT1',
  status: 'HOLD',
  raw_status: 'HOLD',
  common_status: 'WAITING',
  critical: false,
  monitored: false,
  every: false,
  nop: false,
  requires_confirmation: false,
  late: false,
  until_gone: false,
  max_duration_gone: false,
  min_duration_not_reached: false,
  cancelled: false,
  cancel_pending: false,
  confirmed: false,
  automatic_reruns: 0,
  ...changes,
});

export const aStoredStream = (changes: Row = {}): Row & { id: string } => ({
  ...stored,
  id: randomUUID(),
  connection_id: randomUUID(),
  plan_stream_id: 's-1',
  key: '/AGT1#/DAILY',
  folder: '/',
  name: 'DAILY',
  original_name: 'DAILY',
  workstation: '/AGT1',
  occurrence: 1,
  status: 'EXEC',
  raw_status: 'EXEC',
  common_status: 'RUNNING',
  carried_forward: false,
  carry_forward: false,
  late: false,
  ...changes,
});

export const aStoredWorkstation = (changes: Row = {}): Row & { id: string } => ({
  ...stored,
  id: randomUUID(),
  connection_id: randomUUID(),
  plan_workstation_id: 'w-1',
  key: '/AGT1',
  folder: '/',
  name: 'AGT1',
  type: 'AGENT',
  ignored: false,
  linked: true,
  ever_linked: true,
  state: 'online',
  active_states: ['JOBMAN_UP', 'LINKED'],
  active_flags: [],
  ...changes,
});

export const aStoredDependency = (changes: Row = {}): Row => ({
  connection_id: randomUUID(),
  dependency_id: randomUUID(),
  kind: 'internal',
  status: 'unsatisfied',
  conditional: false,
  conditions: [],
  pending: false,
  zombie: false,
  details: {},
  read_at: new Date(),
  ...changes,
});

/** Writes rows into a tenant's table as they are; columns that no row names keep their defaults. */
export async function givenRows(
  tenants: TenantTransaction,
  tenantId: string,
  table: string,
  ...rows: readonly Row[]
): Promise<void> {
  const given = rows.map((row) => ({ tenant_id: tenantId, ...row }));
  const columns = [...new Set(given.flatMap((row) => Object.keys(row)))].join(', ');
  await tenants.run(tenantId, (manager) =>
    manager.query(
      `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
      [JSON.stringify(given)],
    ),
  );
}

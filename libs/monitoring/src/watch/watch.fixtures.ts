import { randomUUID } from 'node:crypto';

/** A row of `scheduler_connection` that was made an hour ago. */
export const aStoredConnection = (changes: Record<string, unknown> = {}) => {
  const at = new Date(Date.now() - 3_600_000);
  return {
    id: randomUUID(),
    name: `MASTER ${randomUUID()}`,
    kind: 'workload-automation-v2',
    addresses: ['https://master.example.org:31116/twsd'],
    auth_kind: 'basic',
    auth_user: 'resync',
    secret: 'encrypted',
    tls_verify: true,
    requests_per_second: 10,
    page_size: 1_000,
    request_timeout_ms: 30_000,
    paused: false,
    allow_actions: false,
    created_at: at,
    updated_at: at,
    ...changes,
  };
};

/** A row of `poll_state`; polled a second ago unless said otherwise. */
export const aStoredStanding = (connection_id: string, changes: Record<string, unknown> = {}) => {
  const at = new Date(Date.now() - 1_000);
  return {
    connection_id,
    epoch: 1,
    full_sweep_wanted: false,
    consecutive_failures: 0,
    workstations_down: {},
    last_started_at: at,
    last_finished_at: at,
    last_success_at: at,
    ...changes,
  };
};

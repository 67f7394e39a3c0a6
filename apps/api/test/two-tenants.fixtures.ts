import { randomUUID } from 'node:crypto';
import { declareSchedule, Schedules } from '@resync/platform';
import { retentionJob } from '@resync/monitoring/workflows';
import {
  aStoredJob,
  aStoredStream,
  aStoredWorkstation,
  givenRows,
} from '../../../libs/scheduler/src/plan-read/plan-read.fixtures.js';
import { aBrowser } from '../../../libs/monitoring/src/push/push.fixtures.js';
import { type ApiHarness, type Caller } from './api-harness.js';

/** What a tenant of the walk owns: ids by the path under which they are found. */
export type Belongings = Record<string, string>;

interface Giver {
  api: ApiHarness;
  tenantId: string;
  admin: Caller;
  /** What was given before, in the order of `GIVEN`. */
  owned: Belongings;
}
type Given = (giver: Giver) => Promise<string>;

const created =
  (path: string, body: (giver: Giver) => object): Given =>
  async (giver) => {
    const answer = await giver.admin('POST', path, { body: body(giver) });
    if (answer.status !== 201)
      throw new Error(`POST ${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    return String(answer.body.id);
  };

/** A row as the table has it; answers what its route is asked for by. */
const stored =
  (table: string, row: (owned: Belongings) => Record<string, unknown>, key = 'id'): Given =>
  async ({ api, tenantId, owned }) => {
    const given = row(owned);
    await givenRows(api.database.tenants, tenantId, table, given);
    return String(given[key]);
  };

const ofConnection = (owned: Belongings) => ({ connection_id: owned['/api/v1/connections'] });
const now = new Date();

/**
 * One object of each kind, with the same names in each tenant, by the collection of routes that take its id.
 * **A new collection with an `{id}` needs a line here**; the walk fails until it has one.
 */
export const GIVEN: Record<string, Given> = {
  '/api/v1/tenants': async ({ tenantId }) => tenantId,
  '/api/v1/users': created('/api/v1/users', ({ tenantId }) => ({
    email: `ana-${tenantId}@example.org`,
    name: 'Ana',
    role: 'viewer',
  })),
  '/api/v1/api-keys': created('/api/v1/api-keys', () => ({ name: 'nightly', role: 'viewer' })),
  '/api/v1/connections': created('/api/v1/connections', () => ({ ...aConnection(), name: 'production' })),
  '/api/v1/jobs': async (giver) => {
    const run = { ...ofConnection(giver.owned), run_id: 'run-1' };
    const log = { ...run, text: 'ORA-01653', truncated: false, final: true, detected_at: now };
    await stored('run_log', () => log, 'run_id')(giver);
    return stored('plan_job', () => aStoredJob({ ...run, ended_at: now }))(giver);
  },
  '/api/v1/streams': stored('plan_stream', (owned) => aStoredStream(ofConnection(owned))),
  '/api/v1/definitions/streams': stored('definition', (owned) => ({
    ...ofConnection(owned),
    id: randomUUID(),
    kind: 'stream',
    key: '/A#/S',
    version: '',
    folder: '/',
    name: 'S',
    workstation: '/A',
    content: { draft: false, runCycles: [], times: {}, jobs: [] },
    content_hash: 'x',
    source_file: 'streams.txt',
    source_line: 1,
    import_id: randomUUID(),
    first_imported_at: now,
    changed_at: now,
  })),
  '/api/v1/workstations': stored('plan_workstation', (owned) => aStoredWorkstation(ofConnection(owned))),
  '/api/v1/assistant/example-changes': stored('intent_example_change', () => ({
    id: randomUUID(),
    kind: 'add',
    state: 'applied',
    requested_by: randomUUID(),
    adds: [],
    removes: [],
    forced: false,
    created_at: now,
    settled_at: now,
  })),
  '/api/v1/operations': stored('operation', () => ({
    id: randomUUID(),
    kind: 'import',
    state: 'completed',
    started_by: randomUUID(),
    body_hash: 'x',
    workflow_type: 'import',
    workflow_id: `import/${randomUUID()}`,
    input: {},
    created_at: now,
    checked_at: now,
    finished_at: now,
  })),
  '/api/v1/monitoring/problems': stored(
    'open_condition',
    (owned) => {
      const fingerprint = randomUUID();
      return {
        ...ofConnection(owned),
        fingerprint,
        condition_key: fingerprint,
        type: 'job.abend',
        category: 'jobs',
        severity: 'error',
        object_kind: 'job',
        object_id: owned['/api/v1/jobs'],
        object_key: '/A#/S.J',
        opened_at: now,
        detected_at: now,
        initial: false,
        data: {},
      };
    },
    'fingerprint',
  ),
  '/api/v1/webhook/deliveries': async (giver) => {
    const { status } = await giver.admin('POST', '/api/v1/webhook', { body: aWebhook() });
    if (status !== 201) throw new Error(`the webhook answered ${status}`);
    return stored('webhook_delivery', () => ({
      id: randomUUID(),
      sequence: 1,
      type: 'job.abend',
      severity: 'error',
      body: '{}',
      state: 'failed',
      give_up_at: now,
      detected_at: now,
    }))(giver);
  },
  '/api/v1/push/subscriptions': created('/api/v1/push/subscriptions', ({ tenantId }) =>
    aSubscription(tenantId),
  ),
  '/api/v1/schedules': async ({ api, tenantId }) => {
    const declared = declareSchedule({
      id: `retention/${tenantId}`,
      job: retentionJob,
      input: { tenantId },
      timing: { everyMs: 86_400_000 },
      catchUpMs: 60_000,
      jitterMs: 0,
    });
    await api.app.get(Schedules).reconcile(`two-tenants/${tenantId}`, [declared]);
    return declared.id;
  },
};

/** Bodies that a schema alone does not tell, by `operationId`. */
export const BODIES: Record<string, (tenantId: string) => unknown> = {
  tenantsCreate: () => ({ slug: `s-${randomUUID()}`, name: 'New' }),
  usersCreate: () => ({ email: `${randomUUID()}@example.org`, name: 'Bia', role: 'viewer' }),
  apiKeysCreate: () => ({ name: randomUUID(), role: 'viewer' }),
  connectionsCreate: () => ({ ...aConnection(), name: randomUUID() }),
  connectionsTestDraft: () => aConnection(),
  pushSubscribe: () => aSubscription(randomUUID()),
  pushChoose: () => ({
    enabled: true,
    minimumSeverity: 'error',
    categories: ['jobs'],
    quietHours: { from: '22:00', to: '06:30', timeZone: 'America/Sao_Paulo' },
    criticalInQuietHours: true,
  }),
  webhookCreate: () => aWebhook(),
  webhookChange: () => ({ minimumSeverity: 'critical' }),
};

/** Nobody is there. */
const aWebhook = () => ({ address: 'https://receiver.invalid/hook' });

/** Nobody is there. */
const aSubscription = (path: string) => {
  const { p256dh, auth } = aBrowser();
  const subscription = { endpoint: `https://push.invalid/${path}`, keys: { p256dh, auth } };
  return { subscription, label: 'Firefox', language: 'pt' };
};

const aConnection = () => ({
  name: 'draft',
  addresses: ['https://127.0.0.1:9'],
  authentication: { kind: 'basic', user: 'bia', password: 'secret' },
});

/** Routes that anybody may call. A new one is a decision: it gets its line here. */
export const PUBLIC = [
  'authenticationLogin',
  'authenticationLogout',
  'authenticationRefresh',
  'healthLive',
  'healthReady',
];

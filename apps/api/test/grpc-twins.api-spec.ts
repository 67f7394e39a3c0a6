import { randomUUID } from 'node:crypto';
import { type DescMessage } from '@bufbuild/protobuf';
import { status } from '@grpc/grpc-js';
import { FRESHNESS } from '@resync/monitoring';
import {
  Assistant,
  ClassificationSchema,
  Freshness,
  ListProblemsRequestSchema,
  Monitoring,
  MonitoringStatusSchema,
  Operations,
  OperationSchema,
  OperationsListRequestSchema,
  OperationState,
  OverallState,
  ProblemSchema,
} from '@resync/platform/proto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bodyOf } from '../src/grpc/proto-json.js';
import { givenRows } from '../../../libs/scheduler/src/plan-read/plan-read.fixtures.js';
import { type ApiHarness, type Caller, startApi } from './api-harness.js';
import { furnish } from './api-walk.js';
import { type ApiDocument } from './contract-check.js';
import { grpcClient, type GrpcClient, refusal } from './grpc.fixtures.js';
import { anExpiringToken } from './identity.fixtures.js';
import { type Belongings } from './two-tenants.fixtures.js';

let api: ApiHarness;
let client: GrpcClient;
let tenant: string;
let admin: Caller;
let owned: Belongings;
let headers: Record<string, string>;
beforeAll(async () => {
  api = await startApi({ GRPC_PORT: '0' });
  client = grpcClient(api);
  tenant = await api.aTenant();
  admin = await api.as('admin', tenant);
  owned = await furnish(api, tenant, admin);
  headers = { 'x-api-key': await api.aKey('operator', tenant) };
});
afterAll(async () => {
  client.close();
  await api.close();
});

const refused = (call: Promise<unknown>) =>
  call.then(
    () => Promise.reject(new Error('the call was answered')),
    (error: unknown) => refusal(error),
  );

/** What a body says: nothing, empty and zero are one in proto JSON, so they are left out; instants are compared as such. */
const said = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.length > 0 ? value.map(said) : undefined;
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) return Date.parse(value);
  if (typeof value !== 'object' || value === null)
    return value === 0 || value === false ? undefined : (value ?? undefined);
  const entries = Object.entries(value)
    .map(([name, inner]) => [
      name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
      said(inner),
    ])
    .filter(([, inner]) => inner !== undefined);
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
};

/** The same, without what differs from one reading to the next. */
const steady = (value: unknown) =>
  JSON.parse(
    JSON.stringify(said(value), (name, inner: unknown) =>
      ['asOf', 'ageSeconds'].includes(name) ? undefined : inner,
    ),
  );

describe('what gRPC answers', () => {
  it('is the status of REST', async () => {
    const rest = await admin('GET', '/api/v1/monitoring/status');
    const grpc = await client.call(Monitoring.method.getStatus, {}, headers);
    expect(rest.body.connections).toHaveLength(1);
    expect(steady(bodyOf(MonitoringStatusSchema, grpc.status!))).toEqual(steady(rest.body));
  });

  it('is the problems of REST, page by page', async () => {
    const fingerprint = randomUUID();
    const { method } = Monitoring;
    const [first] = (await client.call(method.listProblems, { limit: 1 }, headers)).items;
    const rest = await admin('GET', '/api/v1/monitoring/problems?limit=1');
    expect(steady(bodyOf(ProblemSchema, first!))).toEqual(steady(rest.body.items[0]));
    await givenRows(api.database.tenants, tenant, 'open_condition', anOpenCondition(fingerprint));
    const page = await client.call(method.listProblems, { limit: 1, acknowledged: false }, headers);
    const cursor = page.nextCursor ?? '';
    const next = await client.call(method.listProblems, { limit: 1, cursor, acknowledged: false }, headers);
    const both = [...page.items, ...next.items].map((item) => item.fingerprint);
    expect(both.sort()).toEqual([fingerprint, first!.fingerprint].sort());
    expect(next.nextCursor).toBeUndefined();
    expect((await client.call(method.listProblems, { acknowledged: true }, headers)).items).toEqual([]);
  });

  it('is the operations of REST', async () => {
    const id = owned['/api/v1/operations']!;
    const rest = await admin('GET', `/api/v1/operations/${id}`);
    const { operation } = await client.call(Operations.method.get, { id }, headers);
    expect(steady(bodyOf(OperationSchema, operation!))).toEqual(steady(rest.body));
    const listed = await client.call(Operations.method.list, { state: OperationState.COMPLETED }, headers);
    expect(listed.items.map((item) => item.id)).toEqual([id]);
    const others = await client.call(Operations.method.list, { state: OperationState.FAILED }, headers);
    expect(others.items).toEqual([]);
  });

  it('is the classification of REST', async () => {
    const text = 'why did PAYROLL_01 abend? and what runs after it?';
    const rest = await admin('POST', '/api/v1/assistant/classify', { body: { text } });
    const { classification } = await client.call(Assistant.method.classify, { text }, headers);
    const untimed = (value: unknown) => ({ ...(steady(value) as object), timings: undefined });
    expect(untimed(bodyOf(ClassificationSchema, classification!))).toEqual(untimed(rest.body));
    const { items } = await client.call(
      Assistant.method.classifyBatch,
      { texts: [text, 'bom dia'] },
      headers,
    );
    expect(items.map(({ intents }) => intents[0]?.intent)).toEqual([rest.body.intents[0].intent, 'greeting']);
    const nothing = await refused(client.call(Assistant.method.classify, { text: ' ' }, headers));
    expect(nothing.code).toBe(status.INVALID_ARGUMENT);
  });

  const anOpenCondition = (fingerprint: string) => ({
    connection_id: owned['/api/v1/connections'],
    fingerprint,
    condition_key: fingerprint,
    type: 'job.fail',
    category: 'jobs',
    severity: 'error',
    object_kind: 'job',
    object_id: null,
    object_key: '/A#/S.K',
    opened_at: new Date(),
    detected_at: new Date(),
    initial: true,
    data: { returnCode: 8, nested: { list: [1, null] } },
  });
});

describe('operations', () => {
  const anOperation = async (over: Record<string, unknown> = {}) => {
    const id = randomUUID();
    const row = {
      id,
      kind: 'import',
      state: 'pending',
      started_by: randomUUID(),
      body_hash: 'x',
      workflow_type: 'import',
      workflow_id: `import/${id}`,
      input: {},
      created_at: new Date(),
      checked_at: new Date(),
      ...over,
    };
    await givenRows(api.database.tenants, tenant, 'operation', row);
    return id;
  };

  it('are followed to their end', async () => {
    const id = await anOperation();
    const stream = client.stream(Operations.method.watch, { id }, headers);
    const states: (OperationState | undefined)[] = [];
    const ended = new Promise((resolve) => stream.on('end', resolve));
    await new Promise<void>((resolve) =>
      stream.on('data', ({ operation }: { operation?: { state: OperationState } }) => {
        states.push(operation?.state);
        resolve();
      }),
    );
    await client.call(Operations.method.cancel, { id }, headers);
    await ended;
    expect(states).toEqual([OperationState.PENDING, OperationState.CANCELLED]);
  });

  it('are followed no longer than the credential counts', async () => {
    const id = await anOperation();
    const authorization = `Bearer ${await anExpiringToken(api, tenant, 2_000)}`;
    const stream = client.stream(Operations.method.watch, { id }, { authorization });
    const error = await new Promise((resolve) => stream.on('error', resolve).on('data', () => undefined));
    expect(refusal(error)).toMatchObject({ code: status.UNAUTHENTICATED });
  });

  it('are cancelled by operators only, once, and the audit log says by whom', async () => {
    const id = await anOperation();
    const viewer = { 'x-api-key': await api.aKey('viewer', tenant) };
    const cancel = (metadata: Record<string, string>) =>
      client.call(Operations.method.cancel, { id }, metadata);
    expect(await refused(cancel(viewer))).toMatchObject({
      code: status.PERMISSION_DENIED,
      reason: 'ROLE_TOO_SMALL',
    });
    expect((await cancel(headers)).operation?.state).toBe(OperationState.CANCELLED);
    expect(await refused(cancel(headers))).toMatchObject({
      code: status.FAILED_PRECONDITION,
      reason: 'OPERATION_FINISHED',
    });
    const { body } = await admin('GET', '/api/v1/audit');
    expect(JSON.stringify(body.items)).toContain(id);
  });

  it('of another tenant do not exist', async () => {
    const stranger = { 'x-api-key': await api.aKey('admin', await api.aTenant()) };
    const id = owned['/api/v1/operations']!;
    const { get, cancel } = Operations.method;
    const calls = [() => client.call(get, { id }, stranger), () => client.call(cancel, { id }, stranger)];
    for (const call of calls)
      expect(await refused(call())).toMatchObject({
        code: status.NOT_FOUND,
        reason: 'NOT_FOUND',
      });
    expect((await client.call(Operations.method.list, {}, stranger)).items).toEqual([]);
    expect((await client.call(Monitoring.method.listProblems, {}, stranger)).items).toEqual([]);
    const stream = client.stream(Operations.method.watch, { id }, stranger);
    const error = await new Promise((resolve) => stream.on('error', resolve).on('data', () => undefined));
    expect(refusal(error)).toMatchObject({ code: status.NOT_FOUND });
  });
});

describe('the protos', () => {
  type Properties = Record<string, { properties?: Record<string, unknown> }>;
  const schemaOf = (document: ApiDocument, name: string) =>
    Object.keys((document.components.schemas as Properties)[name]?.properties ?? {});
  const namesOf = (schema: DescMessage, how: 'name' | 'jsonName') => schema.fields.map((field) => field[how]);

  it.each([
    ['StandingProblem', ProblemSchema, 'jsonName'],
    ['ProblemStanding', ProblemSchema.field.now.message!, 'jsonName'],
    ['Operation', OperationSchema, 'jsonName'],
    ['Classification', ClassificationSchema, 'jsonName'],
    ['MonitoringStatus', MonitoringStatusSchema, 'name'],
    ['ConnectionStatus', MonitoringStatusSchema.field.connections.message!, 'name'],
    ['WebhookStatus', MonitoringStatusSchema.field.webhook.message!, 'name'],
  ] as const)('have every field of the body %s, and none besides', (name, schema, how) => {
    expect(namesOf(schema, how).sort()).toEqual(schemaOf(api.document, name).sort());
  });

  it.each([
    ['monitoring/problems', ListProblemsRequestSchema],
    ['operations', OperationsListRequestSchema],
  ])('have every filter of %s', (path, schema) => {
    const parameters = api.document.paths[`/api/v1/${path}`]?.get?.parameters ?? [];
    const names = parameters.filter((one) => one.in === 'query').map((one) => one.name);
    expect(namesOf(schema, 'jsonName').sort()).toEqual(names.sort());
  });

  it('have every word of ours', () => {
    const words = (type: object) => Object.keys(type).filter((name) => Number.isNaN(Number(name)));
    const known = (list: readonly string[]) => ['UNSPECIFIED', ...list.map((word) => word.toUpperCase())];
    const enumOf = (name: string, field: string): string[] => {
      const properties = (api.document.components.schemas as Properties)[name]?.properties;
      return (properties?.[field] as { enum: string[] }).enum;
    };
    expect(words(Freshness)).toEqual(known(FRESHNESS));
    expect(words(OperationState)).toEqual(known(enumOf('Operation', 'state')));
    const overall = (api.document.components.schemas as Properties).MonitoringStatus?.properties?.overall;
    const { properties } = overall as { properties: { state: { enum: string[] } } };
    expect(words(OverallState)).toEqual(known(properties.state.enum));
  });
});

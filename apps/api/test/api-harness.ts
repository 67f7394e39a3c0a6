import { randomBytes, randomUUID } from 'node:crypto';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { NestLogger, newSecret, readConfig, type Role, secretHash, startTracing } from '@resync/platform';
import {
  noteSecrets,
  openTestDatabase,
  type TestDatabase,
  testEnvironment,
  testLogger,
} from '@resync/platform/testing';
import { aVapidKey } from '../../../libs/monitoring/src/push/push.fixtures.js';
import { apiConfig } from '../src/api.config.js';
import { createApi } from '../src/api.application.js';
import { describeApi } from '../src/openapi/openapi.js';
import { type ApiDocument, ContractCheck } from './contract-check.js';

/** Bodies are held by the OpenAPI document and by what a test expects of them, not by a type. */
export type JsonBody = ReturnType<typeof JSON.parse>;

export interface Answer<Body = JsonBody> {
  status: number;
  headers: Headers;
  /** Parsed JSON, text, or null when there is no body. */
  body: Body;
}

export interface RequestOptions {
  body?: unknown;
  headers?: Record<string, string>;
}

/** Sends requests with one credential; each JSON answer is held against the OpenAPI document. */
export type Caller = <Body = JsonBody>(
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  options?: RequestOptions,
) => Promise<Answer<Body>>;

export interface ApiHarness {
  app: NestFastifyApplication;
  /** `http://127.0.0.1:port`, a free one. */
  address: string;
  document: ApiDocument;
  database: TestDatabase;
  /** A new tenant in the database of the run. */
  aTenant(): Promise<string>;
  /** An API key of that role in that tenant. */
  aKey(role: Role, tenantId: string): Promise<string>;
  /** Calls with such a key. */
  as(role: Role, tenantId: string): Promise<Caller>;
  /** Calls with any credential; without one, as a stranger. */
  with(token?: string): Caller;
  close(): Promise<void>;
}

/** Variables of an api over the servers of the run, with secrets of its own. */
export function apiTestEnvironment(): Record<string, string> {
  const servers = testEnvironment();
  return {
    DATABASE_APP_URL: servers.appUrl,
    DATABASE_SYSTEM_URL: servers.systemUrl,
    REDIS_URL: servers.redisUrl,
    TEMPORAL_ADDRESS: servers.temporalAddress,
    API_PORT: '0',
    JWT_SECRET: randomBytes(32).toString('hex'),
    ENCRYPTION_KEYS: `test:${randomBytes(32).toString('base64')}`,
    VAPID_PRIVATE_KEY: aVapidKey(),
    VAPID_SUBJECT: 'mailto:ops@example.org',
    LOG_LEVEL: 'silent',
    // all tests come from one address
    SIGN_IN_ATTEMPTS_PER_ADDRESS: '1000000',
    RATE_LIMIT_PER_ADDRESS: '1000000',
  };
}

/** The real application on a free port, over the servers of the run. `env` sets further variables of it. */
export async function startApi(env: Record<string, string> = {}): Promise<ApiHarness> {
  const variables = { ...apiTestEnvironment(), ...env };
  const config = readConfig(apiConfig, variables);
  noteSecrets({ secret: variables.JWT_SECRET });
  const stopTracing = startTracing({ service: 'resync-api-test', otlpEndpoint: undefined });
  const database = await openTestDatabase();
  const app = await createApi(config, new NestLogger(testLogger('api-test')));
  await app.listen(0, '127.0.0.1');
  const address = await app.getUrl();
  const document = describeApi(app) as unknown as ApiDocument;
  const caller = callerFor(address, new ContractCheck(document));

  const aKey = async (role: Role, tenantId: string): Promise<string> => {
    const secret = newSecret('rsk_');
    noteSecrets({ secret });
    await database.system.run((manager) =>
      manager.query(
        `insert into api_key (id, tenant_id, name, prefix, secret_hash, role) values ($1, $2, $3, $4, $5, $6)`,
        [randomUUID(), tenantId, `${role}-${randomUUID()}`, secret.slice(0, 12), secretHash(secret), role],
      ),
    );
    return secret;
  };
  return {
    app,
    address,
    document,
    database,
    aTenant: () => database.aTenant(),
    aKey,
    as: async (role, tenantId) => caller(await aKey(role, tenantId)),
    with: caller,
    async close() {
      await app.close();
      await stopTracing();
      await database.close();
    },
  };
}

const callerFor =
  (address: string, contract: ContractCheck) =>
  (token?: string): Caller =>
  async (method, path, { body, headers = {} } = {}) => {
    const response = await fetch(address + path, {
      method,
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      redirect: 'manual',
    });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    const answer = {
      status: response.status,
      headers: response.headers,
      body: text === '' ? null : isJson ? JSON.parse(text) : text,
    };
    contract.hold(method, path, answer);
    noteSecrets({ sent: body, received: answer.body });
    return answer;
  };

import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import {
  createLogger,
  EventLog,
  EventStream,
  NestLogger,
  newSecret,
  readConfig,
  RedisConnections,
  RelayRepository,
  RelayService,
  secretHash,
} from '@resync/platform';
import { anEvent, openTestDatabase, testEnvironment } from '@resync/platform/testing';
import { WebSocket } from 'ws';
import { apiConfig } from '../apps/api/src/api.config.js';
import { createApi } from '../apps/api/src/api.application.js';
import { type ServerFrame } from '../apps/api/src/events/socket.frames.js';

/** The whole way of an event in one process: log, relay, the real api with its socket. The clients share it too. */
export async function openEventHouse(environment: Record<string, string> = {}) {
  const servers = testEnvironment();
  const database = await openTestDatabase();
  const config = readConfig(apiConfig, {
    DATABASE_APP_URL: servers.appUrl,
    DATABASE_SYSTEM_URL: servers.systemUrl,
    REDIS_URL: servers.redisUrl,
    TEMPORAL_ADDRESS: servers.temporalAddress,
    API_PORT: '0',
    JWT_SECRET: randomBytes(32).toString('hex'),
    ENCRYPTION_KEYS: `bench:${randomBytes(32).toString('base64')}`,
    LOG_LEVEL: 'silent',
    RATE_LIMIT_PER_CREDENTIAL: '10000000', // one key asks for everybody
    RATE_LIMIT_PER_TENANT: '10000000',
    RATE_LIMIT_PER_ADDRESS: '10000000',
    ...environment,
  });
  const api = await createApi(config, new NestLogger(createLogger(config.logging, 'bench')));
  await api.listen(0, '127.0.0.1');
  const address = (await api.getUrl()).replace('http', 'ws');
  const redis = new RedisConnections({ url: servers.redisUrl });
  const relay = new RelayService(new RelayRepository(database.system), new EventStream(redis, 10_000), {
    systemUrl: servers.systemUrl,
    shards: 4,
    sweepMs: 5_000,
  });
  relay.start();
  const log = new EventLog(database.tenants);
  return {
    database,
    address: await api.getUrl(),
    append: (tenant: string, count: number) => {
      const events = Array.from({ length: count }, () => anEvent());
      return database.tenants.run(tenant, (manager) => log.append(manager, tenant, events));
    },
    async aKey(tenant: string, role: 'viewer' | 'admin' = 'viewer'): Promise<string> {
      const secret = newSecret('rsk_');
      await database.system.run((manager) =>
        manager.query(
          `insert into api_key (id, tenant_id, name, prefix, secret_hash, role) values ($1, $2, $3, $4, $5, $6)`,
          [randomUUID(), tenant, `bench-${randomUUID()}`, secret.slice(0, 12), secretHash(secret), role],
        ),
      );
      return secret;
    },
    /** A subscribed client; `hear` gets each event's number. */
    async aClient(token: string, hear: (sequence: number) => void): Promise<WebSocket> {
      const socket = new WebSocket(`${address}/api/v1/monitoring/ws`, { headers: { 'x-api-key': token } });
      const ready = new Promise<void>((resolve) =>
        socket.on('message', (data: Buffer) => {
          const frame = JSON.parse(data.toString('utf8')) as ServerFrame;
          if (frame.type === 'event') hear(frame.event.sequence);
          else if (frame.type === 'subscribed') resolve();
        }),
      );
      await once(socket, 'open');
      socket.send(JSON.stringify({ type: 'subscribe' }));
      await ready;
      return socket;
    },
    async close() {
      await relay.stop();
      redis.onModuleDestroy();
      await api.close();
      await database.close();
    },
  };
}
export type EventHouse = Awaited<ReturnType<typeof openEventHouse>>;

/** The value that a share of all lies below. */
export const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? NaN;

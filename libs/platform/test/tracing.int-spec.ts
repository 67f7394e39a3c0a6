import { context, trace } from '@opentelemetry/api';
import { RedisConnections, tracer, withSpan } from '@resync/platform';
import { openTestDatabase, testEnvironment, type TestDatabase } from '@resync/platform/testing';
import { InMemorySpanExporter, NodeTracerProvider, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-node';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';

const exporter = new InMemorySpanExporter();
const provider = new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
let database: TestDatabase;
let redis: RedisConnections;
beforeAll(async () => {
  provider.register();
  database = await openTestDatabase();
  redis = new RedisConnections({ url: testEnvironment().redisUrl });
});
beforeEach(() => exporter.reset());
afterAll(async () => {
  redis.onModuleDestroy();
  await database.close();
  await provider.shutdown();
  trace.disable();
  context.disable();
});

const spans = () =>
  exporter.getFinishedSpans().map(({ name, parentSpanId }) => ({ name, child: parentSpanId !== undefined }));

it('shows each transaction and each Redis command in the trace that runs', async () => {
  const tenant = await database.aTenant();
  await withSpan('request', {}, async () => {
    await database.tenants.run(tenant, (manager) => manager.query('select 1'));
    await redis.commands.ping();
  });
  expect(spans()).toEqual([
    { name: 'postgresql transaction', child: true },
    { name: 'redis ping', child: true },
    { name: 'request', child: false },
  ]);
});

it('marks the span of a transaction that failed', async () => {
  const work = withSpan('request', {}, () =>
    database.system.run((manager) => manager.query('select nothing')),
  );
  await expect(work).rejects.toThrow();
  expect(exporter.getFinishedSpans()[0]?.status.code).toBe(2);
});

it('starts no trace for work that belongs to none', async () => {
  await database.system.run((manager) => manager.query('select 1'));
  await redis.commands.ping();
  expect(spans()).toEqual([]);
  tracer().startSpan('the tracer itself works').end();
  expect(spans()).toHaveLength(1);
});

import { context, trace } from '@opentelemetry/api';
import { InMemorySpanExporter, NodeTracerProvider, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-node';
import { EventFeed, EventStream, RedisConnections, withSpan } from '@resync/platform';
import { testEnvironment, type TestDatabase } from '@resync/platform/testing';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { aPlanJob, aPlanStream } from '../../scheduler/src/model/plan.fixtures.js';
import { openPollDatabase, Watched } from '../src/polling/poll-harness.fixtures.js';

const exporter = new InMemorySpanExporter();
let database: TestDatabase;
let redis: RedisConnections;
beforeAll(async () => {
  new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }).register();
  database = await openPollDatabase();
  redis = new RedisConnections({ url: testEnvironment().redisUrl });
});
afterAll(async () => {
  redis.onModuleDestroy();
  await database.close();
  trace.disable();
  context.disable();
});

it('is one trace from a poll to the delivery of what it found, apart from what it ran in', async () => {
  const watched = await Watched.start(database);
  watched.scheduler.streams = [aPlanStream()];
  watched.scheduler.jobs = [aPlanJob({ status: 'EXEC' })];
  await watched.poll();
  const feed = new EventFeed(watched.events, database.system, redis);
  const stream = new EventStream(redis, 1_000);
  feed.start();
  try {
    const heard: string[] = [];
    await feed.listen(watched.tenantId, ({ event }) => heard.push(event.type));
    const after = await watched.events.lastSequence(watched.tenantId);
    exporter.reset();
    watched.scheduler.jobs = [aPlanJob({ status: 'ABEND' })];
    const activity = await withSpan('activity', {}, async (span) => {
      await watched.outcome();
      return span.spanContext();
    });
    const written = await watched.events.readTraced(watched.tenantId, { after, limit: 10 });
    await stream.publish(written); // as the relay does
    await vi.waitFor(() => expect(heard).toContain('job.abend'), 60_000);
    const spans = () => exporter.getFinishedSpans();
    await vi.waitFor(() => expect(spans().map((s) => s.name)).toContain('events deliver'), 60_000);
    const poll = spans().find(({ name }) => name === 'poll');
    expect(poll?.links.map((link) => link.context.spanId)).toEqual([activity.spanId]);
    expect(poll?.attributes).toMatchObject({ 'resync.outcome': 'completed' });
    const traceId = poll?.spanContext().traceId;
    expect(traceId).not.toBe(activity.traceId);
    const inTrace = spans().filter((span) => span.spanContext().traceId === traceId);
    expect(new Set(inTrace.map(({ name }) => name))).toEqual(
      new Set(['poll', 'postgresql transaction', 'events publish', 'events deliver']),
    );
  } finally {
    await feed.stop();
  }
});

import { context, trace } from '@opentelemetry/api';
import {
  AlwaysOffSampler,
  InMemorySpanExporter,
  NodeTracerProvider,
  type ReadableSpan,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-node';
import { streamKey, withSpan } from '@resync/platform';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { aListener, type EventHouse, openEventHouse, upTo } from './event-house.js';

const exporter = new InMemorySpanExporter();
let house: EventHouse;
beforeEach(async () => {
  house = await openEventHouse();
});
afterEach(async () => {
  await house.close();
  exporter.reset();
  trace.disable();
  context.disable();
});

const startTracing = () =>
  new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }).register();
const WITHIN = { timeout: 60_000, interval: 20 };
const eventually = (check: () => void) => vi.waitFor(check, WITHIN);
const named = (name: string) => exporter.getFinishedSpans().filter((span) => span.name === name);

const traceOf = (span: ReadableSpan) => span.spanContext().traceId;
const COUNT = 'messaging.batch.message_count';
function delivered(): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const span of named('events deliver'))
    sums[traceOf(span)] = (sums[traceOf(span)] ?? 0) + Number(span.attributes[COUNT]);
  return sums;
}
/** Field and value in turn of the tenant's first stream entry. */
const fieldsOf = async (tenant: string): Promise<string[] | undefined> =>
  (await house.redis.xrange(streamKey(tenant), '-', '+', 'COUNT', 1))[0]?.[1];

/** Runs the work in a trace of its own, and returns the id of that. */
const traced = (work: () => Promise<unknown>): Promise<string> =>
  withSpan('poll', {}, async (span) => {
    await work();
    return span.spanContext().traceId;
  });

it('has one span a batch in each trace, however many events and listeners', async () => {
  startTracing();
  const tenant = await house.aTenant();
  const listeners = [aListener(), aListener(), aListener()];
  const feed = house.startFeed();
  for (const { listener } of listeners) await feed.listen(tenant, listener);
  const traces = [await traced(() => house.append(tenant, 20)), await traced(() => house.append(tenant, 5))];
  await house.stream.publish(await house.log.readTraced(tenant, { after: 0, limit: 25 }));
  expect(named('events publish').map((span) => [traceOf(span), span.attributes[COUNT]])).toEqual([
    [traces[0], 20],
    [traces[1], 5],
  ]);
  for (const { heard } of listeners) await eventually(() => expect(heard).toEqual(upTo(25)));
  // it may come in several batches: the first entry wakes a feed that waits
  await eventually(() => expect(delivered()).toEqual({ [traces[0] ?? '']: 20, [traces[1] ?? '']: 5 }));
});

it('goes from the transaction to the publication, and leaves in the stream where the delivery goes on', async () => {
  startTracing();
  const tenant = await house.aTenant();
  await traced(() => house.append(tenant));
  const [transaction] = named('postgresql transaction');
  const written = await house.log.readTraced(tenant, { after: 0, limit: 1 });
  const elsewhere = await house.aTenant(); // a relay of another suite may publish the first
  const moved = written.map((one) => ({ ...one, event: { ...one.event, tenant: elsewhere } }));
  await house.stream.publish(moved);
  const [publish] = named('events publish');
  expect(publish?.parentSpanId).toBe(transaction?.spanContext().spanId);
  const { traceId, spanId } = publish?.spanContext() ?? {};
  expect(await fieldsOf(elsewhere)).toEqual(['e', expect.any(String), 't', `00-${traceId}-${spanId}-01`]);
});

it('is handed on by the relay', async () => {
  startTracing();
  const tenant = await house.aTenant();
  const traceId = await traced(() => house.append(tenant));
  house.startRelay();
  await vi.waitFor(async () => expect((await fieldsOf(tenant))?.[3]).toContain(traceId), WITHIN);
});

it('delivers in the trace of the commit what it reads from the log', async () => {
  startTracing();
  const tenant = await house.aTenant();
  const { heard, listener } = aListener();
  await house.startFeed().listen(tenant, listener);
  const traceId = await traced(() => house.append(tenant)); // nobody publishes it
  await eventually(() => expect(heard).toEqual([1]));
  await eventually(() => expect(named('events deliver').map(traceOf)).toEqual([traceId]));
});

it.each([
  ['no trace runs', startTracing, (work: () => Promise<unknown>) => work()],
  [
    'the trace is not sampled',
    () => new NodeTracerProvider({ sampler: new AlwaysOffSampler() }).register(),
    traced,
  ],
] as const)('writes nothing about it when %s', async (_when, start, run) => {
  start();
  const tenant = await house.aTenant();
  await run(() => house.append(tenant));
  const [event] = await house.log.readTraced(tenant, { after: 0, limit: 1 });
  expect(event?.traceparent).toBeNull();
  house.startRelay();
  await vi.waitFor(async () => expect(await house.published(tenant)).toEqual([1]), WITHIN);
  expect(await fieldsOf(tenant)).toHaveLength(2);
});

import {
  EventFeed,
  EventLog,
  EventStream,
  RedisConnections,
  RelayRepository,
  RelayService,
  streamKey,
  type FedEvent,
} from '@resync/platform';
import { anEvent, openTestDatabase, testEnvironment } from '@resync/platform/testing';

/** The parts of the event pipeline on the suite's servers. What a test starts it also stops, by `close`. */
export async function openEventHouse(redisUrl = testEnvironment().redisUrl) {
  const database = await openTestDatabase();
  const redis = new RedisConnections({ url: redisUrl });
  const direct = new RedisConnections({ url: testEnvironment().redisUrl });
  const log = new EventLog(database.tenants);
  const repository = new RelayRepository(database.system);
  const running: { stop(): Promise<void> }[] = [];
  const started = <T extends { start(): void; stop(): Promise<void> }>(part: T): T => {
    part.start();
    running.push(part);
    return part;
  };
  return {
    aTenant: () => database.aTenant(),
    tenants: database.tenants,
    log,
    repository,
    stream: new EventStream(redis, 100_000),
    redis: direct.commands,
    append: (tenant: string, count = 1) =>
      database.tenants.run(tenant, (manager) =>
        log.append(
          manager,
          tenant,
          Array.from({ length: count }, () => anEvent()),
        ),
      ),
    startRelay: () =>
      started(
        new RelayService(repository, new EventStream(redis, 100_000), {
          systemUrl: testEnvironment().systemUrl,
          shards: 4,
          sweepMs: 200,
        }),
      ),
    startFeed: () => started(new EventFeed(log, database.system, redis)),
    /** The numbers in the tenant's stream, in its order. */
    published: async (tenant: string) =>
      (await direct.commands.xrange(streamKey(tenant), '-', '+')).map(([id]) => Number(id.split('-')[0])),
    async close() {
      await Promise.all(running.map((part) => part.stop()));
      redis.onModuleDestroy();
      direct.onModuleDestroy();
      await database.close();
    },
  };
}

export type EventHouse = Awaited<ReturnType<typeof openEventHouse>>;

/** What a listener was told, as numbers. */
export function aListener() {
  const heard: number[] = [];
  return { heard, listener: ({ event }: FedEvent) => void heard.push(event.sequence) };
}

export const upTo = (last: number, first = 1): number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);

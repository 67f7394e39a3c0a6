import { DataSource } from 'typeorm';
import {
  EventStream,
  poolOptions,
  RedisConnections,
  RelayRepository,
  RelayService,
  SystemTransaction,
} from '@resync/platform';
import { testEnvironment } from '@resync/platform/testing';

/** A relay in a process of its own, for tests that kill it. */
const { systemUrl, redisUrl } = testEnvironment();
const system = await new DataSource(poolOptions(systemUrl, 2, 'resync-test-relay')).initialize();
new RelayService(
  new RelayRepository(new SystemTransaction(system)),
  new EventStream(new RedisConnections({ url: redisUrl }), 100_000),
  { systemUrl, shards: 4, sweepMs: 500 },
).start();

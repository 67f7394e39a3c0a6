import { type DynamicModule, Global, Module } from '@nestjs/common';
import { type DatabaseConfig } from '../persistence/index.js';
import { RedisConnections } from '../redis/index.js';
import { EventFeed } from './event-feed.service.js';
import { EventLog } from './event-log.js';
import { EventStream } from './event-stream.js';
import { type EventsConfig } from './events.config.js';
import { RelayRepository } from './relay.repository.js';
import { RelayService } from './relay.service.js';

/** The event log, for every feature that writes or reads events. Global. */
@Global()
@Module({ providers: [EventLog], exports: [EventLog] })
export class EventsModule {}

/** Hearing events as they are committed; an api process imports it. Needs `RedisModule` and `PersistenceModule`. */
@Module({ providers: [EventFeed], exports: [EventFeed] })
export class EventFeedModule {}

const SWEEP_MS = 5_000;

/** Publishing the log to the streams; a worker process imports it. Needs `RedisModule` and `PersistenceModule`. */
@Module({})
export class RelayModule {
  static forRoot(config: EventsConfig, database: DatabaseConfig): DynamicModule {
    const options = { systemUrl: database.systemUrl, shards: config.relayShards, sweepMs: SWEEP_MS };
    return {
      module: RelayModule,
      providers: [
        RelayRepository,
        {
          provide: EventStream,
          inject: [RedisConnections],
          useFactory: (redis: RedisConnections) => new EventStream(redis, config.streamLength),
        },
        {
          provide: RelayService,
          inject: [RelayRepository, EventStream],
          useFactory: (repository: RelayRepository, stream: EventStream) =>
            new RelayService(repository, stream, options),
        },
      ],
      exports: [RelayService],
    };
  }
}

import { type DynamicModule, Global, Module } from '@nestjs/common';
import { RedisConnections } from './redis-connections.js';
import { type RedisConfig } from './redis.config.js';

/** The connections to Redis, once per process. Global: caches, limits and streams stand on it. */
@Global()
@Module({})
export class RedisModule {
  static forRoot(config: RedisConfig): DynamicModule {
    return {
      module: RedisModule,
      providers: [{ provide: RedisConnections, useFactory: () => new RedisConnections(config) }],
      exports: [RedisConnections],
    };
  }
}

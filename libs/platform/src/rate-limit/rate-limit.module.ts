import { type DynamicModule, Global, Module } from '@nestjs/common';
import { RedisConnections } from '../redis/index.js';
import { ResilienceModule, ResiliencePolicies } from '../resilience/index.js';
import { LeaseRepository } from './lease.repository.js';
import { LeasedBlocks } from './leased-blocks.js';
import { type RateLimitConfig } from './rate-limit.config.js';
import { RateLimits } from './rate-limit.service.js';
import { RateLimiter } from './rate-limiter.js';
import { ValkeyBuckets } from './valkey-buckets.js';

/** One rate limit per process. Global: each door (HTTP, socket, gRPC) asks it. */
@Global()
@Module({})
export class RateLimitModule {
  static forRoot(config: RateLimitConfig): DynamicModule {
    return {
      module: RateLimitModule,
      imports: [ResilienceModule],
      providers: [
        LeaseRepository,
        {
          provide: RateLimits,
          inject: [RedisConnections, LeaseRepository, ResiliencePolicies],
          useFactory: (redis: RedisConnections, leases: LeaseRepository, policies: ResiliencePolicies) =>
            new RateLimits(
              config,
              new RateLimiter(
                new ValkeyBuckets(redis.commands),
                new LeasedBlocks(leases),
                policies.get('redis'),
              ),
            ),
        },
      ],
      exports: [RateLimits],
    };
  }
}

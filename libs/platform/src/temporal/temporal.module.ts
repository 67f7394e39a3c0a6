import { type DynamicModule, Global, Module } from '@nestjs/common';
import { ResilienceModule, ResiliencePolicies } from '../resilience/index.js';
import { TemporalClient } from './temporal-client.js';
import { type TemporalConfig } from './temporal.config.js';
import { Workflows } from './workflows.client.js';

/** The client side, for api and worker alike. Global: one connection per process. */
@Global()
@Module({})
export class TemporalModule {
  static forRoot(config: TemporalConfig): DynamicModule {
    return {
      module: TemporalModule,
      imports: [ResilienceModule],
      providers: [
        {
          provide: TemporalClient,
          inject: [ResiliencePolicies],
          useFactory: (policies: ResiliencePolicies) => new TemporalClient(config, policies),
        },
        Workflows,
      ],
      exports: [TemporalClient, Workflows],
    };
  }
}

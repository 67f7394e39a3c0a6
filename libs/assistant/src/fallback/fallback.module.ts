import { type DynamicModule, Module } from '@nestjs/common';
import { RedisConnections, ResiliencePolicies } from '@resync/platform';
import { CallBudget } from './call-budget.js';
import { IntentFallback } from './intent-fallback.service.js';
import { LanguageModelClient } from './language-model.client.js';
import { type LanguageModelConfig } from './language-model.config.js';

@Module({})
export class FallbackModule {
  static forRoot(config: LanguageModelConfig): DynamicModule {
    return {
      module: FallbackModule,
      providers: [
        {
          provide: IntentFallback,
          inject: [RedisConnections, ResiliencePolicies],
          useFactory: (redis: RedisConnections, policies: ResiliencePolicies) =>
            new IntentFallback(
              new LanguageModelClient(config, policies),
              new CallBudget(redis, config.callsPerDay),
            ),
        },
      ],
      exports: [IntentFallback],
    };
  }
}

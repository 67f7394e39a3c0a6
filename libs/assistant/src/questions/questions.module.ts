import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FallbackModule } from '../fallback/fallback.module.js';
import { type LanguageModelConfig } from '../fallback/language-model.config.js';
import { IntentsModule } from '../intents/intents.module.js';
import { type RouterConfig } from '../intents/router.config.js';
import { OwnExamplesModule } from '../own-examples/own-examples.module.js';
import { RoutingMemory } from '../thresholds/routing-memory.js';
import { IntentThreshold } from '../thresholds/thresholds.entity.js';
import { ThresholdRepository } from '../thresholds/thresholds.repository.js';
import { ThresholdService } from '../thresholds/thresholds.service.js';
import { Questions } from './questions.service.js';
import { TaughtRouting } from './taught-routing.service.js';
import { TenantRouting } from './tenant-routing.service.js';

/** What people ask, tenant by tenant. Needs `EmbeddingModule`, and the modules of persistence, Redis and Temporal. */
@Module({})
export class QuestionsModule {
  static forRoot(router: RouterConfig, languageModel: LanguageModelConfig): DynamicModule {
    return {
      module: QuestionsModule,
      global: true,
      imports: [
        TypeOrmModule.forFeature([IntentThreshold]),
        IntentsModule.forRoot(router),
        OwnExamplesModule,
        FallbackModule.forRoot(languageModel),
      ],
      providers: [
        RoutingMemory,
        ThresholdRepository,
        ThresholdService,
        TaughtRouting,
        TenantRouting,
        Questions,
      ],
      exports: [Questions, ThresholdService, OwnExamplesModule],
    };
  }
}

import { type DynamicModule, Module } from '@nestjs/common';
import { EmbeddingService } from '@resync/knowledge';
import { IntentRouter } from './intent-router.service.js';
import { type RouterConfig } from './router.config.js';

@Module({})
export class IntentsModule {
  /** Needs `EmbeddingModule`. */
  static forRoot(config: RouterConfig): DynamicModule {
    return {
      module: IntentsModule,
      global: true,
      providers: [
        {
          provide: IntentRouter,
          inject: [EmbeddingService],
          useFactory: (encoder: EmbeddingService) => IntentRouter.open(config, encoder),
        },
      ],
      exports: [IntentRouter],
    };
  }
}

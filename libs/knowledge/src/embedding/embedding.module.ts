import { type DynamicModule, Module } from '@nestjs/common';
import { type EmbeddingConfig } from './embedding.config.js';
import { EmbeddingService } from './embedding.service.js';

@Module({})
export class EmbeddingModule {
  /** The model is loaded before the application is ready. */
  static forRoot(config: EmbeddingConfig): DynamicModule {
    return {
      module: EmbeddingModule,
      global: true,
      providers: [{ provide: EmbeddingService, useFactory: () => EmbeddingService.open(config) }],
      exports: [EmbeddingService],
    };
  }
}

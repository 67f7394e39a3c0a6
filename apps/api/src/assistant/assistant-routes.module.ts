import { type DynamicModule, Module } from '@nestjs/common';
import { IntentsModule, type RouterConfig } from '@resync/assistant';
import { type EmbeddingConfig, EmbeddingModule } from '@resync/knowledge';
import { AssistantController } from './assistant.controller.js';

/** What people ask the assistant. */
@Module({})
export class AssistantRoutesModule {
  static forRoot(embedding: EmbeddingConfig, router: RouterConfig): DynamicModule {
    return {
      module: AssistantRoutesModule,
      imports: [EmbeddingModule.forRoot(embedding), IntentsModule.forRoot(router)],
      controllers: [AssistantController],
    };
  }
}

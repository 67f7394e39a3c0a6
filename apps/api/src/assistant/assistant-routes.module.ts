import { type DynamicModule, Module } from '@nestjs/common';
import { type LanguageModelConfig, QuestionsModule, type RouterConfig } from '@resync/assistant';
import { type EmbeddingConfig, EmbeddingModule } from '@resync/knowledge';
import { OperationsModule } from '@resync/platform';
import { AssistantController } from './assistant.controller.js';
import { ExampleChangesController } from './example-changes.controller.js';
import { ExampleRequests } from './example-requests.service.js';
import { OwnExamplesController } from './own-examples.controller.js';
import { ThresholdsController } from './thresholds.controller.js';

export interface AssistantConfig {
  embedding: EmbeddingConfig;
  router: RouterConfig;
  languageModel: LanguageModelConfig;
}

/** What people ask the assistant, and how it learns to understand them. */
@Module({})
export class AssistantRoutesModule {
  static forRoot({ embedding, router, languageModel }: AssistantConfig): DynamicModule {
    return {
      module: AssistantRoutesModule,
      imports: [
        OperationsModule,
        EmbeddingModule.forRoot(embedding),
        QuestionsModule.forRoot(router, languageModel),
      ],
      controllers: [
        AssistantController,
        ThresholdsController,
        OwnExamplesController,
        ExampleChangesController,
      ],
      providers: [ExampleRequests],
    };
  }
}

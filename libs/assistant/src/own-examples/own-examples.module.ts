import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EmbeddingService } from '@resync/knowledge';
import { type RouterConfig } from '../intents/router.config.js';
import { ExampleChange } from './example-change.entity.js';
import { ExampleChangeRepository } from './example-change.repository.js';
import { OwnExample } from './own-example.entity.js';
import { OwnExampleLearning } from './own-example-learning.service.js';
import { OwnExampleRepository } from './own-example.repository.js';
import { OwnExampleActivities } from './own-examples.activities.js';
import { OwnExamples } from './own-examples.service.js';
import { OverlayGrounds } from './overlay-grounds.js';
import { StoredOverlay } from './stored-overlay.entity.js';

const ENTITIES = TypeOrmModule.forFeature([OwnExample, ExampleChange, StoredOverlay]);
const REPOSITORIES = [OwnExampleRepository, ExampleChangeRepository];

/** Where tenants' examples are taken in and read. Needs `IntentsModule`. */
@Module({
  imports: [ENTITIES],
  providers: [...REPOSITORIES, OwnExamples],
  exports: [...REPOSITORIES, OwnExamples],
})
export class OwnExamplesModule {}

/** Where tenants' examples are learned from. Needs `EmbeddingModule`. */
@Module({})
export class OwnExamplesWorkerModule {
  static forRoot(config: RouterConfig): DynamicModule {
    return {
      module: OwnExamplesWorkerModule,
      imports: [ENTITIES],
      providers: [
        ...REPOSITORIES,
        OwnExampleLearning,
        OwnExampleActivities,
        {
          provide: OverlayGrounds,
          inject: [EmbeddingService],
          useFactory: (encoder: EmbeddingService) => OverlayGrounds.open(config, encoder),
        },
      ],
      exports: [OwnExampleActivities],
    };
  }
}

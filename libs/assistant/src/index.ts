export {
  generalTriples,
  pairs,
  severalExamples,
  trainingExamples,
  unseenExamples,
  validationExamples,
} from './examples/example-files.js';
export {
  PAIR_KINDS,
  type ExampleLine,
  type PairKind,
  type PairLine,
  type SeveralLine,
  type TripleLine,
} from './examples/example.schema.js';
export { featuresOf } from './intents/features.rules.js';
export { bestIntent, IntentModel, type Reading } from './intents/intent-model.js';
export { readIntentModel, writeIntentModel } from './intents/intent-model.file.js';
export { trainIntents, type EmbeddedExample } from './intents/intent-training.js';
export { INTENTS, LANGUAGES, type Example, type Intent, type Language } from './intents/intent.model.js';
export { ExampleIndex } from './intents/example-index.js';
export {
  type Classification,
  DEFAULT_THRESHOLDS,
  FALLBACK_OUTCOMES,
  type FallbackOutcome,
  type NearExample,
  type RankedIntent,
  type Thresholds,
} from './intents/classification.rules.js';
export { routerFiles } from './intents/router-files.js';
export { IntentRouter, type Routing } from './intents/intent-router.service.js';
export { routerConfig, type RouterConfig } from './intents/router.config.js';
export { languageModelConfig, type LanguageModelConfig } from './fallback/language-model.config.js';
export { assistantMigrations } from './migrations/index.js';
export { ExampleChange } from './own-examples/example-change.entity.js';
export { ExampleChangeRepository } from './own-examples/example-change.repository.js';
export { OwnExample } from './own-examples/own-example.entity.js';
export { OwnExampleRepository } from './own-examples/own-example.repository.js';
export { OwnExampleActivities } from './own-examples/own-examples.activities.js';
export { CHANGE_KINDS, CHANGE_STATES, type ChangeOutcome } from './own-examples/own-examples.model.js';
export { OwnExamplesWorkerModule } from './own-examples/own-examples.module.js';
export { OwnExamples } from './own-examples/own-examples.service.js';
export { Questions } from './questions/questions.service.js';
export { QuestionsModule } from './questions/questions.module.js';
export { ThresholdService } from './thresholds/thresholds.service.js';

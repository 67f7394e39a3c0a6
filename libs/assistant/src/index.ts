export {
  generalTriples,
  pairs,
  trainingExamples,
  unseenExamples,
  validationExamples,
} from './examples/example-files.js';
export {
  PAIR_KINDS,
  type ExampleLine,
  type PairKind,
  type PairLine,
  type TripleLine,
} from './examples/example.schema.js';
export { featuresOf } from './intents/features.rules.js';
export { IntentModel, type Reading } from './intents/intent-model.js';
export { readIntentModel, writeIntentModel } from './intents/intent-model.file.js';
export { trainIntents, type EmbeddedExample } from './intents/intent-training.js';
export { INTENTS, LANGUAGES, type Example, type Intent, type Language } from './intents/intent.model.js';
export { ExampleIndex } from './intents/example-index.js';
export {
  type Classification,
  DEFAULT_THRESHOLDS,
  type NearExample,
  type RankedIntent,
  type Thresholds,
} from './intents/classification.rules.js';
export { IntentRouter } from './intents/intent-router.service.js';
export { IntentsModule } from './intents/intents.module.js';
export { routerConfig, type RouterConfig } from './intents/router.config.js';

export { RequestInProgress } from './idempotency.errors.js';
export { IdempotencyModule } from './idempotency.module.js';
export { type Claim, IdempotentAnswers, type StoredAnswer } from './idempotent-answers.js';

export { RequestInProgress } from './idempotency.errors.js';
export { IdempotencyModule } from './idempotency.module.js';
export { IdempotentAnswers, type StoredAnswer } from './idempotent-answers.js';

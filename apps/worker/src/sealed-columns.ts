import { pushKeysSealed, webhookSecretsSealed } from '@resync/monitoring';
import { idempotentAnswersSealed, type SealedColumn } from '@resync/platform';
import { connectionSecretsSealed } from '@resync/scheduler';

/** Every column of the house that `Encryption` seals: a rotation of the key goes through them. */
export const SEALED_COLUMNS: readonly SealedColumn[] = [
  connectionSecretsSealed,
  idempotentAnswersSealed,
  ...pushKeysSealed,
  ...webhookSecretsSealed,
];

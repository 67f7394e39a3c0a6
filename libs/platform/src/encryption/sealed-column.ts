/** A column that holds what `Encryption` has sealed, so that a rotation of the key finds it. */
export interface SealedColumn {
  table: string;
  column: string;
  /** Primary key; its first column is `tenant_id`. */
  key: readonly [string, ...string[]];
  /** The context that a row was sealed with, from its key's values in order. */
  context: (...key: string[]) => string;
}

/** Answers kept for repeated requests. */
export const idempotentAnswersSealed: SealedColumn = {
  table: 'idempotent_answer',
  column: 'body',
  key: ['tenant_id', 'key'],
  context: (tenantId, key) => `idempotent_answer/${tenantId}/${key}`,
};

import { type SealedColumn } from '@resync/platform';

/** What signs in to the schedulers. */
export const connectionSecretsSealed: SealedColumn = {
  table: 'scheduler_connection',
  column: 'secret',
  key: ['tenant_id', 'id'],
  context: (tenantId, id) => `scheduler_connection/${tenantId}/${id}`,
};

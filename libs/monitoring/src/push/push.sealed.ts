import { type SealedColumn } from '@resync/platform';

const sealed = (column: string): SealedColumn => ({
  table: 'push_subscription',
  column,
  key: ['tenant_id', 'id'],
  context: (tenantId, id) => `push_subscription/${tenantId}/${id}`,
});

/** What messages to a browser are encrypted with. */
export const pushKeysSealed = [sealed('p256dh'), sealed('auth')] as const;

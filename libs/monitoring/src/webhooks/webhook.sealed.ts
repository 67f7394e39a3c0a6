import { type SealedColumn } from '@resync/platform';

const sealed = (column: string): SealedColumn => ({
  table: 'webhook',
  column,
  key: ['tenant_id'],
  context: (tenantId) => `webhook/${tenantId}`,
});

/** What signs deliveries, now and until receivers know the new secret. */
export const webhookSecretsSealed = [sealed('secret'), sealed('previous_secret')] as const;

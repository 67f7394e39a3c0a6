import { defineJob } from '@resync/platform/workflows';
import { defineSignal } from '@temporalio/workflow';

export interface WebhookInput {
  tenantId: string;
  /** It looks by itself after so long without a call; a call may be lost. Milliseconds. */
  lookEveryMs: number;
}

export interface WebhookOutcome {
  kind: 'off';
}

/** One per tenant, while its webhook is on: what it has not told is in PostgreSQL, it only sees to it. */
export const webhookJob = defineJob<WebhookInput, WebhookOutcome>({
  name: 'webhook',
  id: ({ tenantId }) => webhookId(tenantId),
});

export const webhookId = (tenantId: string): string => `webhook/${tenantId}`;

/** There may be something to tell. */
export const wakeWebhook = defineSignal('wake');

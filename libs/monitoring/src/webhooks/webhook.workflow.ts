import { activityOptions, upgradesInPlace } from '@resync/platform/workflows';
import { continueAsNew, proxyActivities } from '@temporalio/workflow';
import { inRounds } from '../rounds/rounds.workflow.js';
import type { WebhookActivities } from './webhook.activities.js';
import { wakeWebhook, type WebhookInput, type WebhookOutcome } from './webhook.contract.js';

const { tellReceiver } = proxyActivities<WebhookActivities>(
  activityOptions('outbound', { heartbeatTimeout: '10 seconds', retry: { maximumAttempts: 3 } }),
);

/** Tells a tenant's receiver what happens, until the webhook is switched off or removed. */
export function webhook(input: WebhookInput): Promise<WebhookOutcome> {
  return inRounds({
    wake: wakeWebhook,
    round: () => tellReceiver(input),
    lookEveryMs: input.lookEveryMs,
    again: () => continueAsNew<typeof webhook>(input),
  });
}

upgradesInPlace(webhook);

import { activityOptions, upgradesInPlace } from '@resync/platform/workflows';
import {
  ActivityFailure,
  condition,
  continueAsNew,
  isCancellation,
  proxyActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { WebhookActivities } from './webhook.activities.js';
import {
  type RoundOutcome,
  wakeWebhook,
  type WebhookInput,
  type WebhookOutcome,
} from './webhook.contract.js';

const PAUSE_AFTER_FAILURE_MS = 10_000;

const { tellReceiver } = proxyActivities<WebhookActivities>(
  activityOptions('outbound', { heartbeatTimeout: '10 seconds', retry: { maximumAttempts: 3 } }),
);

/** Tells a tenant's receiver what happens, until the webhook is switched off or removed. */
export async function webhook(input: WebhookInput): Promise<WebhookOutcome> {
  let woken = true;
  setHandler(wakeWebhook, () => {
    woken = true;
  });

  for (;;) {
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof webhook>(input);
    woken = false;
    const outcome = await tellReceiver(input).catch(asPause);
    if (outcome.kind === 'off' && !woken) return { kind: 'off' };
    if (outcome.kind === 'idle' && !woken)
      await condition(() => woken, Math.min(outcome.nextInMs ?? input.lookEveryMs, input.lookEveryMs));
  }
}

upgradesInPlace(webhook);

/** The database is away: nothing is lost by waiting. */
function asPause(error: unknown): RoundOutcome {
  if (isCancellation(error) || !(error instanceof ActivityFailure)) throw error;
  return { kind: 'idle', nextInMs: PAUSE_AFTER_FAILURE_MS };
}

import { activityOptions, upgradesInPlace } from '@resync/platform/workflows';
import { continueAsNew, proxyActivities } from '@temporalio/workflow';
import { inRounds } from '../rounds/rounds.workflow.js';
import type { PushActivities } from './push.activities.js';
import { type PushInput, type PushOutcome, wakePush } from './push.contract.js';

const { pushToBrowsers } = proxyActivities<PushActivities>(
  activityOptions('outbound', { heartbeatTimeout: '10 seconds', retry: { maximumAttempts: 3 } }),
);

/** Pushes to a tenant's browsers what happens, until none is subscribed. */
export function push(input: PushInput): Promise<PushOutcome> {
  return inRounds({
    wake: wakePush,
    round: () => pushToBrowsers(input),
    lookEveryMs: input.lookEveryMs,
    again: () => continueAsNew<typeof push>(input),
  });
}

upgradesInPlace(push);

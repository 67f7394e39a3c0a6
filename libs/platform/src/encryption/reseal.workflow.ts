import { proxyActivities } from '@temporalio/workflow';
import { activityOptions } from '../temporal/task-queues.contract.js';
import type { ResealActivities } from './reseal.activities.js';
import { type ResealOutcome } from './reseal.contract.js';

const { resealOutdated } = proxyActivities<ResealActivities>(
  activityOptions('storage', { startToCloseTimeout: '2 hours', heartbeatTimeout: '10 seconds' }),
);

/** After it has run without anything unreadable, no secret needs any key but the current one. */
export async function resealSecrets(): Promise<ResealOutcome> {
  return resealOutdated();
}

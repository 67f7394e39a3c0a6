import { activityOptions } from '@resync/platform/workflows';
import { proxyActivities } from '@temporalio/workflow';
import type { RunLogActivities } from './run-log.activities.js';
import type { RunLogInput, RunLogOutcome } from './run-log.contract.js';

const { storeRunLog } = proxyActivities<RunLogActivities>(
  // somebody waits for it: better a clear refusal now than a text in five minutes
  activityOptions('scheduler-io', { startToCloseTimeout: '1 minute', retry: { maximumAttempts: 2 } }),
);

/** Brings the log of one run into the database. */
export async function readRunLog(input: RunLogInput): Promise<RunLogOutcome> {
  return storeRunLog(input);
}

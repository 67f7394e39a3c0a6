import { activityOptions, type JobInput } from '@resync/platform/workflows';
import { proxyActivities } from '@temporalio/workflow';
import type { RetentionActivities } from './retention.activities.js';
import type { RetentionOutcome } from './retention.contract.js';

const { makePartitions } = proxyActivities<RetentionActivities>(activityOptions('storage'));
const { dropPartitions, trimTenants } = proxyActivities<RetentionActivities>(
  activityOptions('storage', { startToCloseTimeout: '2 hours', heartbeatTimeout: '1 minute' }),
);

/** Makes room first: nothing that fails afterwards keeps the house from writing on. */
export async function retention(input: JobInput): Promise<RetentionOutcome> {
  const partitionsMade = await makePartitions(input);
  const partitionsDropped = await dropPartitions(input);
  const rowsDeleted = await trimTenants(input);
  return { partitionsMade, partitionsDropped, rowsDeleted };
}

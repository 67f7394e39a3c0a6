import { proxyActivities } from '@temporalio/workflow';
import { activityOptions } from '../temporal/task-queues.contract.js';
import type { OperationActivities } from './operation.activities.js';

const { sweepOpenOperations } = proxyActivities<OperationActivities>(
  activityOptions('storage', { startToCloseTimeout: '5 minutes', retry: { maximumAttempts: 2 } }),
);

/** Brings open operations up to date before Temporal forgets their runs, and starts those whose start was lost. */
export async function sweepOperations(): Promise<{ refreshed: number; removed: number }> {
  return sweepOpenOperations();
}

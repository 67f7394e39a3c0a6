import { activityOptions } from '@resync/platform/workflows';
import { proxyActivities } from '@temporalio/workflow';
import type { ImportActivities } from './import.activities.js';
import type { ImportInput } from './import.contract.js';
import type { ImportReport } from './import.model.js';

const activities = proxyActivities<ImportActivities>(
  activityOptions('storage', { startToCloseTimeout: '15 minutes', heartbeatTimeout: '1 minute' }),
);

/** One import, as one transaction: all that could be read, or nothing. */
export async function importDefinitions(input: ImportInput): Promise<ImportReport> {
  return activities.importDefinitions(input);
}

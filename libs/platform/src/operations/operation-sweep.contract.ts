import { defineJob } from '../temporal/job.contract.js';

/** Looks after operations that nobody asks about. Runs by a schedule, as the house's own work. */
export const sweepOperationsJob = defineJob<{ tenantId: string }, { refreshed: number; removed: number }>({
  name: 'sweepOperations',
  id: () => 'sweep-operations',
});

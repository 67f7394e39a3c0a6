import { activityOptions, type JobInput } from '@resync/platform/workflows';
import { proxyActivities } from '@temporalio/workflow';
import type { WatchdogActivities } from './watchdog.activities.js';
import type { WatchdogOutcome } from './watchdog.contract.js';

const { makeWatchdogRound } = proxyActivities<WatchdogActivities>(
  // the next round is a minute away: one more attempt is enough
  activityOptions('storage', { heartbeatTimeout: '15 seconds', retry: { maximumAttempts: 2 } }),
);

/** Looks once whether somebody watches each connection. */
export async function watchdog(input: JobInput): Promise<WatchdogOutcome> {
  return makeWatchdogRound(input);
}

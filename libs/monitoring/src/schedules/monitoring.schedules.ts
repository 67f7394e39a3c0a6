import { declareSchedule, type ScheduleDeclaration } from '@resync/platform';
import { SYSTEM_TENANT } from '@resync/platform/workflows';
import { retentionJob } from '../retention/retention.contract.js';
import { watchdogJob } from '../watchdog/watchdog.contract.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** What monitoring does by itself, for the whole house. */
export const monitoringSchedules: readonly ScheduleDeclaration[] = [
  declareSchedule({
    id: 'watchdog/system',
    job: watchdogJob,
    input: { tenantId: SYSTEM_TENANT },
    timing: { everyMs: MINUTE_MS },
    catchUpMs: MINUTE_MS, // a round that was missed is made good by the next
    jitterMs: 0,
  }),
  declareSchedule({
    id: 'retention/system',
    job: retentionJob,
    input: { tenantId: SYSTEM_TENANT },
    timing: { cron: '20 2 * * *', timezone: 'UTC' },
    catchUpMs: 20 * HOUR_MS,
    jitterMs: 10 * MINUTE_MS,
  }),
];

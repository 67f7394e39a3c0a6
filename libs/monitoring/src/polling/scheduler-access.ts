import { type SchedulerSession } from '@resync/scheduler';

/** What a poll needs of the connections: whether one still is, and a session with its scheduler. */
export abstract class SchedulerAccess {
  abstract find(tenantId: string, connectionId: string): Promise<{ name: string } | null>;
  abstract open(tenantId: string, connectionId: string): Promise<SchedulerSession>;
}

/** Whose poll it is, and what holds for all of it. */
export interface PollIdentity {
  tenantId: string;
  connectionId: string;
  connectionName: string;
  cycleId: string;
  alertsEnabled: boolean;
  /** How long a job may run before it counts as overlong, unless it is known to run longer. */
  stuckThresholdMs: number;
  /** When the cycle began, by our clock. */
  startedAt: Date;
}

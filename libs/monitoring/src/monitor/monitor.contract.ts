import { defineJob } from '@resync/platform/workflows';
import { defineQuery, defineSignal } from '@temporalio/workflow';
import type { CycleOutcome } from '../polling/poll-cycle.contract.js';

/** What a monitor is told about its connection; PostgreSQL holds the same and wins when they differ. */
export interface MonitorSettings {
  /** 5 to 300. */
  intervalSeconds: number;
  paused: boolean;
}

export interface MonitorInput extends MonitorSettings {
  tenantId: string;
  connectionId: string;
  /** The scheduler refused the credentials: nothing is polled until `credentialsChanged`. */
  refused: boolean;
  /** A poll that was asked for and has not begun. */
  wanted: 'delta' | 'full' | null;
  /** Cycles that failed in a row; the wait grows with them. */
  consecutiveFailures: number;
}

export interface MonitorOutcome {
  kind: 'stopped' | 'gone';
}

/** Answer of `monitorState`. Instants are ISO-8601. */
export interface MonitorState extends MonitorInput {
  phase: 'polling' | 'waiting' | 'paused' | 'credentials_refused';
  last: CycleOutcome | null;
  /** Null while polling, paused or refused. */
  nextPollAt: string | null;
}

/** One per connection, for as long as the connection exists: at most one of its polls runs at a time. */
export const monitorJob = defineJob<MonitorInput, MonitorOutcome>({
  name: 'monitor',
  id: ({ tenantId, connectionId }) => monitorId(tenantId, connectionId),
});

export const monitorId = (tenantId: string, connectionId: string): string =>
  `monitor/${tenantId}/${connectionId}`;

export const configureMonitor = defineSignal<[MonitorSettings]>('configure');
export const pauseMonitor = defineSignal('pause');
export const resumeMonitor = defineSignal('resume');
/** Polls at once, also while paused; never after refused credentials, which one more attempt could lock. */
export const pollNow = defineSignal<[{ full: boolean }]>('pollNow');
export const credentialsChanged = defineSignal('credentialsChanged');
export const stopMonitor = defineSignal('stop');
export const monitorState = defineQuery<MonitorState>('monitorState');

/** Input and result of the activity `runPollCycles`. */
export interface PollBatchRequest {
  tenantId: string;
  connectionId: string;
  intervalMs: number;
  /** No cycle but the first begins later than this; the activity's events stay few however short the interval. */
  budgetMs: number;
  full: boolean;
}

export interface PollBatch {
  cycles: number;
  /** Null when the activity was cancelled before its first cycle. */
  last: CycleOutcome | null;
  /** Until the next cycle is due. */
  nextInMs: number;
  /** What PostgreSQL says now: a signal that was lost is made up for. Null when that is not known. */
  settings: MonitorSettings | null;
}

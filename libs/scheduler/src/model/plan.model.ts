import { type CommonStatus, type JobStatus, type StreamStatus, type WaitReason } from './status.js';

/**
 * The plan as every connector gives it, in the scheduler's own words but of one shape.
 * Instants are epoch milliseconds in UTC, durations milliseconds, workstations `/folder/NAME` paths.
 * `null` means: the scheduler says nothing.
 */
export interface PlanIdentity {
  /** The scheduler's id of the plan; changes at turnover. */
  planId: string | null;
  /** Symphony run number; grows at each turnover. */
  runNumber: number | null;
}

export interface PlanStream {
  /** The scheduler's id inside this plan: an alias, never our identity. */
  planStreamId: string;
  /** Key that stays the same inside one plan (`internalIdentifier`). */
  internalIdentifier: string | null;
  folder: string;
  name: string;
  /** Name before renaming on carry-forward or submission with an alias. */
  originalName: string;
  workstation: string;
  /** Original scheduled time: half of the identity across turnovers. */
  scheduledAt: number | null;
  status: StreamStatus;
  /** The scheduler's own word for the status, when it is not one of ours. */
  rawStatus: string;
  substatus: string | null;
  commonStatus: CommonStatus;
  waitReason: WaitReason | null;
  priority: number | null;
  limit: number | null;
  carriedForward: boolean;
  carryForward: boolean;
  late: boolean;
  startAt: number | null;
  latestStartAt: number | null;
  deadlineAt: number | null;
  startedAt: number | null;
  endedAt: number | null;
  jobCount: number | null;
  abendedJobs: number | null;
  failedJobs: number | null;
  timeZone: string | null;
  archived: boolean;
}

export interface PlanJob {
  planJobId: string;
  planStreamId: string;
  streamName: string;
  streamWorkstation: string;
  /** Name inside the stream (alias when one is given). */
  name: string;
  folder: string;
  workstation: string;
  /** `/folder/WS#/folder/JOB` of the definition it came from. */
  definitionKey: string | null;
  position: number | null;
  /** State of the last run of the rerun chain. */
  status: JobStatus;
  rawStatus: string;
  substatus: string | null;
  commonStatus: CommonStatus;
  waitReason: WaitReason | null;
  priority: number | null;
  scheduledAt: number | null;
  startAt: number | null;
  /** UNTIL, critical start rule apart: for a job `latestStartTime` and UNTIL are one field. */
  latestStartAt: number | null;
  /** What happens then: `doNotRun`, `continue`, `cancel`. */
  latestStartAction: string | null;
  deadlineAt: number | null;
  criticalStartAt: number | null;
  critical: boolean;
  monitored: boolean;
  every: boolean;
  everyMs: number | null;
  nop: boolean;
  requiresConfirmation: boolean;
  /** Whether this row came with its definition; without it the fields up to `estimatedMs` are null and mean nothing. */
  definitionKnown: boolean;
  recoveryOption: 'STOP' | 'CONTINUE' | 'CONTINUE_PROMPT' | 'RERUN' | 'RERUN_PROMPT' | null;
  /** How often, and how long after the abend, the scheduler reruns by itself (`recoveryRepeatOccurrences`, `…Interval`). */
  recoveryAttempts: number | null;
  recoveryIntervalMs: number | null;
  /** Expected length of a run, as the scheduler estimates it. */
  estimatedMs: number | null;
  late: boolean;
  untilGone: boolean;
  maxDurationGone: boolean;
  minDurationNotReached: boolean;
  cancelled: boolean;
  cancelPending: boolean;
  /** Whether an operator confirmed the last run. */
  confirmed: boolean;
  unresolvedDependencies: number | null;
  /** All runs that the scheduler still knows, oldest first; the last one gives the status. */
  runs: PlanRun[];
  timeZone: string | null;
}

export type RerunType =
  | 'REGULAR' | 'RERUN' | 'RECOVERY_RERUN' | 'RERUN_EVERY' | 'RERUN_FROM' | 'RECOVERY' | 'RERUN_STEP'; // prettier-ignore

export interface PlanRun {
  runId: string;
  attempt: number;
  jobNumber: number | null;
  rerunType: RerunType;
  status: JobStatus;
  commonStatus: CommonStatus;
  workstation: string | null;
  startedAt: number | null;
  endedAt: number | null;
  elapsedMs: number | null;
  estimatedMs: number | null;
  returnCode: number | null;
  confirmed: boolean;
  lastInChain: boolean;
}

export type DependencyKind =
  | 'internal' | 'external_job' | 'external_stream' | 'join' | 'file' | 'resource' | 'internetwork' | 'prompt'; // prettier-ignore

/** One reason why a job or stream of the plan may wait. */
export interface PlanDependency {
  dependencyId: string;
  kind: DependencyKind;
  status: 'satisfied' | 'unsatisfied' | 'undecided' | 'unbound';
  sequence: number | null;
  conditional: boolean;
  conditions: string[];
  /** Predecessor, for job and stream kinds. */
  planJobId: string | null;
  planStreamId: string | null;
  jobName: string | null;
  streamName: string | null;
  streamWorkstation: string | null;
  streamScheduledAt: number | null;
  pending: boolean;
  /** It can never be resolved. */
  zombie: boolean;
  /** Name of the resource, prompt, file, join or network agent. */
  target: string | null;
  /** Resource units, file qualifier and status, prompt text, state and number: whatever the kind has. */
  details: Record<string, string | number | boolean | null>;
}

export interface PlanWorkstation {
  planWorkstationId: string;
  folder: string;
  name: string;
  type: string;
  os: string | null;
  version: string | null;
  node: string | null;
  domain: string | null;
  host: string | null;
  limit: number | null;
  fence: number | null;
  ignored: boolean;
  runNumber: number | null;
  timeZone: string | null;
  startedAt: number | null;
  activeStates: string[];
  activeFlags: string[];
}

export interface PlanResource {
  planResourceId: string;
  folder: string;
  name: string;
  workstation: string;
  quantity: number;
  available: number;
  inUse: number;
  status: 'AVAILABLE' | 'NOT_AVAILABLE' | 'UNDECIDED';
  holders: { streamKey: string | null; jobKey: string | null; quantity: number; planJobId: string | null }[];
}

/** A prompt that something waits for, gathered from dependencies (V2 has no list of prompts). */
export interface PlanPrompt {
  number: number | null;
  name: string | null;
  text: string;
  status: 'NOT_ASKED' | 'ASKED' | 'ANSWERED_YES' | 'ANSWERED_NO';
}

export interface EngineInfo {
  displayVersion: string | null;
  fullVersion: string | null;
  timeZone: string | null;
  locale: string | null;
}

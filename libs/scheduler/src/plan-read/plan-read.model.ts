import { type CommonStatus, type JobStatus, type StreamStatus, type WaitReason } from '../model/status.js';
import { type WorkstationState } from '../plan/plan.rows.js';
import { type DependencyKind, type PlanDependency } from '../model/plan.model.js';

/** A page of a list: `limit + 1` rows asked for tell whether there is more; `sortValue` makes the cursor. */
export type Listed<Row> = Row & { sortValue: string };

export interface JobView {
  id: string;
  connectionId: string;
  /** `/AGTBAT01#/FECHADIA.VALIDA_SALDO`. */
  key: string;
  name: string;
  folder: string;
  streamId: string;
  streamName: string;
  workstation: string;
  status: JobStatus;
  rawStatus: string;
  commonStatus: CommonStatus;
  waitReason: WaitReason | null;
  priority: number | null;
  scheduledAt: Date | null;
  startAt: Date | null;
  latestStartAt: Date | null;
  deadlineAt: Date | null;
  startedAt: Date | null;
  endedAt: Date | null;
  estimatedMs: number | null;
  returnCode: number | null;
  attempt: number | null;
  jobNumber: number | null;
  critical: boolean;
  monitored: boolean;
  every: boolean;
  late: boolean;
  changedAt: Date;
}

export interface JobDetails extends JobView {
  planJobId: string;
  substatus: string | null;
  runId: string | null;
  rerunType: string | null;
  runWorkstation: string | null;
  automaticReruns: number;
  unresolvedDependencies: number | null;
  requiresConfirmation: boolean;
  cancelled: boolean;
  confirmed: boolean;
  nop: boolean;
  latestStartAction: string | null;
  criticalStartAt: Date | null;
  everyMs: number | null;
  timeZone: string | null;
  definitionKey: string | null;
  recoveryOption: string | null;
  firstSeenAt: Date;
}

/** What something waits for, or has waited for. */
export interface DependencyView {
  kind: DependencyKind;
  status: PlanDependency['status'];
  conditional: boolean;
  conditions: string[];
  /** Ours, where the predecessor is in the plan store. */
  predecessorJobId: string | null;
  predecessorStreamId: string | null;
  predecessorKey: string | null;
  /** Status of that predecessor now, as far as it is stored. */
  predecessorStatus: string | null;
  /** Resource, prompt, file, join or network agent. */
  target: string | null;
  pending: boolean;
  /** It can never be resolved. */
  zombie: boolean;
  details: Record<string, unknown>;
  readAt: Date;
}

export interface JobRunView {
  jobId: string;
  runId: string;
  attempt: number;
  jobKey: string;
  workstation: string | null;
  scheduledAt: Date | null;
  startedAt: Date | null;
  endedAt: Date | null;
  elapsedMs: number | null;
  status: JobStatus;
  returnCode: number | null;
  rerunType: string;
  jobNumber: number | null;
  confirmed: boolean;
  detectedAt: Date;
}

export interface StreamView {
  id: string;
  connectionId: string;
  key: string;
  folder: string;
  name: string;
  originalName: string;
  workstation: string;
  occurrence: number;
  scheduledAt: Date | null;
  status: StreamStatus;
  rawStatus: string;
  substatus: string | null;
  commonStatus: CommonStatus;
  waitReason: WaitReason | null;
  priority: number | null;
  limit: number | null;
  carriedForward: boolean;
  late: boolean;
  startAt: Date | null;
  latestStartAt: Date | null;
  deadlineAt: Date | null;
  startedAt: Date | null;
  endedAt: Date | null;
  jobCount: number | null;
  abendedJobs: number | null;
  failedJobs: number | null;
  timeZone: string | null;
  changedAt: Date;
}

export interface WorkstationView {
  id: string;
  connectionId: string;
  key: string;
  folder: string;
  name: string;
  type: string;
  state: WorkstationState;
  linked: boolean;
  ignored: boolean;
  limit: number | null;
  fence: number | null;
  os: string | null;
  version: string | null;
  node: string | null;
  domain: string | null;
  host: string | null;
  timeZone: string | null;
  startedAt: Date | null;
  activeStates: string[];
  activeFlags: string[];
  changedAt: Date;
}

/** What is on a workstation and what stands before it. */
export interface WorkstationLoad {
  running: number;
  /** Jobs that could start by their own dependencies but wait for this workstation, by reason. */
  waiting: Partial<Record<WaitReason | 'none', number>>;
}

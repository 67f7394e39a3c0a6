import type { PlanDependency, PlanJob, PlanStream, PlanWorkstation } from '../model/plan.model.js';
import type { JobStatus, WaitReason } from '../model/status.js';

/** `hi` and above start in spite of the workstation's limit, not of the stream's limit or the fence (reference §2.3). */
const HI = 100;

/** What a reason can be read from; the more is given, the better the reason. */
export interface WaitingJob {
  job: Pick<PlanJob, 'status' | 'substatus' | 'priority' | 'startAt' | 'unresolvedDependencies'>;
  /** Of the job, when they were fetched. */
  dependencies?: readonly PlanDependency[];
  workstation?: Pick<PlanWorkstation, 'limit' | 'fence' | 'ignored' | 'activeStates' | 'type'>;
  stream?: Pick<PlanStream, 'status' | 'limit'>;
  /** Jobs of the stream that run now, to be held against its limit. */
  runningInStream?: number;
  /** Epoch milliseconds of the scheduler's clock. */
  now: number;
}

/** The scheduler's substatus of jobs and streams (reference §2.1). */
const REASON_OF: Record<string, WaitReason> = {
  HOLD_WAITING_FOR_PREDECESSOR: 'predecessor',
  HOLD_UNEXPECTED_PREDECESSOR_CONDITION: 'predecessor_condition',
  HOLD_WAITING_FOR_TIME: 'time',
  HOLD_WAITING_FOR_PROMPT: 'prompt',
  HOLD_WAITING_FOR_FILE: 'file',
  HOLD_WAITING_FOR_INPUT: 'input',
  HOLD_PRIORITY_ZERO: 'priority_zero',
  READY_WAITING_FOR_RESOURCES: 'resource',
  READY_WAITING_FOR_LIMIT: 'limit',
  READY_WAITING_FOR_AGENT: 'agent',
  READY_WAITING_FOR_USER_INTERVENTION: 'user_intervention',
  READY_SUBMITTED: 'submitted',
  READY_SUPPRESSED: 'suppressed',
  SUPPR_UNSATISFIED_DEPENDENCY: 'suppressed',
  SUPPR_WORKSTATION_IGNORED: 'suppressed',
  WAITING_FOR_RESOURCE: 'resource',
  WAITING_FOR_USER_INTERVENTION: 'user_intervention',
};

/** Why it waits, in the scheduler's own words; null when it says nothing or something that is no reason. */
export const reasonOfSubstatus = (substatus: string | null | undefined): WaitReason | null => {
  const word = substatus?.trim().toUpperCase() ?? '';
  return Object.hasOwn(REASON_OF, word) ? (REASON_OF[word] ?? null) : null;
};

const OF_STATUS: Partial<Record<JobStatus, WaitReason>> = {
  PEND: 'confirmation',
  FENCE: 'fence',
  SCHED: 'time',
  INTRO: 'submitted',
  SUPPR: 'suppressed',
};

const HELD: readonly JobStatus[] = ['ADD', 'HOLD', 'SUSP', 'WAIT', 'WAITD'];

/**
 * Why a job waits: the scheduler's word where it gave one, else derived from status, priority, dependencies, times,
 * workstation and stream (decision 12; reference §2.1–2.3). Null when it does not wait, or nothing explains it.
 */
export function waitReason(of: WaitingJob): WaitReason | null {
  const { job } = of;
  const said = reasonOfSubstatus(job.substatus);
  if (said) return said;
  const ofStatus = OF_STATUS[job.status];
  if (ofStatus) return ofStatus;
  if (HELD.includes(job.status)) return heldBy(of);
  return job.status === 'READY' ? keptFromStarting(of) : null;
}

function heldBy({ job, dependencies = [], stream, now }: WaitingJob): WaitReason | null {
  if (job.priority === 0) return 'priority_zero';
  const open = dependencies.filter(({ status }) => status !== 'satisfied');
  const first = ORDER.find((reason) => open.some((dependency) => reasonOf(dependency) === reason));
  if (first) return first;
  if (job.startAt !== null && job.startAt > now) return 'time';
  if (dependencies.length === 0 && (job.unresolvedDependencies ?? 0) > 0) return 'predecessor';
  return stream && ['HOLD', 'READY', 'ADD'].includes(stream.status) ? 'stream_not_started' : null;
}

function keptFromStarting({
  job,
  workstation,
  stream,
  runningInStream,
  ...rest
}: WaitingJob): WaitReason | null {
  if (job.priority === 0) return 'priority_zero';
  if (workstation && isAway(workstation)) return 'agent';
  // Equal is blocked [?] (decision 12).
  if (workstation?.fence && job.priority !== null && job.priority <= workstation.fence) return 'fence';
  if (stream?.limit === 0 || isReached(stream?.limit, runningInStream)) return 'stream_limit';
  if (workstation?.limit === 0 && (job.priority ?? 0) < HI) return 'limit';
  const open = (rest.dependencies ?? []).filter(({ status }) => status !== 'satisfied');
  if (open.some(({ kind }) => kind === 'resource')) return 'resource';
  return job.startAt !== null && job.startAt > rest.now ? 'time' : null;
}

/** Told first: what the operator can act on. A file or prompt matters only once the predecessors are done. */
const ORDER: readonly WaitReason[] = ['predecessor', 'predecessor_condition', 'prompt', 'file', 'resource'];

const OF_KIND: Record<PlanDependency['kind'], WaitReason> = {
  internal: 'predecessor',
  external_job: 'predecessor',
  external_stream: 'predecessor',
  internetwork: 'predecessor',
  join: 'predecessor',
  prompt: 'prompt',
  file: 'file',
  resource: 'resource',
};

const reasonOf = ({ kind, conditional }: PlanDependency): WaitReason =>
  conditional && OF_KIND[kind] === 'predecessor' ? 'predecessor_condition' : OF_KIND[kind];

/** A stream's limit of -1 is none. */
const isReached = (limit: number | null | undefined, running: number | undefined): boolean =>
  limit !== null && limit !== undefined && limit > 0 && running !== undefined && running >= limit;

/** Pools have no jobman of their own: they are judged by their members, elsewhere. */
const isAway = ({ type, ignored, activeStates }: NonNullable<WaitingJob['workstation']>): boolean =>
  ignored || (!['POOL', 'D-POOL'].includes(type) && !activeStates.includes('JOBMAN_UP'));

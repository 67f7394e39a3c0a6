/** Internal statuses that the simulated engine uses (reference §2.1, §2.2), and what the common set makes of them. */
export type JobStatus =
  | 'ADD' | 'HOLD' | 'READY' | 'INTRO' | 'EXEC' | 'PEND' | 'SUCC' | 'ABEND' | 'FAIL' | 'CANCEL' | 'SUPPR'; // prettier-ignore
export type StreamStatus =
  'ADD' | 'HOLD' | 'READY' | 'EXEC' | 'STUCK' | 'ABEND' | 'SUCC' | 'CANCEL' | 'SUPPR';
export type CommonStatus =
  | 'WAITING' | 'READY' | 'RUNNING' | 'SUCCESSFUL' | 'ERROR' | 'CANCELED' | 'HELD' | 'BLOCKED' | 'SUPPRESS'; // prettier-ignore

export const JOB_STATUSES = [
  'ADD', 'HOLD', 'READY', 'INTRO', 'EXEC', 'PEND', 'SUCC', 'ABEND', 'FAIL', 'CANCEL', 'SUPPR',
] as const satisfies readonly JobStatus[]; // prettier-ignore

const JOB_COMMON: Record<JobStatus, CommonStatus> = {
  ADD: 'WAITING',
  HOLD: 'WAITING',
  READY: 'READY',
  INTRO: 'WAITING',
  EXEC: 'RUNNING',
  PEND: 'WAITING',
  SUCC: 'SUCCESSFUL',
  ABEND: 'ERROR',
  FAIL: 'ERROR',
  CANCEL: 'CANCELED',
  SUPPR: 'SUPPRESS',
};

const STREAM_COMMON: Record<StreamStatus, CommonStatus> = {
  ADD: 'WAITING',
  HOLD: 'WAITING',
  READY: 'READY',
  EXEC: 'RUNNING',
  STUCK: 'BLOCKED',
  ABEND: 'ERROR',
  SUCC: 'SUCCESSFUL',
  CANCEL: 'CANCELED',
  SUPPR: 'SUPPRESS',
};

/** Priority 0 shows as HELD while the object could still start. */
export function commonOfJob(status: JobStatus, priority: number): CommonStatus {
  return priority === 0 && (status === 'HOLD' || status === 'READY') ? 'HELD' : JOB_COMMON[status];
}

export function commonOfStream(status: StreamStatus, priority: number): CommonStatus {
  return priority === 0 && (status === 'HOLD' || status === 'READY') ? 'HELD' : STREAM_COMMON[status];
}

const FINAL_JOB: ReadonlySet<JobStatus> = new Set<JobStatus>(['SUCC', 'ABEND', 'FAIL', 'CANCEL', 'SUPPR']);
export const isFinalJob = (status: JobStatus): boolean => FINAL_JOB.has(status);

/** STUCK is not final: an operator can move it on. */
const FINAL_STREAM: ReadonlySet<StreamStatus> = new Set<StreamStatus>(['SUCC', 'ABEND', 'CANCEL', 'SUPPR']);
export const isFinalStream = (status: StreamStatus): boolean => FINAL_STREAM.has(status);

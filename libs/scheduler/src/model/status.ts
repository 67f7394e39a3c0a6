/** Internal status of a job (reference §2.1). Kept beside the common one, which loses information. An unknown word of a newer engine is kept as it came. */
export const JOB_STATUSES = [
  'ADD', 'HOLD', 'READY', 'WAIT', 'WAITD', 'INTRO', 'SCHED', 'FENCE', 'EXEC', 'BOUND', 'SUCC_PENDING', 'ABEND_PENDING',
  'PEND', 'SUCC', 'ABEND', 'FAIL', 'CANCEL', 'CANCEL_PENDING', 'SUSP', 'SUPPR', 'ERROR', 'EXTRN', 'DONE', 'STUCK',
  'UNKNOWN',
] as const; // prettier-ignore
export type JobStatus = (typeof JOB_STATUSES)[number];

/** Internal status of a job stream (reference §2.2). */
export const STREAM_STATUSES = [
  'ADD', 'HOLD', 'READY', 'EXEC', 'STUCK', 'ABEND', 'SUCC', 'CANCEL', 'CANCEL_PENDING', 'SUPPR', 'ERROR', 'EXTRN',
  'UNKNOWN',
] as const; // prettier-ignore
export type StreamStatus = (typeof STREAM_STATUSES)[number];

export const COMMON_STATUSES = [
  'WAITING', 'READY', 'RUNNING', 'SUCCESSFUL', 'ERROR', 'CANCELED', 'HELD', 'BLOCKED', 'UNDECIDED', 'SUPPRESS',
] as const; // prettier-ignore
export type CommonStatus = (typeof COMMON_STATUSES)[number];

/** Why something waits. The scheduler's `substatus` where it fills one, else derived (reference §2.1, §6). */
export const WAIT_REASONS = [
  'predecessor', 'predecessor_condition', 'time', 'prompt', 'file', 'resource', 'limit', 'stream_limit', 'fence',
  'agent', 'priority_zero', 'user_intervention', 'confirmation', 'input', 'submitted', 'suppressed', 'stream_not_started',
] as const; // prettier-ignore
export type WaitReason = (typeof WAIT_REASONS)[number];

import type { CommonStatus, JobStatus, StreamStatus } from '../../model/status.js';

/**
 * The engine's words (reference §2.1; conman's, V2's and its z/OS ones) for the internal status of a job. A word that is
 * not here becomes UNKNOWN; the caller keeps it as it came. The trailing `+` (by the local batchman) is dropped first.
 */
const JOB_WORDS: Record<string, JobStatus> = {
  ADD: 'ADD', HOLD: 'HOLD', READY: 'READY', WAIT: 'WAIT', WAITD: 'WAITD', INTRO: 'INTRO', SCHED: 'SCHED',
  FENCE: 'FENCE', EXEC: 'EXEC', 'R JOB': 'EXEC', BOUND: 'BOUND', PEND: 'PEND', SUCC: 'SUCC', ABEND: 'ABEND',
  FAIL: 'FAIL', SUSP: 'SUSP', SUPPR: 'SUPPR', ERROR: 'ERROR', EXTRN: 'EXTRN', DONE: 'DONE', STUCK: 'STUCK',
  'SUCC P': 'SUCC_PENDING', SUCCP: 'SUCC_PENDING', 'ABEND P': 'ABEND_PENDING', ABENDP: 'ABEND_PENDING',
  ABENP: 'ABEND_PENDING', CANCL: 'CANCEL', CANCEL: 'CANCEL', CANCELED: 'CANCEL', CANCELLED: 'CANCEL',
  'CANCEL P': 'CANCEL_PENDING', CANCELP: 'CANCEL_PENDING', 'CANCL P': 'CANCEL_PENDING',
  'CANCEL PEND': 'CANCEL_PENDING', END: 'DONE', STARTED: 'EXEC', COMPLT: 'SUCC', ARRVING: 'SCHED',
  PENDPRED: 'HOLD',
}; // prettier-ignore

const STREAM_WORDS: Partial<Record<JobStatus, StreamStatus>> = {
  ADD: 'ADD', HOLD: 'HOLD', READY: 'READY', EXEC: 'EXEC', STUCK: 'STUCK', ABEND: 'ABEND', SUCC: 'SUCC',
  CANCEL: 'CANCEL', CANCEL_PENDING: 'CANCEL_PENDING', SUPPR: 'SUPPR', ERROR: 'ERROR', EXTRN: 'EXTRN',
}; // prettier-ignore

const COMMON_WORDS: Record<string, CommonStatus> = {
  WAITING: 'WAITING', READY: 'READY', RUNNING: 'RUNNING', SUCCESSFUL: 'SUCCESSFUL', SUCCEED: 'SUCCESSFUL',
  SUCCESS: 'SUCCESSFUL', ERROR: 'ERROR', CANCELED: 'CANCELED', CANCELLED: 'CANCELED', HELD: 'HELD',
  BLOCKED: 'BLOCKED', UNDECIDED: 'UNDECIDED', SUPPRESS: 'SUPPRESS', SUPPRESSED: 'SUPPRESS',
}; // prettier-ignore

/** Reference §2.1. DONE (finished, state unknown) has no common status there; UNDECIDED says the same. */
const COMMON_OF: Record<JobStatus, CommonStatus> = {
  ADD: 'WAITING', HOLD: 'WAITING', READY: 'READY', WAIT: 'WAITING', WAITD: 'WAITING', INTRO: 'WAITING',
  SCHED: 'WAITING', FENCE: 'WAITING', EXEC: 'RUNNING', BOUND: 'RUNNING', SUCC_PENDING: 'RUNNING',
  ABEND_PENDING: 'RUNNING', PEND: 'WAITING', SUCC: 'SUCCESSFUL', ABEND: 'ERROR', FAIL: 'ERROR', CANCEL: 'CANCELED',
  CANCEL_PENDING: 'CANCELED', SUSP: 'BLOCKED', SUPPR: 'SUPPRESS', ERROR: 'UNDECIDED', EXTRN: 'UNDECIDED',
  DONE: 'UNDECIDED', STUCK: 'BLOCKED', UNKNOWN: 'UNDECIDED',
}; // prettier-ignore

const lookUp = <T>(table: Record<string, T>, word: string): T | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined;

const tidy = (word: string): string =>
  word
    .trim()
    .toUpperCase()
    .replace(/[_\s]+/g, ' ')
    .replace(/\+$/, '');

/** Our word for the engine's; UNKNOWN for a word of another release, and for none. */
export const jobStatusOf = (word: string | null | undefined): JobStatus =>
  (word ? lookUp(JOB_WORDS, tidy(word)) : undefined) ?? 'UNKNOWN';

/** The same for a stream. */
export const streamStatusOf = (word: string | null | undefined): StreamStatus =>
  STREAM_WORDS[jobStatusOf(word)] ?? 'UNKNOWN';

/** The engine's common status; where it gives none that we know, what its internal status amounts to. */
export const commonStatusOf = (
  word: string | null | undefined,
  internal: JobStatus | StreamStatus,
): CommonStatus => (word ? lookUp(COMMON_WORDS, tidy(word)) : undefined) ?? COMMON_OF[internal];

import { type CommonStatus, type JobStatus, type StreamStatus, type WaitReason } from '../model/status.js';
import { type WorkstationState } from './plan.rows.js';

/** A stored job after a change, with what counts of it before; `before_status` is null for a job not seen until now. */
export interface JobChange {
  id: string;
  key: string;
  stream_id: string;
  name: string;
  stream_name: string;
  folder: string;
  workstation: string;
  status: JobStatus;
  raw_status: string;
  substatus: string | null;
  common_status: CommonStatus;
  wait_reason: WaitReason | null;
  attempt: number | null;
  rerun_type: string | null;
  automatic_reruns: number;
  /** Of the newest run that is over: the job may be on its next one already. */
  last_outcome: JobStatus | null;
  job_number: number | null;
  return_code: number | null;
  started_at: Date | null;
  ended_at: Date | null;
  scheduled_at: Date | null;
  critical: boolean;
  monitored: boolean;
  every: boolean;
  late: boolean;
  until_gone: boolean;
  cancelled: boolean;
  confirmed: boolean;
  latest_start_at: Date | null;
  deadline_at: Date | null;
  critical_start_at: Date | null;
  estimated_ms: number | null;
  recovery_option: string | null;
  recovery_attempts: number | null;
  recovery_interval_ms: number | null;
  run_id: string | null;
  before_status: JobStatus | null;
  before_raw_status: string | null;
  before_attempt: number | null;
}

const JOB_COLUMNS = [
  'id', 'key', 'stream_id', 'name', 'stream_name', 'folder', 'workstation', 'status', 'raw_status', 'substatus',
  'common_status', 'wait_reason', 'attempt', 'rerun_type', 'automatic_reruns', 'last_outcome', 'job_number', 'return_code',
  'started_at', 'ended_at', 'scheduled_at', 'critical', 'monitored', 'every', 'late', 'until_gone', 'cancelled', 'confirmed',
  'latest_start_at', 'deadline_at', 'critical_start_at', 'estimated_ms', 'recovery_option', 'recovery_attempts',
  'recovery_interval_ms', 'run_id',
]; // prettier-ignore

const columnsOf = (columns: readonly string[], row: string): string =>
  columns.map((c) => `${row}.${c}`).join(', ');

/** Select list of a stored job as it stands, with nothing before it. */
export const jobAsItStands = (row: string): string =>
  `${columnsOf(JOB_COLUMNS, row)}, null as before_status, null as before_raw_status, null as before_attempt`;

export const JOB_CHANGE = `${columnsOf(JOB_COLUMNS, 'new')},
  old.status as before_status, old.raw_status as before_raw_status, old.attempt as before_attempt`;

export interface StreamChange {
  id: string;
  key: string;
  name: string;
  original_name: string;
  workstation: string;
  status: StreamStatus;
  raw_status: string;
  common_status: CommonStatus;
  wait_reason: WaitReason | null;
  scheduled_at: Date | null;
  started_at: Date | null;
  ended_at: Date | null;
  deadline_at: Date | null;
  late: boolean;
  abended_jobs: number | null;
  failed_jobs: number | null;
  before_status: StreamStatus | null;
  before_raw_status: string | null;
}

const STREAM_COLUMNS = [
  'id', 'key', 'name', 'original_name', 'workstation', 'status', 'raw_status', 'common_status', 'wait_reason',
  'scheduled_at', 'started_at', 'ended_at', 'deadline_at', 'late', 'abended_jobs', 'failed_jobs',
]; // prettier-ignore

/** Select list of a stored stream as it stands, with nothing before it. */
export const streamAsItStands = (row: string): string =>
  `${columnsOf(STREAM_COLUMNS, row)}, null as before_status, null as before_raw_status`;

export const STREAM_CHANGE = `${columnsOf(STREAM_COLUMNS, 'new')},
  old.status as before_status, old.raw_status as before_raw_status`;

export interface WorkstationChange {
  id: string;
  key: string;
  type: string;
  state: WorkstationState;
  linked: boolean;
  ever_linked: boolean;
  job_limit: number | null;
  fence: number | null;
  active_states: string[];
  before_state: WorkstationState | null;
}

const WORKSTATION_COLUMNS = [
  'id',
  'key',
  'type',
  'state',
  'linked',
  'ever_linked',
  'job_limit',
  'fence',
  'active_states',
];

/** Select list of a stored workstation as it stands, with nothing before it. */
export const workstationAsItStands = (row: string): string =>
  `${columnsOf(WORKSTATION_COLUMNS, row)}, null as before_state`;

export const WORKSTATION_CHANGE = `${columnsOf(WORKSTATION_COLUMNS, 'new')}, old.state as before_state`;

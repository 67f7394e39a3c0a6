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
  recovery_option: string | null;
  recovery_attempts: number | null;
  recovery_interval_ms: number | null;
  run_id: string | null;
  before_status: JobStatus | null;
  before_raw_status: string | null;
  before_attempt: number | null;
}

export const JOB_CHANGE = `
  new.id, new.key, new.stream_id, new.name, new.stream_name, new.folder, new.workstation, new.status, new.raw_status,
  new.substatus, new.common_status, new.wait_reason, new.attempt, new.rerun_type, new.automatic_reruns, new.job_number,
  new.return_code, new.started_at, new.ended_at, new.scheduled_at, new.critical, new.monitored, new.every, new.late,
  new.until_gone, new.cancelled, new.confirmed, new.recovery_option, new.recovery_attempts, new.recovery_interval_ms,
  new.run_id, old.status as before_status, old.raw_status as before_raw_status, old.attempt as before_attempt`;

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
  late: boolean;
  abended_jobs: number | null;
  failed_jobs: number | null;
  before_status: StreamStatus | null;
  before_raw_status: string | null;
}

export const STREAM_CHANGE = `
  new.id, new.key, new.name, new.original_name, new.workstation, new.status, new.raw_status, new.common_status,
  new.wait_reason, new.scheduled_at, new.started_at, new.ended_at, new.late, new.abended_jobs, new.failed_jobs,
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

export const WORKSTATION_CHANGE = `
  new.id, new.key, new.type, new.state, new.linked, new.ever_linked, new.job_limit, new.fence, new.active_states,
  old.state as before_state`;

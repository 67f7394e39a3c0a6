import { aStoredJob } from '../../../libs/scheduler/src/plan-read/plan-read.fixtures.js';

export type Rows = Record<string, unknown>[];

export const numbered = (i: number): string => String(i).padStart(5, '0');

/** So many jobs whose keys are in order: `/A#/S.J00000`. */
export const manyJobs = (count: number, changes: (i: number) => Record<string, unknown> = () => ({})): Rows =>
  Array.from({ length: count }, (_, i) => aStoredJob({ key: `/A#/S.J${numbered(i)}`, ...changes(i) }));

/** A finished run of a job as history keeps it. */
export const aRun = (job: Record<string, unknown>, changes: Record<string, unknown>) => ({
  connection_id: job['connection_id'],
  job_id: job['id'],
  stream_id: job['stream_id'],
  attempt: 1,
  job_key: job['key'],
  job_name: 'LOAD',
  stream_name: 'DAILY',
  status: 'SUCC',
  rerun_type: 'REGULAR',
  return_code: 0,
  confirmed: false,
  every: false,
  ...changes,
});

/** The kept log of a run. */
export const aLog = (job: Record<string, unknown>, text: string, changes: Record<string, unknown> = {}) => ({
  connection_id: job['connection_id'],
  run_id: job['run_id'],
  truncated: false,
  final: true,
  detected_at: new Date(),
  text,
  ...changes,
});

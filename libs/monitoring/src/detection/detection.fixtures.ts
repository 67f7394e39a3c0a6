import { type JobChange, type StreamChange, type WorkstationChange } from '@resync/scheduler';
import { type DetectionContext } from './detection.model.js';
import { FindingsCollector } from './findings.js';

export const NOW = new Date('2026-11-21T03:00:00Z');
const HOUR_MS = 3_600_000;

export const aContext = (changes: Partial<DetectionContext> = {}): DetectionContext => ({
  connectionId: 'c0000000-0000-8000-8000-000000000001',
  now: NOW,
  initial: false,
  stuckThresholdMs: HOUR_MS,
  ...changes,
});

const COMMON: Partial<Record<JobChange['status'], JobChange['common_status']>> = {
  HOLD: 'WAITING',
  READY: 'READY',
  EXEC: 'RUNNING',
  SUCC: 'SUCCESSFUL',
  ABEND: 'ERROR',
  FAIL: 'ERROR',
  CANCEL: 'CANCELED',
  SUPPR: 'SUPPRESS',
};

/** A stored job of `FECHADIA` after a change. */
export function aJobChange(changes: Partial<JobChange> = {}): JobChange {
  const status = changes.status ?? 'EXEC';
  const began = !['HOLD', 'READY', 'FAIL', 'SUPPR'].includes(status);
  const ended = ['SUCC', 'ABEND'].includes(status);
  return {
    id: 'j0000000-0000-8000-8000-000000000001',
    key: '/AGTBAT01#/FECHADIA.VALIDA_SALDO',
    stream_id: 's0000000-0000-8000-8000-000000000001',
    name: 'VALIDA_SALDO',
    stream_name: 'FECHADIA',
    folder: '/',
    workstation: '/AGTBAT01',
    status,
    raw_status: status,
    substatus: null,
    common_status: COMMON[status] ?? 'UNDECIDED',
    wait_reason: null,
    attempt: 1,
    rerun_type: 'REGULAR',
    automatic_reruns: 0,
    last_outcome: ended || status === 'FAIL' ? status : null,
    job_number: 4711,
    return_code: null,
    started_at: began ? new Date(NOW.getTime() - 600_000) : null,
    ended_at: ended ? new Date(NOW.getTime() - 60_000) : null,
    scheduled_at: new Date(NOW.getTime() - HOUR_MS),
    critical: false,
    monitored: false,
    every: false,
    late: false,
    until_gone: false,
    cancelled: false,
    confirmed: false,
    latest_start_at: null,
    deadline_at: null,
    critical_start_at: null,
    estimated_ms: null,
    recovery_option: 'STOP',
    recovery_attempts: null,
    recovery_interval_ms: null,
    run_id: 'run-1',
    before_status: 'EXEC',
    before_raw_status: 'EXEC',
    before_attempt: 1,
    ...changes,
  };
}

export function aStreamChange(changes: Partial<StreamChange> = {}): StreamChange {
  const name = changes.name ?? 'FECHADIA';
  return {
    id: 's0000000-0000-8000-8000-000000000001',
    key: `/AGTBAT01#/${name}`,
    name,
    original_name: name,
    workstation: '/AGTBAT01',
    status: 'EXEC',
    raw_status: 'EXEC',
    common_status: 'RUNNING',
    wait_reason: null,
    scheduled_at: new Date(NOW.getTime() - HOUR_MS),
    started_at: new Date(NOW.getTime() - HOUR_MS),
    ended_at: null,
    deadline_at: null,
    late: false,
    abended_jobs: 0,
    failed_jobs: 0,
    before_status: 'EXEC',
    before_raw_status: 'EXEC',
    ...changes,
  };
}

export const aWorkstationChange = (changes: Partial<WorkstationChange> = {}): WorkstationChange => ({
  id: 'w0000000-0000-8000-8000-000000000001',
  key: '/AGTBAT01',
  type: 'AGENT',
  state: 'online',
  linked: true,
  ever_linked: true,
  job_limit: 20,
  fence: 0,
  active_states: ['LINKED', 'JOBMAN_UP'],
  before_state: 'online',
  ...changes,
});

/** Findings that remember from one judgement to the next, and what they told in short form. */
export class Told {
  readonly findings: FindingsCollector;
  constructor(context: DetectionContext = aContext(), alertsEnabled = true) {
    this.findings = new FindingsCollector([], {
      context,
      detectedAt: NOW,
      correlationId: 'cycle-1',
      alertsEnabled,
    });
  }

  /** `type severity` of what was told since the last call, without status changes. */
  news(): string[] {
    return this.findings
      .take()
      .events.filter((event) => !event.type.endsWith('status_changed'))
      .map((event) => `${event.type} ${event.severity}`);
  }

  get open(): string[] {
    return [...this.findings.open].map((condition) => condition.type).sort();
  }
}

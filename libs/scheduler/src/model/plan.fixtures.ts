import { type PlanJob, type PlanRun, type PlanStream, type PlanWorkstation } from './plan.model.js';

/** Builders for tests: a plan of one stream with one job, each part changed by what the test is about. */
export const NOW = Date.parse('2026-11-21T03:00:00Z');

export function aPlanStream(changes: Partial<PlanStream> = {}): PlanStream {
  const name = changes.name ?? 'FECHADIA';
  return {
    planStreamId: `plan-1/${name}`,
    internalIdentifier: `0AAA-${name}`,
    folder: '/',
    name,
    originalName: name,
    workstation: '/AGTBAT01',
    scheduledAt: NOW - 3_600_000,
    status: 'EXEC',
    rawStatus: 'EXEC',
    substatus: null,
    commonStatus: 'RUNNING',
    waitReason: null,
    priority: 10,
    limit: null,
    carriedForward: false,
    carryForward: true,
    late: false,
    startAt: null,
    latestStartAt: null,
    deadlineAt: null,
    startedAt: NOW - 3_600_000,
    endedAt: null,
    jobCount: 1,
    abendedJobs: 0,
    failedJobs: 0,
    timeZone: 'America/Sao_Paulo',
    archived: false,
    ...changes,
  };
}

export function aRun(changes: Partial<PlanRun> = {}): PlanRun {
  return {
    runId: `run-${changes.attempt ?? 1}`,
    attempt: 1,
    jobNumber: 4711,
    rerunType: 'REGULAR',
    status: 'EXEC',
    commonStatus: 'RUNNING',
    workstation: '/AGTBAT01',
    startedAt: NOW - 600_000,
    endedAt: null,
    elapsedMs: null,
    estimatedMs: null,
    returnCode: null,
    confirmed: false,
    lastInChain: true,
    ...changes,
  };
}

const COMMON: Partial<Record<PlanJob['status'], PlanJob['commonStatus']>> = {
  HOLD: 'WAITING',
  READY: 'READY',
  EXEC: 'RUNNING',
  SUCC: 'SUCCESSFUL',
  ABEND: 'ERROR',
  FAIL: 'ERROR',
  CANCEL: 'CANCELED',
  SUPPR: 'SUPPRESS',
};

/** A job in the given status, with the one run that this status implies unless `runs` says otherwise. */
export function aPlanJob(changes: Partial<PlanJob> = {}): PlanJob {
  const status = changes.status ?? 'HOLD';
  const commonStatus = COMMON[status] ?? 'UNDECIDED';
  const name = changes.name ?? 'VALIDA_SALDO';
  const streamName = changes.streamName ?? 'FECHADIA';
  const ended = status === 'SUCC' || status === 'ABEND';
  const began = ended || status === 'EXEC';
  return {
    planJobId: `plan-1/${streamName}/${name}`,
    planStreamId: `plan-1/${streamName}`,
    streamName,
    streamWorkstation: '/AGTBAT01',
    name,
    folder: '/',
    workstation: '/AGTBAT01',
    definitionKey: `/AGTBAT01#/${name}`,
    position: 1,
    status,
    rawStatus: status,
    substatus: null,
    commonStatus,
    waitReason: status === 'HOLD' ? 'predecessor' : null,
    priority: 10,
    scheduledAt: NOW - 3_600_000,
    startAt: null,
    latestStartAt: null,
    latestStartAction: null,
    deadlineAt: null,
    criticalStartAt: null,
    critical: false,
    monitored: false,
    every: false,
    everyMs: null,
    nop: false,
    requiresConfirmation: false,
    definitionKnown: true,
    recoveryOption: 'STOP',
    recoveryAttempts: null,
    recoveryIntervalMs: null,
    estimatedMs: null,
    late: false,
    untilGone: false,
    maxDurationGone: false,
    minDurationNotReached: false,
    cancelled: false,
    cancelPending: false,
    confirmed: false,
    unresolvedDependencies: status === 'HOLD' ? 1 : 0,
    runs: began
      ? [
          aRun({
            status,
            commonStatus,
            endedAt: ended ? NOW - 60_000 : null,
            returnCode: status === 'ABEND' ? 12 : status === 'SUCC' ? 0 : null,
          }),
        ]
      : [],
    timeZone: 'America/Sao_Paulo',
    ...changes,
  };
}

export function aPlanWorkstation(changes: Partial<PlanWorkstation> = {}): PlanWorkstation {
  const name = changes.name ?? 'AGTBAT01';
  return {
    planWorkstationId: `plan-1/${name}`,
    folder: '/',
    name,
    type: 'AGENT',
    os: 'LINUX',
    version: '10.2.5.00',
    node: `${name.toLowerCase()}.example.com`,
    domain: 'MASTERDM',
    host: null,
    limit: 20,
    fence: 0,
    ignored: false,
    runNumber: 214,
    timeZone: 'America/Sao_Paulo',
    startedAt: NOW - 86_400_000,
    activeStates: ['LINKED', 'JOBMAN_UP', 'RUNNING'],
    activeFlags: [],
    ...changes,
  };
}

import { describe, expect, it } from 'vitest';
import { type PlanDependency } from '../model/plan.model.js';
import { reasonOfSubstatus, type WaitingJob, waitReason } from './wait-reason.rules.js';

const NOW = Date.parse('2025-11-21T06:20:00Z');
const waiting = (job: Partial<WaitingJob['job']> = {}, around: Partial<WaitingJob> = {}) =>
  waitReason({
    job: {
      status: 'HOLD',
      substatus: null,
      priority: 10,
      startAt: null,
      unresolvedDependencies: 0,
      ...job,
    },
    now: NOW,
    ...around,
  });

const aDependency = (changes: Partial<PlanDependency>): PlanDependency => ({
  dependencyId: 'd', kind: 'internal', status: 'unsatisfied', sequence: 1, conditional: false, conditions: [],
  planJobId: null, planStreamId: null, jobName: null, streamName: null, streamWorkstation: null,
  streamScheduledAt: null, pending: false, zombie: false, target: null, details: {}, ...changes,
}); // prettier-ignore

const aWorkstation = {
  type: 'AGENT',
  ignored: false,
  limit: 10,
  fence: 0,
  activeStates: ['LINKED', 'JOBMAN_UP'],
};
const READY = { status: 'READY' } as const;

it("believes the scheduler's own reason before any other", () => {
  expect(waiting({ substatus: 'HOLD_WAITING_FOR_FILE', priority: 0 })).toBe('file');
});

it('gives none for what does not wait', () => {
  for (const status of ['EXEC', 'SUCC', 'ABEND', 'CANCEL'] as const)
    expect(waiting({ status, priority: 0 })).toBeNull();
});

describe('a job on hold', () => {
  it.each([
    ['predecessor', [aDependency({ kind: 'prompt' }), aDependency({ kind: 'external_job' })]],
    ['predecessor_condition', [aDependency({ conditional: true })]],
    ['prompt', [aDependency({ status: 'satisfied' }), aDependency({ kind: 'prompt', status: 'undecided' })]],
    ['file', [aDependency({ kind: 'file' }), aDependency({ kind: 'resource' })]],
  ] as const)('waits for %s, the first thing that must come', (reason, dependencies) => {
    expect(waiting({}, { dependencies })).toBe(reason);
  });

  it('waits for its predecessors when only their number is known', () => {
    expect(waiting({ unresolvedDependencies: 2 })).toBe('predecessor');
  });

  it('waits for its time, and once that has come for its stream', () => {
    expect(waiting({ startAt: NOW + 1 })).toBe('time');
    expect(waiting({ startAt: NOW - 1 }, { stream: { status: 'HOLD', limit: -1 } })).toBe(
      'stream_not_started',
    );
  });

  it('is held by priority 0 before anything else', () => {
    expect(waiting({ priority: 0, startAt: NOW + 1 })).toBe('priority_zero');
  });
});

describe('a ready job that does not start', () => {
  it('waits for an agent that is away, but never for a pool as such', () => {
    expect(waiting(READY, { workstation: { ...aWorkstation, activeStates: ['LINKED'] } })).toBe('agent');
    expect(waiting(READY, { workstation: { ...aWorkstation, type: 'POOL', activeStates: [] } })).toBeNull();
  });

  it('is stopped by a fence that its priority does not exceed', () => {
    const fenced = (fence: number) => waiting(READY, { workstation: { ...aWorkstation, fence } });
    expect([fenced(9), fenced(10), fenced(11)]).toEqual([null, 'fence', 'fence']);
  });

  it('is stopped by limit 0, unless its priority is hi or go', () => {
    const closed = { workstation: { ...aWorkstation, limit: 0 } };
    expect(waiting(READY, closed)).toBe('limit');
    expect(waiting({ ...READY, priority: 101 }, closed)).toBeNull();
  });

  it("waits for a place within its stream's limit", () => {
    const stream = { status: 'EXEC', limit: 2 } as const;
    expect(waiting(READY, { stream, runningInStream: 2 })).toBe('stream_limit');
    expect(waiting(READY, { stream, runningInStream: 1 })).toBeNull();
    expect(waiting(READY, { stream: { status: 'EXEC', limit: -1 }, runningInStream: 9 })).toBeNull();
  });
});

it('waits for a confirmation when it has ended and asks for one', () => {
  expect(waiting({ status: 'PEND' })).toBe('confirmation');
});

describe('reasonOfSubstatus', () => {
  it('turns every documented substatus that is a reason into ours', () => {
    const words = [
      'HOLD_WAITING_FOR_FILE',
      'READY_WAITING_FOR_LIMIT',
      'WAITING_FOR_RESOURCE',
      'HOLD_PRIORITY_ZERO',
    ];
    expect(words.map(reasonOfSubstatus)).toEqual(['file', 'limit', 'resource', 'priority_zero']);
    expect(['SUCC_COMPLETED', 'SUCC_DO_NOT_RUN', 'NEW_WORD', null].map(reasonOfSubstatus)).toEqual(
      Array(4).fill(null),
    );
  });
});

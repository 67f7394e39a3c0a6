import { type CycleOutcome, type CycleRequest } from '../polling/poll-cycle.contract.js';
import { type MonitorInput, type PollBatchRequest } from './monitor.contract.js';

export const aMonitorInput = (changes: Partial<MonitorInput> = {}): MonitorInput => ({
  tenantId: 't-1',
  connectionId: 'c-1',
  intervalSeconds: 30,
  paused: false,
  refused: false,
  wanted: null,
  consecutiveFailures: 0,
  ...changes,
});

export const aBatchRequest = (changes: Partial<PollBatchRequest> = {}): PollBatchRequest => ({
  tenantId: 't-1',
  connectionId: 'c-1',
  intervalMs: 30_000,
  budgetMs: 60_000,
  full: false,
  ...changes,
});

export const completed = (
  changes: Partial<Extract<CycleOutcome, { kind: 'completed' }>> = {},
): CycleOutcome => ({
  kind: 'completed',
  cycleId: 'cycle',
  scope: 'delta',
  events: 0,
  rowsChanged: 0,
  schedulerMs: 1,
  slowdown: 1,
  ...changes,
});

export const failed = (consecutiveFailures = 1): CycleOutcome => ({
  kind: 'failed',
  code: 'SCHEDULER_UNREACHABLE',
  message: 'no answer',
  consecutiveFailures,
  retryAfterMs: null,
});

/** Cycles by script: the outcomes in order, the last one again and again; what was asked and how many ran at once. */
export function scriptedCycles(
  outcomes: CycleOutcome[],
  work: (request: CycleRequest) => Promise<void> = async () => {},
) {
  const requests: CycleRequest[] = [];
  let running = 0;
  const seen = { mostAtOnce: 0, finished: 0 };
  return {
    requests,
    seen,
    async run(request: CycleRequest): Promise<CycleOutcome> {
      requests.push(request);
      seen.mostAtOnce = Math.max(seen.mostAtOnce, ++running);
      try {
        await work(request);
        seen.finished++;
        return outcomes[Math.min(requests.length, outcomes.length) - 1] ?? completed();
      } finally {
        running--;
      }
    },
  };
}

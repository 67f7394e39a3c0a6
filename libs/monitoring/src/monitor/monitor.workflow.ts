import { activityOptions, failureCode, upgradesInPlace } from '@resync/platform/workflows';
import {
  ActivityCancellationType,
  ActivityFailure,
  CancellationScope,
  condition,
  continueAsNew,
  isCancellation,
  proxyActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { CycleOutcome } from '../polling/poll-cycle.contract.js';
import type { MonitorActivities } from './monitor.activities.js';
import {
  configureMonitor,
  credentialsChanged,
  type MonitorInput,
  type MonitorOutcome,
  type MonitorState,
  monitorState,
  pauseMonitor,
  type PollBatch,
  pollNow,
  resumeMonitor,
  stopMonitor,
} from './monitor.contract.js';
import { backoffMs, mayPoll, restingPhase } from './monitor.rules.js';

const BATCH_MS = 60_000;

const { runPollCycles } = proxyActivities<MonitorActivities>(
  activityOptions('scheduler-io', {
    startToCloseTimeout: '30 minutes', // a full sweep of a slow master; a worker that dies is seen by its heartbeat
    heartbeatTimeout: '15 seconds',
    // the poll that runs when somebody needs attention ends by itself, whole
    cancellationType: ActivityCancellationType.WAIT_CANCELLATION_COMPLETED,
    retry: { initialInterval: '1 second', maximumAttempts: 3 },
  }),
);

/** Polls one connection until it is removed, at its interval, and stands still while it is paused or its credentials are refused. */
export async function monitor(input: MonitorInput): Promise<MonitorOutcome> {
  const state: MonitorState = { ...input, phase: restingPhase(input), last: null, nextPollAt: null };
  let ended: MonitorOutcome | undefined;
  let woken = false;
  let polling: CancellationScope | undefined;
  const wake = (change: Partial<MonitorState>): void => {
    Object.assign(state, change);
    woken = true;
    polling?.cancel();
  };

  setHandler(monitorState, () => state);
  setHandler(configureMonitor, ({ intervalSeconds, paused }) => {
    // told again what it knows (at each start of a worker), it goes on as it was
    if (intervalSeconds !== state.intervalSeconds || paused !== state.paused)
      wake({ intervalSeconds, paused });
  });
  setHandler(pauseMonitor, () => wake({ paused: true }));
  setHandler(resumeMonitor, () => wake({ paused: false }));
  setHandler(pollNow, ({ full }) => {
    if (!state.refused) wake({ wanted: full || state.wanted === 'full' ? 'full' : 'delta' });
  });
  setHandler(credentialsChanged, () => wake({ refused: false, consecutiveFailures: 0 }));
  setHandler(stopMonitor, () => {
    ended = { kind: 'stopped' };
    wake({});
  });

  while (!ended) {
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof monitor>(carriedOver(state));
    woken = false;
    const waitMs = mayPoll(state) ? await poll() : null;
    if (ended) break;
    state.phase = restingPhase(state);
    const until = mayPoll(state) ? waitMs : null;
    state.nextPollAt = until === null ? null : new Date(Date.now() + until).toISOString();
    // a timer only where there is something to wait for
    if (until === null) await condition(() => woken);
    else if (!woken) await condition(() => woken, Math.max(1, until));
  }
  return ended;

  /** Runs one batch of cycles and returns how long to wait for the next. */
  async function poll(): Promise<number> {
    const { tenantId, connectionId, wanted, paused } = state;
    const intervalMs = state.intervalSeconds * 1_000;
    Object.assign(state, { phase: 'polling', nextPollAt: null, wanted: null });
    polling = new CancellationScope();
    const request = {
      tenantId,
      connectionId,
      intervalMs,
      budgetMs: paused ? 0 : BATCH_MS,
      full: wanted === 'full',
    };
    const batch = await polling.run(() => runPollCycles(request)).catch((error) => asBatch(error, state));
    polling = undefined;
    if (batch.last === null) {
      state.wanted ??= wanted; // it never began
      return 0;
    }
    if (batch.settings && !woken) Object.assign(state, batch.settings); // a signal since then is newer
    state.last = batch.last;
    state.consecutiveFailures = batch.last.kind === 'failed' ? batch.last.consecutiveFailures : 0;
    if (batch.last.kind === 'refused') state.refused = true;
    if (batch.last.kind === 'gone') ended ??= { kind: 'gone' };
    return batch.last.kind === 'failed' ? backoffMs(batch.last, intervalMs, Math.random()) : batch.nextInMs;
  }
}

upgradesInPlace(monitor);

const carriedOver = ({
  phase: _phase,
  last: _last,
  nextPollAt: _next,
  ...input
}: MonitorState): MonitorInput => input;

/** An activity that failed is one more failed poll: a monitor never ends because of one. */
function asBatch(error: unknown, state: MonitorState): PollBatch {
  if (isCancellation(error)) return { cycles: 0, last: null, nextInMs: 0, settings: null };
  if (!(error instanceof ActivityFailure)) throw error;
  const last: CycleOutcome = {
    kind: 'failed',
    code: failureCode(error) ?? 'POLL_ACTIVITY_FAILED',
    message: error.cause?.message ?? error.message,
    consecutiveFailures: state.consecutiveFailures + 1,
    retryAfterMs: null,
  };
  return { cycles: 0, last, nextInMs: 0, settings: null };
}

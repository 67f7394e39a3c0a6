import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Context } from '@temporalio/activity';
import { type CycleOutcome, type CycleRequest } from '../polling/poll-cycle.contract.js';
import { nextPollDue, pollPhase } from './poll-phase.js';
import { type MonitorSettings, type PollBatch, type PollBatchRequest } from './monitor.contract.js';

/** How fast a signal reaches an activity that waits: cancellation comes back with the answer to a heartbeat. */
const HEARTBEAT_MS = 1_000;
/** Well under the watchdog's patience, and no write at all in most polls' lives. */
const PROGRESS_MS = 15_000;
/** Left to the scheduler even when a cycle took longer than the interval. */
const BREATH_MS = 1_000;

/** The part of `PollCycle` that is needed here. */
export interface CycleRunner {
  run(request: CycleRequest): Promise<CycleOutcome>;
}

/** The part of `WatchedConnections` that is needed here. */
export interface Watched {
  find(tenantId: string, connectionId: string): Promise<MonitorSettings | null>;
  markProgress(tenantId: string, connectionId: string): Promise<void>;
}

@Injectable()
export class MonitorActivities implements OnModuleDestroy {
  readonly #draining = new AbortController();

  constructor(
    private readonly cycle: CycleRunner,
    private readonly watched: Watched,
  ) {}

  /** A process that stops ends its waits at once; only a cycle that runs keeps it. */
  onModuleDestroy(): void {
    this.#draining.abort();
  }

  /**
   * Runs the cycles of about one minute, at least one. A cancellation ends a wait at once and lets a cycle that runs
   * finish. Safe to retry: each cycle is one transaction behind an epoch, and a poll that was replaced rolls back.
   */
  async runPollCycles({
    tenantId,
    connectionId,
    intervalMs,
    budgetMs,
    full,
  }: PollBatchRequest): Promise<PollBatch> {
    const context = Context.current();
    const stopped = AbortSignal.any([context.cancellationSignal, this.#draining.signal]);
    if (stopped.aborted) return { cycles: 0, last: null, nextInMs: 0, settings: null };
    const lost = lostSignal(context);
    const until = performance.now() + budgetMs;
    const phase = pollPhase(connectionId);
    let cycles = 0;
    const beat = (): void => context.heartbeat({ cycles });
    const beats = setInterval(beat, HEARTBEAT_MS);
    // told to the watchdog; what cannot be told now is told by the next, or by the end of the poll
    const tell = (): void => void this.watched.markProgress(tenantId, connectionId).catch(() => undefined);
    const progress = setInterval(tell, PROGRESS_MS);
    try {
      for (;;) {
        const begun = Date.now();
        const last = await this.cycle.run({
          tenantId,
          connectionId,
          full: full && cycles === 0,
          signal: lost,
          onProgress: beat,
        });
        cycles++;
        const now = performance.now();
        const slowdown = last.kind === 'completed' ? last.slowdown : 1;
        // a scheduler that asks for patience gets all of it
        const next = slowdown > 1 ? begun + intervalMs * slowdown : nextPollDue(begun, intervalMs, phase);
        const due = now + Math.max(next - Date.now(), Math.min(BREATH_MS, intervalMs));
        const ended = async (nextInMs: number): Promise<PollBatch> => ({
          cycles,
          last,
          nextInMs: Math.round(nextInMs),
          settings: await this.#settingsOf(tenantId, connectionId),
        });
        if (last.kind !== 'completed' || due > until || stopped.aborted) return await ended(due - now);
        await pause(due - now, stopped);
        if (stopped.aborted) return await ended(0);
      }
    } finally {
      clearInterval(beats);
      clearInterval(progress);
    }
  }

  async #settingsOf(tenantId: string, connectionId: string): Promise<MonitorSettings | null> {
    const found = await this.watched.find(tenantId, connectionId);
    return found && { intervalSeconds: found.intervalSeconds, paused: found.paused };
  }
}

/**
 * Aborts a running cycle only when nobody waits for this attempt any more (it timed out, or its workflow is gone).
 * Whoever asked for attention, and a worker that drains, let it finish.
 */
function lostSignal(context: Context): AbortSignal {
  const lost = new AbortController();
  context.cancellationSignal.addEventListener('abort', () => {
    const why = context.cancellationDetails;
    if (!why?.cancelRequested && !why?.workerShutdown) lost.abort(context.cancellationSignal.reason);
  });
  return lost.signal;
}

/** Resolves after the time or at the signal, whichever comes first. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
    if (signal.aborted) done();
  });
}

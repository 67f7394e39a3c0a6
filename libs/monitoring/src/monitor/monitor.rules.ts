import type { CycleOutcome } from '../polling/poll-cycle.contract.js';
import type { MonitorInput } from './monitor.contract.js';

export const MAX_BACKOFF_MS = 300_000;

/**
 * Wait after a failed cycle: the interval, doubled with each failure in a row, give or take a quarter, up to 5 minutes;
 * longer only when the scheduler asks for it. `random` in [0, 1) keeps connections of one master apart.
 */
export function backoffMs(
  failure: Pick<Extract<CycleOutcome, { kind: 'failed' }>, 'consecutiveFailures' | 'retryAfterMs'>,
  intervalMs: number,
  random: number,
): number {
  const doublings = Math.max(0, failure.consecutiveFailures - 1);
  const spread = intervalMs * 2 ** Math.min(doublings, 10) * (0.75 + random / 2);
  const wait = Math.max(intervalMs, spread, failure.retryAfterMs ?? 0);
  return Math.round(Math.min(MAX_BACKOFF_MS, wait));
}

/** Whether a poll may run: a pause gives way to a poll that somebody asked for, refused credentials to nothing. */
export const mayPoll = ({
  refused,
  paused,
  wanted,
}: Pick<MonitorInput, 'refused' | 'paused' | 'wanted'>): boolean => !refused && (!paused || wanted !== null);

/** Phase between two polls. */
export const restingPhase = ({ refused, paused }: Pick<MonitorInput, 'refused' | 'paused'>) =>
  refused ? 'credentials_refused' : paused ? 'paused' : 'waiting';

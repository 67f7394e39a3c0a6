import { metrics } from '@resync/platform';
import { type CycleOutcome } from './poll-cycle.contract.js';

const polls = metrics.counter('resync_polls_total', 'Polls by what came of them.', ['outcome']);
const seconds = metrics.histogram(
  'resync_poll_seconds',
  'Length of a poll, from taking its epoch to the end of its commit.',
  ['scope'],
  [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120],
);

/** Counts a poll, also one that throws. */
export async function measured(poll: () => Promise<CycleOutcome>): Promise<CycleOutcome> {
  const begun = performance.now();
  try {
    const outcome = await poll();
    polls.inc({ outcome: outcome.kind });
    if (outcome.kind === 'completed')
      seconds.observe({ scope: outcome.scope }, (performance.now() - begun) / 1_000);
    return outcome;
  } catch (error) {
    polls.inc({ outcome: 'error' });
    throw error;
  }
}

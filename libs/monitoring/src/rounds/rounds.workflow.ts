import {
  ActivityFailure,
  condition,
  isCancellation,
  setHandler,
  type SignalDefinition,
  workflowInfo,
} from '@temporalio/workflow';
import type { RoundOutcome } from './rounds.contract.js';

const PAUSE_AFTER_FAILURE_MS = 10_000;

export interface Rounds {
  /** There may be something to tell. */
  wake: SignalDefinition;
  round: () => Promise<RoundOutcome>;
  /** It looks by itself after so long without a call. */
  lookEveryMs: number;
  /** Goes on as a new run. */
  again: () => Promise<never>;
}

/** Tells one tenant's own what happens, until nobody is to be told: waits for what is due, or a call. Holds no state. */
export async function inRounds({ wake, round, lookEveryMs, again }: Rounds): Promise<{ kind: 'off' }> {
  let woken = true;
  setHandler(wake, () => {
    woken = true;
  });

  for (;;) {
    if (workflowInfo().continueAsNewSuggested) await again();
    woken = false;
    const outcome = await round().catch(asPause);
    if (outcome.kind === 'off' && !woken) return { kind: 'off' };
    if (outcome.kind === 'idle' && !woken)
      await condition(() => woken, Math.min(outcome.nextInMs ?? lookEveryMs, lookEveryMs));
  }
}

/** The database is away: nothing is lost by waiting. */
function asPause(error: unknown): RoundOutcome {
  if (isCancellation(error) || !(error instanceof ActivityFailure)) throw error;
  return { kind: 'idle', nextInMs: PAUSE_AFTER_FAILURE_MS };
}

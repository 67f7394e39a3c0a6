import { Context } from '@temporalio/activity';
import { type RoundOutcome } from './rounds.contract.js';

/** Then the other tenants have their turn. */
const TURN_MS = 20_000;
const HEARTBEAT_MS = 2_000;

/** Rounds of one tenant, as an activity: until nothing is due or the turn is over. `end` follows in any case. */
export async function takeTurn(
  round: () => Promise<RoundOutcome>,
  end: () => Promise<void> = async () => undefined,
): Promise<RoundOutcome> {
  const { cancellationSignal, heartbeat } = contextOf();
  const pulse = setInterval(heartbeat, HEARTBEAT_MS);
  const until = Date.now() + TURN_MS;
  try {
    let outcome = await round();
    while (outcome.kind === 'more' && Date.now() < until && !cancellationSignal.aborted)
      outcome = await round();
    return outcome;
  } finally {
    await end().finally(() => clearInterval(pulse));
  }
}

function contextOf() {
  const context = Context.current();
  return { cancellationSignal: context.cancellationSignal, heartbeat: () => context.heartbeat() };
}

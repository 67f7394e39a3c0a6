import { leavePush } from '../notifications/leave-push';
import { forgetDeeds } from '../outbox/deeds';
import { useApi, useSession } from '../session/session.context';

/** Signing out does not wait for a server that is away, or for a browser that does not come to an end. */
const PATIENCE_MS = 2_000;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Ends the session; before it this browser is told nothing more for its owner, and keeps nothing of theirs to send. */
export function useSignOut(): () => Promise<void> {
  const { client } = useApi();
  const { session, leave } = useSession();
  return async () => {
    const push = leavePush(client, AbortSignal.timeout(PATIENCE_MS));
    const cleared = session ? [push, forgetDeeds(session.owner)] : [push];
    await Promise.race([Promise.allSettled(cleared), pause(PATIENCE_MS)]);
    leave();
  };
}

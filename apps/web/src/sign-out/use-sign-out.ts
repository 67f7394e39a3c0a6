import { leavePush } from '../notifications/leave-push';
import { forgetDeeds } from '../outbox/deeds';
import { useApi, useSession } from '../session/session.context';

/** Signing out does not wait for a server that is away. */
const PATIENCE_MS = 2_000;

/** Ends the session; before it this browser is told nothing more for its owner, and keeps nothing of theirs to send. */
export function useSignOut(): () => Promise<void> {
  const { client } = useApi();
  const { leave } = useSession();
  return async () => {
    await Promise.allSettled([leavePush(client, AbortSignal.timeout(PATIENCE_MS)), forgetDeeds()]);
    leave();
  };
}

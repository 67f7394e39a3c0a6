import { type Session, storedSession, storeSession } from './session';
import { refreshed } from './sign-in';

const refreshTokenOf = ({ credential }: Session): string | null =>
  credential.kind === 'tokens' ? credential.refreshToken : null;

/**
 * The session with new tokens; null when it is over. One tab renews at a time and the others take what it got: a refresh token
 * works once, and its second use ends the session everywhere. Throws `TypeError` when the server is away.
 */
export const renewed = (session: Session): Promise<Session | null> =>
  alone(async () => {
    const stored = storedSession();
    if (!stored || refreshTokenOf(stored) !== refreshTokenOf(session)) return stored;
    const next = await refreshed(session);
    storeSession(next);
    return next;
  });

/** Browsers have locks on secure pages only (https, or this machine). */
function alone<T>(work: () => Promise<T>): Promise<T> {
  const locks = navigator.locks as LockManager | undefined;
  return locks ? locks.request('resync.session', work) : work();
}

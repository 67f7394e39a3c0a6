import { alone } from './alone';
import { inTenantOf, type Session, storedSession, storeSession } from './session';
import { refreshed } from './sign-in';

const refreshTokenOf = ({ credential }: Session): string | null =>
  credential.kind === 'tokens' ? credential.refreshToken : null;

/**
 * The session with new tokens; null when it is over. One tab renews at a time and the others take what it got: a refresh token
 * works once, and its second use ends the session everywhere. Throws when the server cannot say now.
 */
export const renewed = (session: Session): Promise<Session | null> =>
  alone('resync.session', async () => {
    const stored = storedSession();
    if (!stored || refreshTokenOf(stored) !== refreshTokenOf(session)) return inTenantOf(session, stored);
    const next = await refreshed(session);
    storeSession(next);
    return next;
  });

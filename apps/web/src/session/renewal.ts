import { alone } from './alone';
import { type Credential, inTenantOf, type Session, sharedSession, storeSession } from './session';
import { refreshed } from './sign-in';

const secretOf = (credential: Credential): string =>
  credential.kind === 'tokens' ? credential.refreshToken : credential.key;

/**
 * The session with new tokens; null when it is over. One tab renews at a time and the others take what it got: a refresh token
 * works once, and its second use ends the session everywhere. Throws when the server cannot say now.
 */
export const renewed = (session: Session): Promise<Session | null> =>
  alone('resync.session', async () => {
    const before = sharedSession();
    if (!isOf(before, session)) return inTenantOf(session, before);
    const next = await refreshed(session);
    const now = sharedSession();
    // somebody signed out, or in, while the server was asked: what stands there now holds
    if (!isOf(now, session)) return inTenantOf(session, now);
    storeSession(next && { ...next, tenant: now.tenant });
    return next;
  });

const isOf = (shared: Session | null, { credential }: Session): shared is Session =>
  shared !== null && secretOf(shared.credential) === secretOf(credential);

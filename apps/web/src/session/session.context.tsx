import { type ApiAccess, type ApiClient, createApiClient } from '@resync/client';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { accessOf, type Session, storedSession, storeSession } from './session';
import { refreshed, signOut } from './sign-in';

/** Renewed so long before the end, so that nothing meets an ended token. */
const RENEW_BEFORE_MS = 60_000;
const TRY_AGAIN_MS = 5_000;

interface SessionState {
  session: Session | null;
  /** The session ended by itself; the sign-in page says so. */
  expired: boolean;
  enter: (session: Session) => void;
  leave: (expired?: boolean) => void;
}

const SessionContext = createContext<SessionState | null>(null);

export function SessionProvider({ children }: { children: ReactNode }) {
  const [session, setSession] = useState(storedSession);
  const [expired, setExpired] = useState(false);
  const enter = useCallback((next: Session) => {
    storeSession(next);
    setSession(next);
    setExpired(false);
  }, []);
  const leave = useCallback((byItself = false) => {
    const ended = storedSession();
    if (ended && !byItself) void signOut(ended);
    storeSession(null);
    setSession(null);
    setExpired(byItself);
  }, []);
  useRenewal(session, enter, leave);
  const value = useMemo(() => ({ session, expired, enter, leave }), [session, expired, enter, leave]);
  return <SessionContext value={value}>{children}</SessionContext>;
}

/** New tokens shortly before the old ones end; while the server is away it tries again. */
function useRenewal(
  session: Session | null,
  enter: (session: Session) => void,
  leave: (expired: boolean) => void,
): void {
  useEffect(() => {
    if (session?.credential.kind !== 'tokens') return;
    let timer: ReturnType<typeof setTimeout>;
    let over = false;
    const renew = async (): Promise<void> => {
      try {
        const next = await refreshed(session);
        if (over) return;
        if (next) enter(next);
        else leave(true);
      } catch {
        if (!over) timer = setTimeout(() => void renew(), TRY_AGAIN_MS);
      }
    };
    const inMs = session.credential.endsAt - Date.now() - RENEW_BEFORE_MS;
    timer = setTimeout(() => void renew(), Math.max(0, inMs));
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [session, enter, leave]);
}

export function useSession(): SessionState {
  const state = useContext(SessionContext);
  if (!state) throw new Error('useSession needs a SessionProvider');
  return state;
}

/** The API with the credential of whoever is signed in. */
export function useApi(): { client: ApiClient; access: ApiAccess } {
  const { session } = useSession();
  return useMemo(() => {
    if (!session) throw new Error('useApi needs somebody signed in');
    const access = accessOf(session);
    return { client: createApiClient(access), access };
  }, [session]);
}

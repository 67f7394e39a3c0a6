import { type ApiAccess, type ApiClient, createApiClient } from '@resync/client';
import {
  createContext,
  type Dispatch,
  type ReactNode,
  type SetStateAction,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react';
import { renewed } from './renewal';
import { accessOf, inTenantOf, type Session, SESSION_KEY, storedSession, storeSession } from './session';
import { WANTED_TENANT } from './wanted-tenant';
import { signOut } from './sign-in';

const TRY_AGAIN_MS = 5_000;

interface SessionState {
  session: Session | null;
  /** The session ended by itself; the sign-in page says so. */
  expired: boolean;
  enter: (session: Session) => void;
  leave: () => void;
  /** The server does not take the credential: new tokens where there are some to be had, else the end. */
  refused: () => void;
}

const SessionContext = createContext<SessionState | null>(null);

export function SessionProvider({ children }: { children: ReactNode }) {
  const [session, setSession] = useState(atFirst);
  const [expired, setExpired] = useState(false);
  const enter = useCallback((next: Session) => {
    storeSession(next);
    setSession(next);
    setExpired(false);
  }, []);
  const leave = useCallback(() => {
    const ended = storedSession();
    if (ended) void signOut(ended);
    storeSession(null);
    setSession(null);
    setExpired(false);
  }, []);
  const renew = useCallback(async (current: Session) => {
    const next = await renewed(current);
    setSession(next);
    setExpired(!next);
  }, []);
  const refused = useCallback(() => {
    if (session) renew(session).catch(() => undefined); // the server is away: the next refusal asks again
  }, [session, renew]);
  useRenewal(session, renew);
  useOtherTabs(setSession);
  const value = useMemo(
    () => ({ session, expired, enter, leave, refused }),
    [session, expired, enter, leave, refused],
  );
  return <SessionContext value={value}>{children}</SessionContext>;
}

/** The session that the browser kept, in the tenant that the address names. */
function atFirst(): Session | null {
  const stored = storedSession();
  return stored && WANTED_TENANT ? { ...stored, tenant: WANTED_TENANT } : stored;
}

/** New tokens before the old ones end; while the server is away it tries again. */
function useRenewal(session: Session | null, renew: (session: Session) => Promise<void>): void {
  useEffect(() => {
    if (session?.credential.kind !== 'tokens') return;
    let timer: ReturnType<typeof setTimeout>;
    const renewIn = (ms: number): void => {
      timer = setTimeout(() => void renew(session).catch(() => renewIn(TRY_AGAIN_MS)), ms);
    };
    renewIn(Math.max(0, session.credential.renewAt - Date.now()));
    return () => clearTimeout(timer);
  }, [session, renew]);
}

/** What another tab did to the session, this one does too: new tokens, and the end. */
function useOtherTabs(setSession: Dispatch<SetStateAction<Session | null>>): void {
  useEffect(() => {
    const follow = ({ key }: StorageEvent): void => {
      if (key === SESSION_KEY) setSession((known) => inTenantOf(known, storedSession()));
    };
    window.addEventListener('storage', follow);
    return () => window.removeEventListener('storage', follow);
  }, [setSession]);
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

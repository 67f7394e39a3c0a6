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
import { closeNotices } from '../ui/notices';
import { renewed } from './renewal';
import { accessOf, inTenantOf, type Session, SESSION_KEY, storedSession, storeSession } from './session';
import { signOut } from './sign-in';
import { keepTabTenant } from './tab-tenant';

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
  const [{ session, expired }, setHeld] = useState(atFirst);
  const enter = useCallback((next: Session) => {
    closeNotices();
    storeSession(next);
    setHeld({ session: next, expired: false });
  }, []);
  const leave = useCallback(() => {
    const ended = storedSession();
    if (ended) void signOut(ended);
    storeSession(null);
    setHeld({ session: null, expired: false });
  }, []);
  const renew = useCallback(async (current: Session) => {
    const next = await renewed(current);
    // who has signed out meanwhile stays so, and who has gone to another tenant stays there
    setHeld((held) =>
      held.session ? { session: inTenantOf(held.session, next), expired: next === null } : held,
    );
  }, []);
  const refused = useCallback(() => {
    if (session) renew(session).catch(() => undefined); // the server is away: the next refusal asks again
  }, [session, renew]);
  useRenewal(session, renew);
  useOtherTabs(setHeld);
  useEffect(() => {
    if (session?.tenant) keepTabTenant(session.tenant);
  }, [session?.tenant]);
  useEffect(closeNotices, [session?.owner]);
  const value = useMemo(
    () => ({ session, expired, enter, leave, refused }),
    [session, expired, enter, leave, refused],
  );
  return <SessionContext value={value}>{children}</SessionContext>;
}

type Held = Pick<SessionState, 'session' | 'expired'>;

const atFirst = (): Held => ({ session: storedSession(), expired: false });

/** New tokens before the old ones end; while the server is away it tries again. */
function useRenewal(session: Session | null, renew: (session: Session) => Promise<void>): void {
  useEffect(() => {
    if (session?.credential.kind !== 'tokens') return;
    let timer: ReturnType<typeof setTimeout>;
    let isOver = false;
    const renewIn = (ms: number): void => {
      if (isOver) return;
      timer = setTimeout(() => void renew(session).catch(() => renewIn(TRY_AGAIN_MS)), ms);
    };
    renewIn(Math.max(0, session.credential.renewAt - Date.now()));
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [session, renew]);
}

/** What another tab did to the session, this one does too: new tokens, and the end. */
function useOtherTabs(setHeld: Dispatch<SetStateAction<Held>>): void {
  useEffect(() => {
    const follow = ({ key }: StorageEvent): void => {
      if (key !== SESSION_KEY) return;
      setHeld((held) => ({ ...held, session: inTenantOf(held.session, storedSession()) }));
    };
    window.addEventListener('storage', follow);
    return () => window.removeEventListener('storage', follow);
  }, [setHeld]);
}

export function useSession(): SessionState {
  const state = useContext(SessionContext);
  if (!state) throw new Error('useSession needs a SessionProvider');
  return state;
}

/** The API with the credential of whoever is signed in. */
export function useApi(): { client: ApiClient; access: ApiAccess } {
  const { session, refused } = useSession();
  return useMemo(() => {
    if (!session) throw new Error('useApi needs somebody signed in');
    const access = accessOf(session);
    const client = createApiClient(access);
    // forms and buttons ask outside of queries too
    client.use({ onResponse: ({ response }) => void (response.status === 401 && refused()) });
    return { client, access };
  }, [session, refused]);
}

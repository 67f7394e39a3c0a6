import { type ApiAccess } from '@resync/client';
import { tabTenant } from './tab-tenant';

/** Tokens of a person (`renewAt` in milliseconds since 1970, before they end), or the key of a program that a person holds. */
export type Credential =
  | { kind: 'tokens'; accessToken: string; refreshToken: string; renewAt: number }
  | { kind: 'key'; key: string };

export interface Session {
  credential: Credential;
  /** Whose it is: a user or a key. */
  owner: string;
  /** The tenant that is looked at. */
  tenant: string | null;
}

/** A key is for one tab; tokens may come back with the browser, because they end by themselves. */
export const SESSION_KEY = 'resync.session';

/** The session that this tab may go on with, in the tenant that it looked at before. */
export function storedSession(): Session | null {
  const shared = sharedSession();
  return shared && { ...shared, tenant: tabTenant() ?? shared.tenant };
}

/** The session as all tabs have it; its tenant is the one that a new tab begins in. */
export function sharedSession(): Session | null {
  const text = sessionStorage.getItem(SESSION_KEY) ?? localStorage.getItem(SESSION_KEY);
  try {
    const session = text === null ? null : (JSON.parse(text) as Session);
    // one of an earlier version does not say whose it is
    return session?.owner ? session : null;
  } catch {
    return null;
  }
}

/** Null ends the one of this tab: a key that ends takes the tokens of the other tabs with it no more than they take it. */
export function storeSession(session: Session | null): void {
  const text = JSON.stringify(session);
  if (session?.credential.kind === 'key') return sessionStorage.setItem(SESSION_KEY, text);
  const held = sessionStorage.getItem(SESSION_KEY) !== null;
  sessionStorage.removeItem(SESSION_KEY);
  if (session) localStorage.setItem(SESSION_KEY, text);
  else if (!held) localStorage.removeItem(SESSION_KEY);
}

/** Tabs share a session, and each looks at its own tenant. */
export const inTenantOf = (known: Session | null, shared: Session | null): Session | null =>
  shared && known ? { ...shared, tenant: known.tenant } : shared;

export const accessOf = ({ credential, tenant }: Omit<Session, 'owner'>): ApiAccess => ({
  address: window.location.origin,
  token: credential.kind === 'key' ? credential.key : credential.accessToken,
  ...(tenant && { tenant }),
});

import { type ApiAccess } from '@resync/client';

/** Tokens of a person (`renewAt` in milliseconds since 1970, before they end), or the key of a program that a person holds. */
export type Credential =
  | { kind: 'tokens'; accessToken: string; refreshToken: string; renewAt: number }
  | { kind: 'key'; key: string };

export interface Session {
  credential: Credential;
  /** The tenant that is looked at. */
  tenant: string | null;
}

/** A key is for one tab; tokens may come back with the browser, because they end by themselves. */
export const SESSION_KEY = 'resync.session';
const stores = { tokens: () => localStorage, key: () => sessionStorage };

export function storedSession(): Session | null {
  const text = sessionStorage.getItem(SESSION_KEY) ?? localStorage.getItem(SESSION_KEY);
  try {
    return text === null ? null : (JSON.parse(text) as Session);
  } catch {
    return null;
  }
}

export function storeSession(session: Session | null): void {
  for (const store of Object.values(stores)) store().removeItem(SESSION_KEY);
  if (session) stores[session.credential.kind]().setItem(SESSION_KEY, JSON.stringify(session));
}

export const accessOf = ({ credential, tenant }: Session): ApiAccess => ({
  address: window.location.origin,
  token: credential.kind === 'key' ? credential.key : credential.accessToken,
  ...(tenant && { tenant }),
});

import type { Connection, ConnectionChanges } from './connection.model.js';

/**
 * The address as it is stored: `https://host:31116/twsd`, without slash or API path at the end. Returns what is wrong
 * with it in words otherwise; where it leads is not looked at here.
 */
export function normalAddress(text: string): { address: string } | { problem: string } {
  const url = URL.parse(text.trim());
  if (!url || !['http:', 'https:'].includes(url.protocol))
    return { problem: 'must be an http:// or https:// address' };
  if (url.username || url.password)
    return { problem: 'must not hold a user or password: those are entered apart and encrypted' };
  if (url.search || url.hash) return { problem: 'must end with the path' };
  const path = url.pathname.replace(/\/+$/, '').replace(/\/api\/v2$/, '');
  return { address: `${url.origin}${path || '/twsd'}` };
}

const originOf = (address: string): string => URL.parse(address)?.origin ?? address;

/** Why the secret that is stored must not be used after this change; null when it may. */
export function secretNeededBecause(before: Connection, changes: ConnectionChanges): string | null {
  const { authentication: auth, addresses, tls } = changes;
  if (auth && auth.kind !== before.authentication.kind) return 'the kind of credentials changes';
  if (
    auth?.kind === 'basic' &&
    before.authentication.kind === 'basic' &&
    auth.user !== before.authentication.user
  )
    return 'the user changes';
  const known = new Set(before.addresses.map(originOf));
  const fresh = addresses?.find((address) => !known.has(originOf(address)));
  if (fresh) return `${originOf(fresh)} is a new address`;
  if (tls?.verify === false && before.tls.verify) return 'certificates would no longer be checked';
  return null;
}

import type { Connection, ConnectionChanges } from './connection.model.js';

const LINK_LOCAL = /^(169\.254\.|0\.0\.0\.0$|\[fe[89ab][0-9a-f]:|\[::\]$|\[::ffff:a9fe:)/i;

/**
 * The address as it is stored: `https://host:31116/twsd`, without slash or API path at the end. A scheduler lives in an
 * inner network by nature, so inner addresses are allowed; those that only a machine has for itself (link-local, where
 * clouds keep their credentials) are not. Returns what is wrong with it in words otherwise.
 */
export function normalAddress(text: string): { address: string } | { problem: string } {
  const url = URL.parse(text.trim());
  if (!url || !['http:', 'https:'].includes(url.protocol))
    return { problem: 'must be an http:// or https:// address' };
  if (url.username || url.password)
    return { problem: 'must not hold a user or password: those are entered apart and encrypted' };
  if (url.search || url.hash) return { problem: 'must end with the path' };
  if (LINK_LOCAL.test(url.hostname)) return { problem: 'must not be a link-local or unspecified address' };
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

import type { UnreachableReason } from '../connector.errors.js';

/** Codes of Node's sockets and TLS and of undici, as reason and words. Source: Node's `tls` and `errors` documentation. */
const REASONS: Record<string, [UnreachableReason, string]> = {
  ENOTFOUND: ['unknown_host', 'has a host name that cannot be resolved: check the name and the DNS'],
  EAI_AGAIN: ['unknown_host', 'has a host name that the DNS cannot resolve at the moment'],
  ADDRESS_OWN_OF_MACHINE: [
    'forbidden_address',
    "leads to an address that is reserved for what a machine asks of itself (link-local, a cloud's metadata): nothing was sent there, give the scheduler another address",
  ],
  ECONNREFUSED: ['refused', 'refuses connections: check the port and that the application server runs'],
  EHOSTUNREACH: ['no_route', 'cannot be reached: there is no route to the host'],
  ENETUNREACH: ['no_route', 'cannot be reached: there is no route to its network'],
  UND_ERR_CONNECT_TIMEOUT: ['connect_timeout', 'does not take the connection: check firewall and port'],
  ETIMEDOUT: ['connect_timeout', 'does not take the connection: check firewall and port'],
  ECONNRESET: ['dropped', 'dropped the connection before it answered'],
  EPIPE: ['dropped', 'dropped the connection before it answered'],
  UND_ERR_SOCKET: ['dropped', 'dropped the connection before it answered'],
  CERT_HAS_EXPIRED: [
    'certificate_expired',
    'shows a certificate that has expired: renew it on the scheduler',
  ],
  CERT_NOT_YET_VALID: [
    'certificate_not_yet_valid',
    'shows a certificate that is not valid yet: compare the clocks',
  ],
  ERR_TLS_CERT_ALTNAME_INVALID: [
    'wrong_name',
    "shows a certificate of another name: use the name in it as address, or set the connection's server name",
  ],
  ERR_SSL_WRONG_VERSION_NUMBER: ['not_tls', 'does not speak TLS on this port: use http:// or the HTTPS port'],
  ERR_SSL_PACKET_LENGTH_TOO_LONG: [
    'not_tls',
    'does not speak TLS on this port: use http:// or the HTTPS port',
  ],
  EPROTO: ['tls', 'could not agree on TLS'],
  UND_ERR_HEADERS_TIMEOUT: ['timeout', 'took the request and did not answer in time'],
  UND_ERR_BODY_TIMEOUT: ['timeout', 'stopped in the middle of its answer'],
  ABORT_ERR: ['timeout', 'did not finish its answer in time'],
  TimeoutError: ['timeout', 'did not finish its answer in time'],
};

const UNKNOWN_CA: [UnreachableReason, string] = [
  'unknown_ca',
  "shows a certificate of an authority that is not trusted: add the authority's certificate to the connection",
];

const UNKNOWN_CA_CODES = [
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'CERT_UNTRUSTED',
  'CERT_SIGNATURE_FAILURE',
];

interface SocketProblem {
  code?: unknown;
  name?: unknown;
  cause?: unknown;
  errors?: unknown;
}

const isObject = (value: unknown): value is SocketProblem => typeof value === 'object' && value !== null;

/** Why nothing answered, from whatever the socket, TLS or HTTP layer threw (causes and aggregates are looked through). */
export function unreachableReason(error: unknown): { reason: UnreachableReason; words: string } {
  const found = lookUp(error, 0);
  const [reason, words] = found ?? ['other', 'did not answer'];
  return { reason, words };
}

function lookUp(error: unknown, depth: number): [UnreachableReason, string] | null {
  if (!isObject(error) || depth > 4) return null;
  for (const word of [error.code, error.name]) {
    if (typeof word !== 'string') continue;
    if (UNKNOWN_CA_CODES.includes(word)) return UNKNOWN_CA;
    const known = Object.hasOwn(REASONS, word) ? REASONS[word] : undefined;
    if (known) return known;
    if (word.startsWith('ERR_SSL_') || word.startsWith('ERR_TLS_')) return ['tls', 'could not agree on TLS'];
  }
  const inner = Array.isArray(error.errors) ? error.errors : [error.cause];
  for (const one of inner) {
    const found = lookUp(one, depth + 1);
    if (found) return found;
  }
  return null;
}

/** Another address may do better: nothing was answered, and not because the time for the request was used up. */
export const mayFailOver = (reason: UnreachableReason): boolean => reason !== 'timeout';

import { connect, type PeerCertificate, type TLSSocket } from 'node:tls';
import { addressInDigits, guardedLookup } from '@resync/platform';
import { schedulerGuard } from '../connectors/index.js';
import { type ConnectionSettings } from '../model/connector.js';

/** What a TLS port shows of itself. */
export interface TlsFacts {
  protocol: string | null;
  /** Whether the connection's settings trust it. */
  trusted: boolean;
  subject: string;
  issuer: string;
  validTo: Date;
  /** SHA-256, colon separated. */
  fingerprint: string;
}

const TIMEOUT_MS = 5_000;

/**
 * Looks at the certificate of an `https://` address, also when it is not trusted; nothing is sent but the handshake.
 * Null when there is no TLS to be had, or not where a scheduler may be.
 */
export function tlsFacts(
  address: string,
  { caCertificate, serverName }: ConnectionSettings['tls'],
): Promise<TlsFacts | null> {
  const url = new URL(address);
  if (url.protocol !== 'https:') return Promise.resolve(null);
  const digits = addressInDigits(url.hostname);
  if (digits !== null && !schedulerGuard.mayReach(digits)) return Promise.resolve(null);
  const host = digits ?? url.hostname;
  const servername = serverName ?? (digits === null ? host : undefined);
  return new Promise((resolve) => {
    const socket = connect({
      host,
      port: Number(url.port || 443),
      rejectUnauthorized: false,
      timeout: TIMEOUT_MS,
      lookup: guardedLookup(schedulerGuard),
      ...(servername ? { servername } : {}),
      ...(caCertificate ? { ca: caCertificate } : {}),
    });
    const end = (facts: TlsFacts | null) => {
      socket.destroy();
      resolve(facts);
    };
    socket.once('secureConnect', () => end(factsOf(socket)));
    socket.once('timeout', () => end(null));
    socket.once('error', () => end(null));
  });
}

function factsOf(socket: TLSSocket): TlsFacts | null {
  const certificate = socket.getPeerCertificate();
  if (!certificate.fingerprint256) return null;
  return {
    protocol: socket.getProtocol(),
    trusted: socket.authorized,
    subject: nameOf(certificate.subject),
    issuer: nameOf(certificate.issuer),
    validTo: new Date(certificate.valid_to),
    fingerprint: certificate.fingerprint256,
  };
}

const nameOf = ({ CN, O }: PeerCertificate['subject']): string => [CN, O].flat().filter(Boolean).join(', ');

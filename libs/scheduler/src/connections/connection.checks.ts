import { X509Certificate } from 'node:crypto';
import { addressInDigits, type FieldProblem, InvalidInput } from '@resync/platform';
import { schedulerGuard } from '../connectors/index.js';
import { type ConnectionChanges } from './connection.model.js';
import { normalAddress } from './connection.rules.js';

/**
 * What a schema cannot say: addresses that can be one of a scheduler, certificates that can be read. Throws `InvalidInput`.
 * Returns the same with addresses in their normal form.
 */
export function checkConnection<Given extends ConnectionChanges>(given: Given): Given {
  const problems: FieldProblem[] = [];
  const addresses = given.addresses?.map((text, index) => {
    const read = checkedAddress(text);
    if ('address' in read) return read.address;
    problems.push({ field: `/addresses/${index}`, message: read.problem });
    return text;
  });
  if (addresses && new Set(addresses).size < addresses.length)
    problems.push({ field: '/addresses', message: 'must not hold an address twice' });
  if (given.tls?.caCertificate && !areCertificates(given.tls.caCertificate))
    problems.push({ field: '/tls/caCertificate', message: 'must be one or more certificates in PEM form' });
  if (problems.length > 0) throw new InvalidInput('the connection cannot be used as it is', problems);
  return { ...given, ...(addresses ? { addresses } : {}) };
}

const RESERVED =
  "is reserved for what a machine asks of itself (link-local, a cloud's metadata): give the scheduler another address";

/** Of an address in digits it is plain where it leads; of a name it is decided at each connection. */
function checkedAddress(text: string): ReturnType<typeof normalAddress> {
  const read = normalAddress(text);
  const host = 'address' in read ? addressInDigits(new URL(read.address).hostname) : null;
  return host === null || schedulerGuard.mayReach(host) ? read : { problem: RESERVED };
}

function areCertificates(pem: string): boolean {
  const parts = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  try {
    return parts.length > 0 && parts.every((part) => Boolean(new X509Certificate(part)));
  } catch {
    return false;
  }
}

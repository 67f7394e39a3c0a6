import { isIP } from 'node:net';
import { isOwnOfMachine, Networks } from '@resync/platform';

/** IANA's special-purpose IPv4 addresses (RFC 6890 and its registry): what is not one host of the public internet. */
const SPECIAL_V4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16', // link-local; clouds keep their credentials there
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
];
/** Inside of 2000::/3, what carries other addresses in it or is not routed. The rest of IPv6 is not public at all. */
const SPECIAL_V6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];

const specialV4 = new Networks(SPECIAL_V4);
const specialV6 = new Networks(SPECIAL_V6);
const publicV6 = new Networks(['2000::/3']);

const isMapped = (address: string): boolean =>
  /^::ffff:/i.test(new URL(`http://[${address}]`).hostname.slice(1));

/** Whether an IP address is one host of the public internet. */
export function isPublic(address: string): boolean {
  if (isIP(address) === 4) return !specialV4.has(address);
  if (isIP(address) !== 6) return false;
  if (isMapped(address)) return !specialV4.has(address); // compared as the IPv4 address that it carries
  return publicV6.has(address) && !specialV6.has(address);
}

/** The networks of the house's own that messages may reach, by the operator's word. */
export class InnerNetworks {
  readonly #allowed: Networks;
  readonly empty: boolean;

  /** Throws an `Error` that names the part which is no network. */
  constructor(list: readonly string[]) {
    this.#allowed = new Networks(list);
    this.empty = list.length === 0;
  }

  /** Never what a machine has for itself, such as where clouds keep credentials, whatever was allowed. */
  allows(address: string): boolean {
    return this.#allowed.has(address) && !isOwnOfMachine(address);
  }

  /** Whether a request may go to this IP address. */
  mayReach(address: string): boolean {
    return (isPublic(address) && !isOwnOfMachine(address)) || this.allows(address);
  }
}

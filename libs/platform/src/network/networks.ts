import { BlockList, isIP } from 'node:net';

const family = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** One network such as `10.1.0.0/16`; null when it is none. */
function parseNetwork(text: string): { address: string; bits: number } | null {
  const [address = '', length = '', ...rest] = text.trim().split('/');
  const bits = Number(length);
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return rest.length === 0 && /^\d+$/.test(length) && bits <= most ? { address, bits } : null;
}

/** A set of networks. */
export class Networks {
  readonly #block = new BlockList();

  /** Throws an `Error` that names the part which is no network. */
  constructor(list: readonly string[]) {
    for (const text of list) {
      const network = parseNetwork(text);
      if (!network) throw new Error(`${text} is not a network such as 10.1.0.0/16`);
      this.#block.addSubnet(network.address, network.bits, family(network.address));
    }
  }

  /** Whether an IP address lies in one of them; an IPv4 address that IPv6 carries (`::ffff:…`) counts as itself. */
  has(address: string): boolean {
    return isIP(address) !== 0 && this.#block.check(address, family(address));
  }
}

const ownOfMachine = new Networks([
  '0.0.0.0/8', // unspecified: the machine itself
  '::/128',
  '169.254.0.0/16', // link-local; clouds keep their credentials there
  'fe80::/10',
  '64:ff9b::a9fe:0/112', // the same, carried by NAT64
  'fd00:ec2::/32', // Amazon's by IPv6, for machines and for pods
  'fd20:ce::254/128', // Google's by IPv6
  '100.100.100.200/32', // Alibaba's
  '192.0.0.192/32', // Oracle's
  '168.63.129.16/32', // Azure's, which is public elsewhere
]);

/**
 * Whether an IP address is one at which a machine asks what is its own affair, such as where clouds keep its credentials.
 * Its loopback is none of them: schedulers may run beside us.
 */
export const isOwnOfMachine = (address: string): boolean => ownOfMachine.has(address);

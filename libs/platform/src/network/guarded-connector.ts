import { lookup as resolve, type LookupAddress, type LookupOptions } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { buildConnector } from 'undici';

/** Which IP addresses may be connected to, and what is thrown for any other. */
export interface AddressGuard {
  mayReach: (address: string) => boolean;
  refused: () => Error;
}

/** Resolves as always and hands out only what may be reached: what is checked is what is connected to. */
export function guardedLookup({ mayReach, refused }: AddressGuard): LookupFunction {
  return (hostname, options: LookupOptions, done) => {
    resolve(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
      const [first, ...others] = error ? [] : found.filter(({ address }) => mayReach(address));
      if (error) done(error, '');
      else if (!first) done(refused(), '');
      else if (options.all) done(null, [first, ...others]);
      else done(null, first.address, first.family);
    });
  };
}

/** The host of a URL as an IP address; null when it is a name. */
export function addressInDigits(hostname: string): string | null {
  const host = hostname.replace(/^\[|\]$/g, '');
  return isIP(host) === 0 ? null : host;
}

/**
 * Connects for undici as `options` say, decided anew for each connection: names lead elsewhere from one to the next.
 * HTTP/1.1 where they do not say: what a `Client` is told of it never comes to a connector that is given to it.
 */
export function guardedConnector(
  guard: AddressGuard,
  options: buildConnector.BuildOptions,
): buildConnector.connector {
  const connect = buildConnector({ allowH2: false, ...options, lookup: guardedLookup(guard) });
  return (to, done) => {
    const host = addressInDigits(to.hostname); // which is not looked up
    if (host !== null && !guard.mayReach(host)) done(guard.refused(), null);
    else connect(to, done);
  };
}

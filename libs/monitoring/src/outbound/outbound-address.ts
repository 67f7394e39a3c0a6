import { addressInDigits } from '@resync/platform';
import { type InnerNetworks } from './inner-networks.js';

/**
 * The address as it is stored. Throws what `refusal` makes of a problem that can be seen before anybody resolves the name;
 * where it leads is decided at each connection.
 */
export function checkedAddress(
  text: string,
  inner: InnerNetworks,
  refusal: (problem: string) => Error,
): string {
  const url = URL.parse(text.trim());
  if (!url || !['https:', 'http:'].includes(url.protocol)) throw refusal('must be an https:// address');
  if (url.username || url.password)
    throw refusal('must not hold a user or password: check the signature instead');
  if (url.protocol === 'http:' && inner.empty) throw refusal('must be an https:// address');
  url.hash = '';
  const host = addressInDigits(url.hostname);
  const mayReach = (at: string) => (url.protocol === 'https:' ? inner.mayReach(at) : inner.allows(at));
  if (host !== null && !mayReach(host)) throw refusal('leads to a network that Resync may not reach');
  return url.href;
}

import { type IncomingMessage } from 'node:http';

/** Where a request that never becomes Fastify's comes from: as far to the left as the trusted proxies vouch for. */
export function clientAddress({ socket, headers }: IncomingMessage, trustedProxies: number): string {
  const told = [headers['x-forwarded-for'] ?? []]
    .flat()
    .join(',')
    .split(',')
    .map((part) => part.trim());
  const hops = [socket.remoteAddress ?? 'unknown', ...told.filter(Boolean).reverse()];
  return hops[Math.min(trustedProxies, hops.length - 1)]!;
}

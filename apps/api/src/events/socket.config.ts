import { configSection, integer } from '@resync/platform';
import { z } from 'zod';

/** How long and how much the event socket bears. */
export const socketConfig = configSection(
  'socket',
  z.object({
    /** Shorter than the idle time of the proxies in front. */
    SOCKET_HEARTBEAT_SECONDS: integer(1, 300).default(15),
    /** How long a client whose buffer is full may take to read it. */
    SOCKET_SLOW_CLIENT_SECONDS: integer(1, 300).default(10),
    /** Sockets of one tenant on one replica. */
    SOCKET_CONNECTIONS_PER_TENANT: integer(1, 1_000_000).default(20_000),
  }),
  (v) => ({
    heartbeatMs: v.SOCKET_HEARTBEAT_SECONDS * 1_000,
    slowClientMs: v.SOCKET_SLOW_CLIENT_SECONDS * 1_000,
    connectionsPerTenant: v.SOCKET_CONNECTIONS_PER_TENANT,
  }),
);

export interface SocketConfig {
  heartbeatMs: number;
  slowClientMs: number;
  connectionsPerTenant: number;
}

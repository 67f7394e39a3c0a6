import { createHash } from 'node:crypto';
import { guardedConnector } from '@resync/platform';
import { Pool } from 'undici';
import { type ConnectionSettings } from '../../model/connector.js';
import { schedulerGuard } from './scheduler-guard.js';

/** Sockets to one address, kept open between requests and between cycles. */
export interface AddressPool {
  /** As the user wrote it, without a credential: shown in messages. */
  address: string;
  /** Path in front of every resource, such as `/twsd`. */
  basePath: string;
  pool: Pool;
}

const CONNECT_TIMEOUT_MS = 5_000;
const IDLE_TIMEOUT_MS = 20_000;
/** Longer than the default polling interval, so that a cycle finds the sockets of the last one. */
const KEEP_ALIVE_MS = 60_000;
const SOCKETS_PER_ADDRESS = 6;

/** The addresses of one connection, the one that answered last in front: a switched master is followed and stays first. */
export class ConnectionPools {
  #order: AddressPool[];

  constructor(settings: ConnectionSettings) {
    this.#order = settings.addresses.map((address) => open(address, settings));
  }

  inOrder(): readonly AddressPool[] {
    return this.#order;
  }

  answered(address: AddressPool): void {
    if (this.#order[0] === address) return;
    this.#order = [address, ...this.#order.filter((other) => other !== address)];
  }

  async close(): Promise<void> {
    await Promise.all(this.#order.map(({ pool }) => pool.destroy()));
  }
}

function open(address: string, { tls, requestTimeoutMs }: ConnectionSettings): AddressPool {
  const url = new URL(address);
  const pool = new Pool(url.origin, {
    connections: SOCKETS_PER_ADDRESS,
    allowH2: false, // the engine's application server speaks 1.1; its failures over h2 were not tried
    keepAliveTimeout: KEEP_ALIVE_MS,
    headersTimeout: requestTimeoutMs,
    bodyTimeout: Math.min(IDLE_TIMEOUT_MS, requestTimeoutMs),
    connect: guardedConnector(schedulerGuard, {
      timeout: Math.min(CONNECT_TIMEOUT_MS, requestTimeoutMs),
      rejectUnauthorized: tls.verify,
      ...(tls.caCertificate ? { ca: tls.caCertificate } : {}),
      ...(tls.serverName ? { servername: tls.serverName } : {}),
    }),
  });
  return { address, basePath: url.pathname.replace(/\/+$/, ''), pool };
}

/** The pools of all connections of this process. A connection whose addresses or TLS change gets new ones. */
export class PoolRegistry {
  readonly #known = new Map<string, { fingerprint: string; pools: ConnectionPools }>();

  of(settings: ConnectionSettings): ConnectionPools {
    const fingerprint = fingerprintOf(settings);
    const known = this.#known.get(settings.connectionId);
    if (known?.fingerprint === fingerprint) return known.pools;
    void known?.pools.close();
    const pools = new ConnectionPools(settings);
    this.#known.set(settings.connectionId, { fingerprint, pools });
    return pools;
  }

  async forget(connectionId: string): Promise<void> {
    const known = this.#known.get(connectionId);
    this.#known.delete(connectionId);
    await known?.pools.close();
  }

  async close(): Promise<void> {
    await Promise.all([...this.#known.keys()].map((id) => this.forget(id)));
  }
}

const fingerprintOf = ({ addresses, tls, requestTimeoutMs }: ConnectionSettings): string =>
  createHash('sha256')
    .update(JSON.stringify([addresses, tls, requestTimeoutMs]))
    .digest('hex');

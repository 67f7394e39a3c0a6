import { type ConnectionSettings } from '../model/connector.js';

export const CONNECTION_KINDS = ['workload-automation-v2'] as const;
export type ConnectionKind = (typeof CONNECTION_KINDS)[number];

/** How the house reaches one scheduler of a tenant. What may be shown of it: the secret is not in here. */
export interface Connection {
  id: string;
  name: string;
  kind: ConnectionKind;
  /** Tried in order, the one that answered last first: `https://host:31116/twsd`. */
  addresses: string[];
  authentication: { kind: 'basic'; user: string } | { kind: 'bearer' };
  tls: ConnectionSettings['tls'];
  /** From poll to poll, 5 to 300; null: as the tenant has set it for all. */
  pollingIntervalSeconds: number | null;
  requestsPerSecond: number;
  pageSize: number;
  requestTimeoutMs: number;
  /** Not polled until it is resumed. */
  paused: boolean;
  /** Whether the house may act on the scheduler (rerun, hold …); off unless an admin switches it on. */
  allowActions: boolean;
  createdAt: Date;
  updatedAt: Date;
}

export type NewAuthentication = ConnectionSettings['authentication'];

/** What may be left as it is when a connection changes. */
export type ChangedAuthentication =
  | { kind: 'basic'; user: string; password?: string | undefined }
  | { kind: 'bearer'; token?: string | undefined };

type Chosen = Omit<
  Connection,
  'id' | 'createdAt' | 'updatedAt' | 'authentication' | 'name' | 'addresses' | 'kind'
>;

export interface NewConnection extends Partial<Omit<Chosen, 'tls'>> {
  name: string;
  kind?: ConnectionKind;
  addresses: string[];
  authentication: NewAuthentication;
  tls?: Partial<Connection['tls']>;
}

/** What is left out stays as it is. */
export interface ConnectionChanges extends Partial<Omit<NewConnection, 'authentication' | 'kind'>> {
  authentication?: ChangedAuthentication;
}

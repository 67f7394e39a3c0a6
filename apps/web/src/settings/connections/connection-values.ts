import { type Connection } from './connections.queries';

/** What the fields of a connection hold. Secrets are always empty at first: the API never shows them. */
export interface ConnectionValues {
  name: string;
  addresses: string[];
  authentication: { kind: 'basic' | 'bearer'; user: string; password: string; token: string };
  tls: { caCertificate: string; verify: boolean; serverName: string };
  pollingIntervalSeconds: number | null;
  requestsPerSecond: number | null;
  pageSize: number | null;
  requestTimeoutMs: number | null;
  allowActions: boolean;
}

export const NEW_CONNECTION: ConnectionValues = {
  name: '',
  addresses: [''],
  authentication: { kind: 'basic', user: '', password: '', token: '' },
  tls: { caCertificate: '', verify: true, serverName: '' },
  pollingIntervalSeconds: null,
  requestsPerSecond: 10,
  pageSize: 1_000,
  requestTimeoutMs: 30_000,
  allowActions: false,
};

export const valuesOf = ({ authentication, tls, ...connection }: Connection): ConnectionValues => ({
  name: connection.name,
  addresses: connection.addresses,
  authentication: {
    kind: authentication.kind,
    user: 'user' in authentication ? authentication.user : '',
    password: '',
    token: '',
  },
  tls: { caCertificate: tls.caCertificate ?? '', verify: tls.verify, serverName: tls.serverName ?? '' },
  pollingIntervalSeconds: connection.pollingIntervalSeconds,
  requestsPerSecond: connection.requestsPerSecond,
  pageSize: connection.pageSize,
  requestTimeoutMs: connection.requestTimeoutMs,
  allowActions: connection.allowActions,
});

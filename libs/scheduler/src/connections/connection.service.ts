import { Injectable, Logger, Optional } from '@nestjs/common';
import { type Actor, AuditLog, Encryption, newId, NotFound, TenantTransaction } from '@resync/platform';
import { type ConnectionSettings } from '../model/connector.js';
import { ConnectionObserver } from './connection.observer.js';
import { SchedulerConnection } from './connection.entity.js';
import { SecretNeeded } from './connection.errors.js';
import { type Connection, type ConnectionChanges, type NewConnection } from './connection.model.js';
import { ConnectionRepository } from './connection.repository.js';
import { secretNeededBecause } from './connection.rules.js';
import { checkConnection } from './connection.checks.js';
import { connectionSecretsSealed } from './connection.sealed.js';

const DEFAULTS = {
  kind: 'workload-automation-v2' as const,
  pollingIntervalSeconds: null,
  requestsPerSecond: 10,
  pageSize: 1_000,
  requestTimeoutMs: 30_000,
  paused: false,
  allowActions: false,
};

const secretContext = connectionSecretsSealed.context;

/** The schedulers that a tenant connected. Secrets go in, and come out for the worker only. */
@Injectable()
export class ConnectionService {
  readonly #logger = new Logger(ConnectionService.name);

  constructor(
    private readonly tenants: TenantTransaction,
    private readonly connections: ConnectionRepository,
    private readonly encryption: Encryption,
    private readonly audit: AuditLog,
    @Optional() private readonly observer?: ConnectionObserver,
  ) {}

  async list(tenantId: string): Promise<Connection[]> {
    return (await this.connections.list(tenantId)).map((connection) => connection.view());
  }

  async find(tenantId: string, id: string): Promise<Connection | null> {
    return (await this.connections.find(tenantId, id))?.view() ?? null;
  }

  /** Throws `NotFound`. */
  async get(tenantId: string, id: string): Promise<Connection> {
    const found = await this.find(tenantId, id);
    if (!found) throw new NotFound('connection', id);
    return found;
  }

  /** Throws `InvalidInput`, `ConnectionNameTaken`. */
  async create(tenantId: string, actor: Actor, given: NewConnection): Promise<Connection> {
    const connection = Object.assign(new SchedulerConnection(), {
      ...DEFAULTS,
      tenantId,
      id: newId(),
      deletedAt: null,
    });
    this.#apply(connection, checkConnection({ tls: {}, ...given }));
    await this.#store(tenantId, actor, connection, 'connection.created', shown(connection.view()));
    await this.#tell('created', tenantId, connection.id);
    return connection.view();
  }

  /** Throws `NotFound`, `InvalidInput`, `ConnectionNameTaken`, `SecretNeeded`. */
  async update(tenantId: string, actor: Actor, id: string, changes: ConnectionChanges): Promise<Connection> {
    const checked = checkConnection(changes);
    const connection = await this.tenants.run(tenantId, async () => {
      const current = await this.connections.withSecret(tenantId, id, { lock: true });
      const because = secretNeededBecause(current.view(), checked);
      const kind = checked.authentication?.kind ?? current.authKind;
      if (because && !secretOf(checked)) throw new SecretNeeded(kind, because);
      this.#apply(current, checked);
      return this.#store(tenantId, actor, current, 'connection.changed', changedFields(checked));
    });
    await this.#tell(secretOf(checked) ? 'credentialsChanged' : 'changed', tenantId, id);
    return connection.view();
  }

  /** Throws `NotFound`. */
  async remove(tenantId: string, actor: Actor, id: string): Promise<void> {
    await this.tenants.run(tenantId, async () => {
      const connection = await this.connections.withSecret(tenantId, id, { lock: true });
      connection.remove(new Date());
      await this.#store(tenantId, actor, connection, 'connection.removed', { name: connection.name });
    });
    await this.#tell('removed', tenantId, id);
  }

  /** With the secret in clear, for whoever calls the scheduler; never for an answer of the API. Throws `NotFound`. */
  async settings(tenantId: string, id: string): Promise<ConnectionSettings> {
    const connection = await this.connections.withSecret(tenantId, id);
    const secret = this.encryption.decrypt(connection.secret ?? '', secretContext(tenantId, id));
    const { addresses, tls, requestTimeoutMs, pageSize, requestsPerSecond, authentication, kind } =
      connection.view();
    return {
      kind,
      connectionId: id,
      tenantId,
      addresses,
      authentication:
        authentication.kind === 'basic'
          ? { ...authentication, password: secret }
          : { ...authentication, token: secret },
      tls,
      requestTimeoutMs,
      pageSize,
      requestsPerSecond,
    };
  }

  /** How a connection that is not stored would be reached. Throws `InvalidInput`. */
  draft(tenantId: string, given: NewConnection): ConnectionSettings {
    const checked = checkConnection(given);
    const tls = { caCertificate: null, verify: true, serverName: null, ...checked.tls };
    const { requestTimeoutMs, pageSize, requestsPerSecond, kind } = { ...DEFAULTS, ...checked };
    const { addresses, authentication } = checked;
    return {
      kind,
      connectionId: newId(),
      tenantId,
      addresses,
      authentication,
      tls,
      requestTimeoutMs,
      pageSize,
      requestsPerSecond,
    };
  }

  #apply(connection: SchedulerConnection, given: ConnectionChanges): void {
    const { authentication, tls, ...rest } = given;
    Object.assign(connection, rest);
    if (tls) {
      connection.caCertificate =
        tls.caCertificate === undefined ? (connection.caCertificate ?? null) : tls.caCertificate;
      connection.tlsVerify = tls.verify ?? connection.tlsVerify ?? true;
      connection.tlsServerName =
        tls.serverName === undefined ? (connection.tlsServerName ?? null) : tls.serverName;
    }
    if (!authentication) return;
    connection.authKind = authentication.kind;
    connection.authUser = authentication.kind === 'basic' ? authentication.user : null;
    const secret = secretOf(given);
    if (secret !== undefined)
      connection.secret = this.encryption.encrypt(secret, secretContext(connection.tenantId, connection.id));
  }

  #store(
    tenantId: string,
    actor: Actor,
    connection: SchedulerConnection,
    action: string,
    details: Record<string, unknown>,
  ): Promise<SchedulerConnection> {
    return this.tenants.run(tenantId, async (manager) => {
      const saved = await this.connections.save(connection);
      const object = { kind: 'connection', id: connection.id };
      await this.audit.write(manager, tenantId, actor, { action, object, details });
      return saved;
    });
  }

  async #tell(what: keyof ConnectionObserver, tenantId: string, id: string): Promise<void> {
    try {
      await this.observer?.[what](tenantId, id);
    } catch (error) {
      this.#logger.warn(
        `connection ${id} was stored, but the monitor was not told (${what}): ${String(error)}`,
      );
    }
  }
}

function secretOf({ authentication }: ConnectionChanges): string | undefined {
  if (!authentication) return undefined;
  return authentication.kind === 'basic' ? authentication.password : authentication.token;
}

/** For the audit log: everything but certificates, which are long, and secrets, which are not in a view. */
const shown = ({ createdAt: _c, updatedAt: _u, tls, ...rest }: Connection): Record<string, unknown> => ({
  ...rest,
  tls: { ...tls, caCertificate: tls.caCertificate === null ? null : 'given' },
});

const changedFields = (changes: ConnectionChanges): Record<string, unknown> => {
  const { authentication, tls, ...rest } = changes;
  return {
    ...rest,
    ...(tls ? { tls: { ...tls, ...(tls.caCertificate ? { caCertificate: 'given' } : {}) } } : {}),
    ...(authentication
      ? {
          authentication: {
            kind: authentication.kind,
            ...(authentication.kind === 'basic' ? { user: authentication.user } : {}),
            secret: secretOf(changes) === undefined ? 'kept' : 'changed',
          },
        }
      : {}),
  };
};

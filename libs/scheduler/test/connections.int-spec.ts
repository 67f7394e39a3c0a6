import { randomBytes } from 'node:crypto';
import {
  type ConnectionChanges,
  ConnectionNameTaken,
  ConnectionObserver,
  ConnectionService,
  type NewConnection,
  SchedulerConnection,
  SecretNeeded,
} from '@resync/scheduler';
import { type Actor, AuditLog, Encryption, InvalidInput, KeyRing, NotFound } from '@resync/platform';
import { openTestDatabase, type TestDatabase } from '@resync/platform/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ConnectionRepository } from '../src/connections/connection.repository.js';

const ANA: Actor = { kind: 'user', id: 'ana', name: 'Ana' };
const ring = KeyRing.parse(`k1:${randomBytes(32).toString('base64')}`);

class Heard extends ConnectionObserver {
  readonly calls: string[] = [];
  fails = false;
  readonly #hear = (what: string) => async (): Promise<void> => {
    if (this.fails) throw new Error('Temporal is away');
    this.calls.push(what);
  };
  created = this.#hear('created');
  changed = this.#hear('changed');
  credentialsChanged = this.#hear('credentialsChanged');
  removed = this.#hear('removed');
}

let database: TestDatabase;
let connections: ConnectionService;
let heard: Heard;
let tenant: string;
beforeAll(async () => {
  database = await openTestDatabase([SchedulerConnection]);
});
beforeEach(async () => {
  heard = new Heard();
  const audit = new AuditLog(database.tenants);
  const repository = new ConnectionRepository(database.tenants);
  connections = new ConnectionService(database.tenants, repository, new Encryption(ring), audit, heard);
  tenant = await database.aTenant();
});
afterAll(() => database.close());

const given = (changes: Partial<NewConnection> = {}): NewConnection => ({
  name: 'PRD',
  addresses: ['https://mdm01.example.com:31116'],
  authentication: { kind: 'basic', user: 'resync', password: 's3cret-w0rd' },
  ...changes,
});
const create = (changes?: Partial<NewConnection>) => connections.create(tenant, ANA, given(changes));
const update = (id: string, changes: ConnectionChanges) => connections.update(tenant, ANA, id, changes);
const passwordOf = async (id: string) => {
  const { authentication } = await connections.settings(tenant, id);
  return authentication.kind === 'basic' ? authentication.password : authentication.token;
};

describe('a new connection', () => {
  it('has sensible defaults, may not act, and shows no secret', async () => {
    const connection = await create();
    expect(connection).toMatchObject({
      name: 'PRD',
      addresses: ['https://mdm01.example.com:31116/twsd'],
      authentication: { kind: 'basic', user: 'resync' },
      tls: { caCertificate: null, verify: true, serverName: null },
      pollingIntervalSeconds: null,
      requestsPerSecond: 10,
      paused: false,
      allowActions: false,
    });
    expect(JSON.stringify([connection, await connections.list(tenant)])).not.toContain('s3cret-w0rd');
    expect(heard.calls).toEqual(['created']);
  });

  it('keeps its secret encrypted, and gives it to the worker', async () => {
    const { id } = await create();
    const [row] = await database.tenants.run(tenant, (m) =>
      m.query('select secret from scheduler_connection where id = $1', [id]),
    );
    expect(row.secret).not.toContain('s3cret-w0rd');
    expect(await connections.settings(tenant, id)).toMatchObject({
      connectionId: id,
      tenantId: tenant,
      authentication: { kind: 'basic', user: 'resync', password: 's3cret-w0rd' },
    });
  });

  it('has a name of its own, whatever the case', async () => {
    await create();
    await expect(create({ name: 'prd' })).rejects.toThrow(ConnectionNameTaken);
    const theirs = await database.aTenant();
    await expect(connections.create(theirs, ANA, given())).resolves.toMatchObject({ name: 'PRD' });
  });

  it('is refused with the fields that are wrong', async () => {
    const bad = create({
      addresses: ['https://a', 'ftp://b', 'https://a/'],
      tls: { caCertificate: 'no PEM' },
    });
    await expect(bad).rejects.toThrow(InvalidInput);
    await expect(bad).rejects.toMatchObject({
      fields: [{ field: '/addresses/1' }, { field: '/addresses' }, { field: '/tls/caCertificate' }],
    });
  });

  it('is in the audit log without its secret', async () => {
    const { id } = await create();
    await update(id, { authentication: { kind: 'basic', user: 'resync', password: 'new-w0rd' } });
    const records = await new AuditLog(database.tenants).list(tenant, { objectId: id }, { limit: 10 });
    expect(records.map(({ action }) => action)).toEqual(['connection.changed', 'connection.created']);
    expect(records[0]?.details).toEqual({
      authentication: { kind: 'basic', user: 'resync', secret: 'changed' },
    });
    expect(JSON.stringify(records)).not.toMatch(/s3cret-w0rd|new-w0rd/);
  });
});

describe('a change', () => {
  it('leaves what it does not name, the secret included', async () => {
    const { id } = await create({ tls: { serverName: 'mdm' } });
    expect(
      await update(id, { name: 'Production', tls: { verify: true }, pollingIntervalSeconds: 15 }),
    ).toMatchObject({
      name: 'Production',
      pollingIntervalSeconds: 15,
      tls: { verify: true, serverName: 'mdm' },
      authentication: { kind: 'basic', user: 'resync' },
    });
    expect(await passwordOf(id)).toBe('s3cret-w0rd');
    expect(heard.calls).toEqual(['created', 'changed']);
  });

  it('never sends a stored secret to a new host', async () => {
    const { id } = await create();
    await expect(update(id, { addresses: ['https://evil.example.com'] })).rejects.toThrow(SecretNeeded);
    expect((await connections.get(tenant, id)).addresses).toEqual(['https://mdm01.example.com:31116/twsd']);
    const authentication = { kind: 'basic', user: 'resync', password: 'w0rd-2' } as const;
    await update(id, { addresses: ['https://mdm02.example.com'], authentication });
    expect(await passwordOf(id)).toBe('w0rd-2');
    expect(heard.calls).toEqual(['created', 'credentialsChanged']);
  });

  it('from basic to bearer needs the token and forgets the user', async () => {
    const { id } = await create();
    await expect(update(id, { authentication: { kind: 'bearer' } })).rejects.toThrow(/enter the token again/);
    expect(await update(id, { authentication: { kind: 'bearer', token: 'abc' } })).toMatchObject({
      authentication: { kind: 'bearer' },
    });
    expect((await connections.settings(tenant, id)).authentication).toEqual({ kind: 'bearer', token: 'abc' });
  });

  it('is kept when the monitor cannot be told', async () => {
    const { id } = await create();
    heard.fails = true;
    await expect(update(id, { paused: true })).resolves.toMatchObject({ paused: true });
  });
});

describe('a removed connection', () => {
  it('is gone, with nothing left to sign in with, and frees its name', async () => {
    const { id } = await create();
    await connections.remove(tenant, ANA, id);
    await expect(connections.get(tenant, id)).rejects.toThrow(NotFound);
    await expect(connections.settings(tenant, id)).rejects.toThrow(NotFound);
    await expect(connections.remove(tenant, ANA, id)).rejects.toThrow(NotFound);
    expect(await connections.list(tenant)).toEqual([]);
    const [row] = await database.tenants.run(tenant, (m) =>
      m.query('select secret from scheduler_connection where id = $1', [id]),
    );
    expect(row.secret).toBeNull();
    await create();
    expect(heard.calls).toEqual(['created', 'removed', 'created']);
  });
});

it("is no other tenant's", async () => {
  const { id } = await create();
  const theirs = await database.aTenant();
  await expect(connections.get(theirs, id)).rejects.toThrow(NotFound);
  await expect(connections.settings(theirs, id)).rejects.toThrow(NotFound);
  await expect(connections.update(theirs, ANA, id, { paused: true })).rejects.toThrow(NotFound);
  await expect(connections.remove(theirs, ANA, id)).rejects.toThrow(NotFound);
});

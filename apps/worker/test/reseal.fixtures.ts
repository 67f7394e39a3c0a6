import { randomBytes, randomUUID } from 'node:crypto';
import { Encryption, KeyRing, type SealedColumn } from '@resync/platform';
import { type TestDatabase } from '@resync/platform/testing';
import { Resealing } from '../../../libs/platform/src/encryption/resealing.service.js';
import { SEALED_COLUMNS } from '../src/sealed-columns.js';

/** A key of a new name, as `ENCRYPTION_KEYS` lists it. */
export const aKey = (): string => `k-${randomUUID().slice(0, 8)}:${randomBytes(32).toString('base64')}`;
export const ring = (...keys: string[]): Encryption => new Encryption(KeyRing.parse(keys.join(',')));

/** As the worker puts it together. */
export const resealing = ({ system }: TestDatabase, encryption: Encryption): Resealing =>
  new Resealing(system, encryption, SEALED_COLUMNS);

/** One sealed value: where it stands and what it says. */
export interface Sealed {
  column: SealedColumn;
  key: [tenantId: string, ...rest: string[]];
  secret: string;
}

const columnOf = (table: string, column: string): SealedColumn =>
  SEALED_COLUMNS.find((sealed) => sealed.table === table && sealed.column === column)!;

/** Tenants of up to 100 connections, as many browsers, and a webhook whose secret was just renewed, all sealed by this encryption. */
export async function estates(database: TestDatabase, count: number, sealing: Encryption): Promise<Sealed[]> {
  const made: Sealed[] = [];
  const seal = (column: SealedColumn, ...key: Sealed['key']): string => {
    const secret = `secret-${made.length}`;
    made.push({ column, key, secret });
    return sealing.encrypt(secret, column.context(...key));
  };
  const write = (sql: string, values: unknown[]) =>
    database.system.run((manager) => manager.query(sql, values));
  let tenantId = '';
  for (let i = 0; i < count; i++) {
    if (i % 100 === 0) {
      tenantId = await database.aTenant();
      const [secret, previous] = [columnOf('webhook', 'secret'), columnOf('webhook', 'previous_secret')];
      await write(
        `insert into webhook (tenant_id, address, minimum_severity, enabled, secret, previous_secret, cursor)
         values ($1, 'https://receiver.example.com', 'error', false, $2, $3, 0)`,
        [tenantId, seal(secret, tenantId), seal(previous, tenantId)],
      );
    }
    const id = randomUUID();
    await write(
      `insert into push_subscription (tenant_id, id, owner_kind, owner_id, endpoint, p256dh, auth, label, language, since)
       values ($1, $2, 'user', $2, $3, $4, $5, 'Chrome', 'pt', 0)`,
      [
        ...[tenantId, id, `https://push.example.com/${id}`],
        ...['p256dh', 'auth'].map((name) => seal(columnOf('push_subscription', name), tenantId, id)),
      ],
    );
    await write(
      `insert into scheduler_connection (tenant_id, id, name, kind, addresses, auth_kind, auth_user, secret, tls_verify,
         requests_per_second, page_size, request_timeout_ms, paused, allow_actions)
       values ($1, $2, $3, 'workload-automation-v2', '{https://master.example.com}', 'basic', 'resync', $4, true,
         5, 500, 5000, true, false)`,
      [tenantId, id, `c-${i}`, seal(columnOf('scheduler_connection', 'secret'), tenantId, id)],
    );
  }
  return made;
}

/** As they are stored now. */
export const storedOf = (database: TestDatabase, sealed: readonly Sealed[]): Promise<string[]> =>
  database.system.run(async (manager) => {
    const stored: string[] = [];
    for (const { column, key } of sealed) {
      const where = column.key.map((name, i) => `${name} = $${i + 1}`).join(' and ');
      const rows = await manager.query<{ sealed: string }[]>(
        `select ${column.column} as sealed from ${column.table} where ${where}`,
        [...key],
      );
      stored.push(rows[0]!.sealed);
    }
    return stored;
  });

/** Each of them as this encryption opens it. Rejects when it does not. */
export async function opened(
  database: TestDatabase,
  made: readonly Sealed[],
  by: Encryption,
): Promise<string[]> {
  const stored = await storedOf(database, made);
  return made.map(({ column, key }, i) => by.decrypt(stored[i]!, column.context(...key)));
}

import { resolve } from 'node:path';
import { openTestDatabase, type TestDatabase } from '@resync/platform/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { partitionedTables } from '../src/migrations.js';
import { describeSchema, type Retention } from '../../../tools/schema-doc.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const retention: Retention = {
  ...Object.fromEntries(
    partitionedTables.map(({ table, keepDays }) => [table, `${keepDays} days, longer where a tenant asks`]),
  ),
  idempotent_answer: '24 hours',
  refresh_token: 'until it ends',
};

it('keeps docs/schema.md as the migrated database is', async () => {
  const text = await describeSchema((statement) => database.system.run((m) => m.query(statement)), retention);
  await expect(text).toMatchFileSnapshot(resolve(import.meta.dirname, '../../../docs/schema.md'));
});

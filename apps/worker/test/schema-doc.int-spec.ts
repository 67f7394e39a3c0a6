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
  definition_import: '30 days, the last of a connection as long as it; 7 days without a run',
  definition_import_file: 'until its import has run, 7 days without a run',
  idempotent_answer: '24 hours',
  operation: '30 days after its end',
  push_message: 'an hour',
  refresh_token: 'until it ends',
};

it('keeps docs/schema.md as the migrated database is', async () => {
  const text = await describeSchema((statement) => database.system.run((m) => m.query(statement)), retention);
  await expect(text).toMatchFileSnapshot(resolve(import.meta.dirname, '../../../docs/schema.md'));
});

import { openTestDatabase } from '@resync/platform/testing';
import { ImportRepository, ImportService } from '@resync/scheduler';
import { parseComposer } from '@resync/scheduler/composer';
import { composerEstate } from './composer-estate.js';
import { figure, print } from './table.js';

/**
 * `./resync bench import`: 16,000 job definitions in 1,000 streams, read and stored. Beside the parser, in the same run: the
 * same text split into lines and trimmed, the least that any reader of it does. Beside the store: as many rows inserted one
 * by one. Goal: read in at most 10 s.
 */
const RUNS = 5;

const median = (values: number[]): number =>
  values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

async function secondsOf(work: () => unknown): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}

async function medianOf(work: () => unknown): Promise<number> {
  const seconds: number[] = [];
  for (let run = 0; run < RUNS; run++) seconds.push(await secondsOf(work));
  return median(seconds);
}

const row = (what: string, seconds: number, beside: string, plain: number) => [
  what,
  seconds.toFixed(3),
  beside,
  plain.toFixed(3),
  (seconds / plain).toFixed(1),
];

export async function run(): Promise<void> {
  const files = composerEstate();
  const characters = files.reduce((sum, { text }) => sum + text.length, 0);
  const parse = await medianOf(() => parseComposer(files));
  const split = await medianOf(() =>
    files.map(({ text }) => text.split('\n').map((line) => line.trim()).length),
  );

  const database = await openTestDatabase();
  const imports = new ImportService(database.tenants, new ImportRepository(database.tenants));
  const tenantId = await database.aTenant();
  const connectionId = crypto.randomUUID();
  await database.tenants.run(tenantId, (manager) =>
    manager.query(
      `insert into scheduler_connection (tenant_id, id, name, kind, addresses, auth_kind, auth_user, secret, tls_verify,
         requests_per_second, page_size, request_timeout_ms, paused, allow_actions)
       values ($1, $2, 'bench', 'workload-automation-v2', '{http://b}', 'basic', 'u', 's', true, 1, 100, 1000, false, false)`,
      [tenantId, connectionId],
    ),
  );
  const bring = (estate: typeof files) =>
    imports.import(
      tenantId,
      connectionId,
      estate.map(({ name, text }) => ({ name, content: Buffer.from(text) })),
      { strict: true },
    );
  const first = await secondsOf(() => bring(files));
  const again = await medianOf(() => bring(files));
  const changed = files.map(({ name, text }) => ({
    name,
    text: text.replace(/(Step \d*00) of/g, '$1 (new) of'),
  }));
  const onePercent = await secondsOf(() => bring(changed));
  const rows = await database.tenants.run(tenantId, (manager) =>
    manager.query<{ key: string; content: object }[]>(
      'select key, content from definition where tenant_id = $1',
      [tenantId],
    ),
  );
  const plain = await secondsOf(() =>
    database.tenants.run(tenantId, async (manager) => {
      await manager.query(
        'create temp table plain_definition (key text primary key, content jsonb) on commit drop',
      );
      for (const { key, content } of rows)
        await manager.query(
          'insert into plain_definition values ($1, $2) on conflict (key) do update set content = excluded.content',
          [key, JSON.stringify(content)],
        );
    }),
  );
  print(
    `import: ${figure(rows.length)} definitions, ${figure(characters)} characters (median of ${RUNS} where repeated)`,
    [
      ['what', 's', 'beside', 's', 'ratio'],
      row('read', parse, 'split into trimmed lines', split),
      row('import, nothing stored yet', first, 'rows one by one', plain),
      row('import, 1 % changed', onePercent, 'rows one by one', plain),
      row('import, nothing changed', again, 'rows one by one', plain),
    ],
  );
  await database.close();
}

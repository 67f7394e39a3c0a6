import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { NotFound } from '@resync/platform';
import {
  openTestDatabase,
  openTestTemporal,
  recordHistory,
  type TestDatabase,
} from '@resync/platform/testing';
import { asActivities } from '@resync/platform/worker';
import {
  ImportActivities,
  type ImportOptions,
  type ImportReport,
  ImportRepository,
  ImportService,
} from '@resync/scheduler';
import { importDefinitionsJob } from '@resync/scheduler/workflows';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const SAMPLES = new URL('../../../test/samples/composer-synthetic/', import.meta.url);
const SAMPLE_NAMES = ['workstations.txt', 'jobs.txt', 'resources-prompts-calendars.txt', 'schedules.txt'];
const samples = () => SAMPLE_NAMES.map((name) => ({ name, content: readFileSync(new URL(name, SAMPLES)) }));
const file = (text: string, name = 'a.txt') => ({ name, content: Buffer.from(text) });

let database: TestDatabase;
let imports: ImportService;
beforeAll(async () => {
  database = await openTestDatabase();
  imports = new ImportService(database.tenants, new ImportRepository(database.tenants));
});
afterAll(() => database.close());

/** A tenant with one connection. */
async function anEstate() {
  const tenantId = await database.aTenant();
  const connectionId = randomUUID();
  const rows = <Row>(sql: string) =>
    database.tenants.run(tenantId, (manager) => manager.query<Row[]>(sql, [tenantId]));
  await database.tenants.run(tenantId, (manager) =>
    manager.query(
      `insert into scheduler_connection (tenant_id, id, name, kind, addresses, auth_kind, auth_user, secret, tls_verify,
         requests_per_second, page_size, request_timeout_ms, paused, allow_actions)
       values ($1, $2, 'PRD', 'workload-automation-v2', '{https://mdm01:31116}', 'basic', 'u', 's', true, 1, 100, 1000, false, false)`,
      [tenantId, connectionId],
    ),
  );
  return {
    tenantId,
    connectionId,
    rows,
    keys: async () =>
      (await rows<{ key: string }>('select key from definition where tenant_id = $1 order by kind, key')).map(
        ({ key }) => key,
      ),
    import: (files: ReturnType<typeof file>[], options: Partial<ImportOptions> = {}) =>
      imports.import(tenantId, connectionId, files, { strict: false, ...options }),
  };
}

describe('an import', () => {
  it('stores every definition of the samples, and tells what it found', async () => {
    const estate = await anEstate();
    const outcome = await estate.import(samples());
    expect(outcome).toMatchObject({
      kind: 'imported',
      counts: { workstations: 10, jobs: 10, streams: 11, streamJobs: 24, calendars: 2, runCycleGroups: 1 },
      added: 44,
      replaced: 0,
      unchanged: 0,
      errors: 0,
      warnings: 0,
      problems: [],
    });
    expect(outcome.unresolved[0]).toMatchObject({ kind: 'jobDefinition', reference: '/AGTBAT01#/LIMPA_TMP' });
    const [stream] = await estate.rows<Record<string, unknown>>(
      `select * from definition where tenant_id = $1 and key = '/AGTBAT01#/FECHADIA'`,
    );
    expect(stream).toMatchObject({
      kind: 'stream',
      version: '2025-01-02',
      workstation: '/AGTBAT01',
      source_file: 'schedules.txt',
      source_line: 2,
      content: { priority: 50, jobs: [{ name: 'EXTRACT_TXN' }, {}, {}, {}, {}] },
    });
    expect(await estate.rows('select * from definition_import_file where tenant_id = $1')).toEqual([]);
  });

  it('gives jobs of streams and dependencies rows of their own, with every name in full', async () => {
    const estate = await anEstate();
    await estate.import(samples());
    const waits = await estate.rows(
      `select job_name, kind, target_key, target_job, join_name, details from definition_dependency
        where tenant_id = $1 and stream_key in ('/AGTREG01#/RELREG', '/POOLETL#/MIGRAARQ', '/AGTBAT01#/BACKUPDB')
        order by stream_key, position`,
    );
    expect(waits).toMatchObject([
      { job_name: 'BKP_CORE', kind: 'resource', target_key: '/AGTBAT01#/FITA', details: { quantity: 2 } },
      { job_name: 'BKP_CRM', kind: 'resource', target_key: '/AGTBAT01#/FITA', details: { quantity: 1 } },
      { job_name: null, kind: 'follows', target_key: '/AGTDWH01#/CARGADWH', target_job: 'DIM_FATO' },
      { kind: 'file', target_key: '/AGTREG01#/dados/entrada/parceiro_20251120.ok' },
      { kind: 'prompt', target_key: '', details: { text: ':Relatorio regulatorio iniciado' } },
      { job_name: 'VALIDA_XSD', kind: 'follows', target_key: '/AGTREG01#/RELREG', target_job: 'MONTA_3040' },
      { job_name: 'ENVIA_BACEN', target_job: 'VALIDA_XSD' },
      { join_name: 'JN1', target_key: '/AGTBAT01#/FECHADIA', target_job: 'EXTRACT_TXN', details: { of: 1 } },
      { join_name: 'JN1', target_job: 'VALIDA_SALDO', details: { conditions: ['ABEND', 'FAIL'] } },
    ]);
    const uses = await estate.rows<{ name: string }>(
      `select name from definition_stream_job where tenant_id = $1 and job_key = '/AGTBAT02#/REPL_LOJA' order by position`,
    );
    expect(uses.map(({ name }) => name)).toEqual(['REPL_LOJA1', 'REPL_LOJA2']);
  });

  it('of the same files again writes no definition', async () => {
    const estate = await anEstate();
    await estate.import(samples());
    const versions = () =>
      estate.rows('select xmin, key from definition where tenant_id = $1 order by key, kind');
    const before = await versions();
    expect(await estate.import(samples())).toMatchObject({ added: 0, replaced: 0, unchanged: 44 });
    expect(await versions()).toEqual(before);
  });

  it('replaces what has the same key, jobs and dependencies of a stream included, and leaves the rest', async () => {
    const estate = await anEstate();
    await estate.import([
      file('SCHEDULE A#S ON REQUEST : A#J1 A#J2 FOLLOWS J1 END\nSCHEDULE A#T ON REQUEST : A#J END\n'),
    ]);
    const outcome = await estate.import([file('\nSCHEDULE a#s ON EVERYDAY : A#J3 END\n')]);
    expect(outcome).toMatchObject({ added: 0, replaced: 1, unchanged: 0 });
    expect(await estate.keys()).toEqual(['/A#/S', '/A#/T']);
    expect(
      await estate.rows('select name from definition_stream_job where tenant_id = $1 order by name'),
    ).toEqual([{ name: 'J' }, { name: 'J3' }]);
    expect(await estate.rows('select * from definition_dependency where tenant_id = $1')).toEqual([]);
  });

  it('resolves names against what was imported before', async () => {
    const estate = await anEstate();
    await estate.import([
      file('CPUNAME A END\n$JOBS\nA#J DOCOMMAND "x"\nSCHEDULE A#S ON REQUEST : A#J END\n'),
    ]);
    const { unresolved } = await estate.import([
      file('SCHEDULE A#T ON REQUEST FOLLOWS S.J, S.NOBODY, U.@ : A#J A#K END\n'),
    ]);
    expect(unresolved.map(({ kind, reference }) => [kind, reference])).toEqual([
      ['stream', '/A#/U'],
      ['jobDefinition', '/A#/K'],
    ]);
  });

  it('takes the last of several definitions of one key and says so', async () => {
    const estate = await anEstate();
    const outcome = await estate.import([file('$PROMPT\nP "one"\n'), file('$PROMPT\nP "two"\n', 'b.txt')]);
    expect(outcome).toMatchObject({
      added: 1,
      problems: [{ severity: 'warning', code: 'DUPLICATE_DEFINITION', file: 'a.txt', definition: '/P' }],
    });
    expect(await estate.rows('select content from definition where tenant_id = $1')).toMatchObject([
      { content: { text: 'two' } },
    ]);
  });

  it('keeps versions of a stream apart, and a job that a stream defines itself', async () => {
    const estate = await anEstate();
    const version = (day: string) => `SCHEDULE A#S VALIDFROM ${day} ON REQUEST : J DOCOMMAND "x" END\n`;
    await estate.import([file(version('01/01/2025') + version('06/01/2025'))]);
    expect(
      await estate.rows('select kind, key, version from definition where tenant_id = $1 order by 1, 3'),
    ).toEqual([
      { kind: 'job', key: '/A#/J', version: '' },
      { kind: 'stream', key: '/A#/S', version: '2025-01-01' },
      { kind: 'stream', key: '/A#/S', version: '2025-06-01' },
    ]);
  });

  it('masks secrets and stores no password', async () => {
    const estate = await anEstate();
    const text = `$JOBS\nA#J DOCOMMAND "load --password hunter2"\n$PARM\nDB_SENHA "hunter2"\n$USER\nA#joe PASSWORD "hunter2"\n`;
    await estate.import([file(`${text}SCHEDULE A#S ON REQUEST : A#K SCRIPTNAME "x TOKEN=hunter2" END\n`)]);
    const stored = JSON.stringify([
      await estate.rows('select * from definition where tenant_id = $1'),
      await estate.rows('select * from definition_import where tenant_id = $1'),
    ]);
    expect(stored).toContain('load --password [masked]');
    expect(stored).not.toContain('hunter2');
  });

  it('leaves out what it cannot read; a strict one then stores nothing and keeps its report', async () => {
    const text = '$PROMPT\nP "fine"\nQ missing\nSCHEDULE A#S ON REQUEST :\nA#J\n';
    const [tolerant, strict] = [await anEstate(), await anEstate()];
    expect(await tolerant.import([file(text)])).toMatchObject({ kind: 'imported', added: 1, errors: 2 });
    expect(await tolerant.keys()).toEqual(['/P']);
    const outcome = await strict.import([file(text)], { strict: true });
    expect(outcome).toMatchObject({
      kind: 'refused',
      added: 0,
      problems: [
        { code: 'UNEXPECTED_TEXT', line: 3 },
        { code: 'MISSING_END', definition: '/A#/S' },
      ],
    });
    expect(await strict.keys()).toEqual([]);
    expect(await strict.rows('select * from definition_import_file where tenant_id = $1')).toEqual([]);
  });

  it('names the first 200 problems in its report, and counts all', async () => {
    const estate = await anEstate();
    const text = `$PROMPT\n${Array.from({ length: 1_500 }, (_, i) => `P${i} missing\n`).join('')}`;
    const outcome = await estate.import([file(text)]);
    expect([outcome.problems.length, outcome.problemCount]).toEqual([200, 1_500]);
    const [stored] = await estate.rows<{ report: ImportReport }>(
      'select report from definition_import where tenant_id = $1',
    );
    expect(stored?.report).toEqual(outcome);
  });

  it('that is broken off stores nothing and can be run again, with the same report each time', async () => {
    const { tenantId, connectionId, keys, rows } = await anEstate();
    const kept = () => rows('select report from definition_import where tenant_id = $1');
    const id = await imports.receive(tenantId, connectionId, samples());
    const breakOff = ({ step }: { step: string }) => {
      if (step.startsWith('storing jobs')) throw new Error('broken off');
    };
    await expect(imports.run(tenantId, id, { strict: false, onProgress: breakOff })).rejects.toThrow(
      'broken off',
    );
    expect(await keys()).toEqual([]);
    expect(await kept()).toEqual([{ report: null }]);
    const outcome = await imports.run(tenantId, id, { strict: false });
    expect(await imports.run(tenantId, id, { strict: false })).toEqual(outcome);
    expect(await kept()).toMatchObject([{ report: { added: 44 } }]);
  });

  it('of two tenants with the same names never meet', async () => {
    const [mine, theirs] = [await anEstate(), await anEstate()];
    await Promise.all([
      mine.import([file('$PROMPT\nP "mine"\n')]),
      theirs.import([file('$PROMPT\nP "theirs"\nQ "theirs"\n')]),
    ]);
    expect(await mine.keys()).toEqual(['/P']);
    expect(await theirs.keys()).toEqual(['/P', '/Q']);
    const { unresolved } = await mine.import([
      file('CPUNAME A END\nSCHEDULE A#S ON REQUEST PROMPT Q : END\n'),
    ]);
    expect(unresolved).toMatchObject([{ kind: 'prompt', reference: '/Q' }]);
    const id = await imports.receive(theirs.tenantId, theirs.connectionId, [file('$PROMPT\nR "x"\n')]);
    await expect(imports.run(mine.tenantId, id, { strict: false })).rejects.toMatchObject({
      code: 'IMPORT_GIVEN_UP',
    });
    await expect(imports.receive(mine.tenantId, theirs.connectionId, [file('x')])).rejects.toThrow(NotFound);
  });

  it('refuses to begin without a file', async () => {
    const { tenantId, connectionId } = await anEstate();
    await expect(imports.receive(tenantId, connectionId, [])).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
  });
});

describe('the workflow importDefinitions', () => {
  it('runs a received import and returns what came of it', async () => {
    const temporal = await openTestTemporal();
    try {
      await temporal.runWorker({
        workflowsPath: fileURLToPath(new URL('../src/workflows.ts', import.meta.url)),
        activities: asActivities(new ImportActivities(imports)),
      });
      const { tenantId, connectionId, keys } = await anEstate();
      const importId = await imports.receive(tenantId, connectionId, samples());
      const input = { tenantId, connectionId, importId, strict: false };
      const { workflowId } = await temporal.workflows.start(importDefinitionsJob, input);
      const outcome = await temporal.workflows.result(importDefinitionsJob, workflowId);
      expect(outcome).toMatchObject({ kind: 'imported', added: 44 });
      expect(await keys()).toHaveLength(44);
      const file = fileURLToPath(new URL('histories/importDefinitions.completed.json', import.meta.url));
      await recordHistory(temporal, workflowId, file);
    } finally {
      await temporal.close();
    }
  });
});

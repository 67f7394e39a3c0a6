import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ImportRepository, ImportService } from '@resync/scheduler';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ApiHarness, type Caller, startApi } from './api-harness.js';
import { aConnection, SAMPLE_NAMES, SAMPLES } from './import.fixtures.js';

let api: ApiHarness;
let imports: ImportService;
let tenant: string;
let viewer: Caller;
let connectionId: string;
beforeAll(async () => {
  api = await startApi();
  imports = new ImportService(api.database.tenants, new ImportRepository(api.database.tenants));
});
afterAll(() => api.close());
beforeEach(async () => {
  tenant = await api.aTenant();
  viewer = await api.as('viewer', tenant);
  connectionId = await aConnection(api, tenant);
});

const imported = (text: string, name = 'a.txt', into = connectionId) =>
  imports.import(tenant, into, [{ name, content: Buffer.from(text) }], { strict: false });
const importedSamples = () =>
  imports.import(
    tenant,
    connectionId,
    SAMPLE_NAMES.map((name) => ({ name, content: readFileSync(new URL(name, SAMPLES)) })),
    { strict: false },
  );
const get = async (path: string) => (await viewer('GET', `/api/v1/definitions/${path}`)).body;
const idOf = async (name: string): Promise<string> => (await get(`streams?name=*${name}`)).items[0].id;

describe('imported streams', () => {
  it('are listed page by page, by key, and found by name, workstation and connection', async () => {
    await importedSamples();
    const first = await get('streams?limit=4');
    const second = await get(`streams?limit=100&cursor=${first.nextCursor}`);
    const keys = [...first.items, ...second.items].map(({ key }: { key: string }) => key);
    expect([keys.length, second.nextCursor]).toEqual([11, null]);
    expect(keys).toEqual(keys.toSorted());
    expect(first.sources).toMatchObject([{ connectionId }]);
    const found = async (query: string) =>
      (await get(`streams?${query}`)).items.map(({ name }: { name: string }) => name);
    expect(await found('name=*fecha*')).toEqual(['FECHADIA']);
    expect(await found('workstation=/agtpix0?')).toEqual(['PIXCONC', 'PIXSALDO']);
    expect(await found(`connection=${randomUUID()}`)).toEqual([]);
  });

  it('show their run cycles as composer writes them', async () => {
    await importedSamples();
    const stream = await get(`streams/${await idOf('FECHADIA')}`);
    expect(stream).toMatchObject({
      key: '/AGTBAT01#/FECHADIA',
      validFrom: '2025-01-02',
      file: 'schedules.txt',
      line: 2,
      freeDays: { calendar: '/FERIADOS', saturdayIsFree: true, sundayIsFree: true },
    });
    expect(stream.runCycles.map(({ text }: { text: string }) => text)).toEqual([
      'ON RUNCYCLE RC1 DESCRIPTION "todo dia" "FREQ=DAILY;INTERVAL=1"',
      'EXCEPT RUNCYCLE EXC1 /FERIADOS',
    ]);
  });

  it('keep their id when they are imported again', async () => {
    await imported('SCHEDULE A#S ON MO\n:\nJ\nEND\n');
    const id = await idOf('S');
    await imported('SCHEDULE A#S ON TU\n:\nJ\nEND\n');
    expect((await get(`streams/${id}`)).runCycles).toMatchObject([{ text: 'ON TU' }]);
  });
});

describe('the planned days of a stream', () => {
  it('come with their times and reasons, and with the days that were taken away', async () => {
    await importedSamples();
    const { days, problems } = await get(
      `streams/${await idOf('FECHADIA')}/planned?from=2025-11-19&to=2025-11-21`,
    );
    expect(problems).toEqual([]);
    expect(days.map(({ day, planned }: { day: string; planned: boolean }) => [day, planned])).toEqual([
      ['2025-11-19', true],
      ['2025-11-20', false],
      ['2025-11-21', true],
    ]);
    expect(days[1].reasons).toMatchObject([
      { code: 'chosen', runCycle: 'RC1' },
      { code: 'excepted', runCycle: 'EXC1' },
    ]);
    expect(days[0].starts).toEqual([
      {
        runCycle: 'RC1',
        at: { time: '22:00', days: 0, timeZone: null },
        until: null,
        deadline: expect.anything(),
        everyMinutes: null,
      },
    ]);
  });

  it('follow the version that is valid', async () => {
    await imported('SCHEDULE A#S ON MO\n:\nJ\nEND\nSCHEDULE A#S VALIDFROM 11/11/2025 ON FR\n:\nJ\nEND\n');
    const list = await get('streams');
    expect(list.items.map(({ validFrom }: { validFrom: string }) => validFrom)).toHaveLength(2);
    for (const { id } of list.items) {
      const { days } = await get(`streams/${id}/planned?from=2025-11-01&to=2025-11-20`);
      expect(days.map(({ day }: { day: string }) => day)).toEqual(['2025-11-03', '2025-11-10', '2025-11-14']);
    }
  });

  it('say why a stream is not planned', async () => {
    await importedSamples();
    const why = async (name: string, on: string) => {
      const { planned, certain, reasons } = await get(`streams/${await idOf(name)}/explain?on=${on}`);
      return [planned, certain, ...reasons.map(({ code }: { code: string }) => code)];
    };
    expect(await why('FECHADIA', '2025-11-20')).toEqual([false, true, 'chosen', 'excepted']);
    expect(await why('LOJASREP', '2025-11-20')).toEqual([false, true, 'draft']);
    expect(await why('CARGADWH', '2025-11-22')).toEqual([false, true, 'not_chosen']);
    expect(await why('MIGRAARQ', '2025-12-25')).toContain('not_chosen');
  });

  it('name a calendar that is missing and a rule that cannot be read', async () => {
    await imported('SCHEDULE A#S ON RUNCYCLE X NOSUCH ON RUNCYCLE Y "FREQ=HOURLY"\n:\nJ\nEND\n');
    const { certain, planned, problems } = await get(`streams/${await idOf('S')}/explain?on=2025-11-20`);
    expect([planned, certain]).toEqual([false, false]);
    expect(problems).toMatchObject([
      { code: 'CALENDAR_MISSING', runCycle: 'X', message: 'there is no calendar /NOSUCH' },
      { code: 'RULE_UNREADABLE', runCycle: 'Y' },
    ]);
  });

  it('are asked for in bounded windows of real days', async () => {
    await imported('SCHEDULE A#S ON MO\n:\nJ\nEND\n');
    const path = `/api/v1/definitions/streams/${await idOf('S')}`;
    for (const query of [
      'planned?from=2025-01-01&to=2026-02-05',
      'planned?from=2025-01-02&to=2025-01-01',
      'planned?from=2025-02-30&to=2025-03-01',
      'planned?from=0001-01-01&to=0001-01-02',
      'planned?from=2025-01-01',
      'explain?on=tomorrow',
    ]) {
      const { status, body } = await viewer('GET', `${path}/${query}`);
      expect([query, status, body.code]).toEqual([query, 400, 'INVALID_INPUT']);
    }
    const year = await viewer('GET', `${path}/planned?from=2025-01-01&to=2026-02-04`);
    expect([year.status, year.body.days.length]).toEqual([200, 57]);
    const missing = await viewer('GET', `/api/v1/definitions/streams/${randomUUID()}/explain?on=2025-01-01`);
    expect(missing.status).toBe(404);
  });
});

describe('the streams of a day', () => {
  const planned = async (query: string) =>
    (await get(`planned?${query}`)).items.map(({ name }: { name: string }) => name);

  it('are those whose run cycles mean it', async () => {
    await importedSamples();
    expect(await planned('on=2025-11-21')).toEqual([
      'BACKUPDB', 'FECHADIA', 'CARGADWH', 'PIXCONC', 'PIXSALDO', 'CONSULTA', 'RELREG', 'MIGRAARQ', 'MAINFR01',
    ]); // prettier-ignore
    expect(await planned('on=2025-11-22&name=*PIX*')).toEqual(['PIXCONC', 'PIXSALDO']);
  });

  it('come page by page, each once, from all connections', async () => {
    const other = await aConnection(api, tenant, 'test');
    const streams = (on: string) =>
      Array.from({ length: 7 }, (_, i) => `SCHEDULE A#S${i} ON ${on}\n:\nJ\nEND\n`).join('');
    await imported(streams('MO'));
    await imported(streams('EVERYDAY'), 'b.txt', other);
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: { items: { name: string }[]; nextCursor: string | null } = await get(
        `planned?on=2025-11-03&limit=3${cursor && `&cursor=${cursor}`}`,
      );
      seen.push(...page.items.map(({ name }) => name));
      cursor = page.nextCursor;
    }
    expect(seen).toHaveLength(14);
    expect(seen).toEqual(seen.toSorted());
    expect(await planned('on=2025-11-04')).toHaveLength(7);
    expect(await planned(`on=2025-11-03&connection=${other}`)).toHaveLength(7);
  });

  it('hold back no stream that cannot be told', async () => {
    await imported('SCHEDULE A#S ON NOSUCH\n:\nJ\nEND\n');
    expect((await get('planned?on=2025-11-03')).items).toMatchObject([
      { name: 'S', planned: false, certain: false },
    ]);
  });
});

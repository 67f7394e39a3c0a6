import { randomUUID } from 'node:crypto';
import { SchedulerThrottled, SharedRequestBudget, WorkloadAutomationV2 } from '@resync/scheduler';
import { testEnvironment } from '@resync/platform/testing';
import { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aConnection, all } from './connector.fixtures.js';
import { sample, type SampleScheduler, startSampleScheduler } from './sample-scheduler.fixtures.js';

const redis = new Redis(testEnvironment().redisUrl);
const connector = new WorkloadAutomationV2(new SharedRequestBudget(redis));
let scheduler: SampleScheduler;
beforeAll(async () => {
  scheduler = await startSampleScheduler();
});
afterEach(() => {
  scheduler.asked.length = 0;
  scheduler.lists.job = sample('v2-plan-job').results;
});
afterAll(async () => {
  await connector.onModuleDestroy();
  await scheduler.close();
  redis.disconnect();
});

describe('a full sweep', () => {
  it('asks for definitions, not for dependencies, in a fixed order', async () => {
    const session = await connector.open(aConnection([scheduler.url], { pageSize: 20 }));
    await all(session.jobs({ kind: 'full' }));
    expect(
      scheduler.asked.map(({ query, headers }) => [query.get('offset'), query.get('oql'), headers.scope]),
    ).toEqual([
      ['0', "name LIKE '@' ORDER BY id ASC", 'WHOLE_NO_DEPENDENCIES'],
      ['20', "name LIKE '@' ORDER BY id ASC", 'WHOLE_NO_DEPENDENCIES'],
      ['0', "name LIKE '@' ORDER BY id ASC", 'WHOLE_NO_DEPENDENCIES'], // the last look at count and plan id
    ]);
  });

  it('fetches the next page while the caller works on this one', async () => {
    const session = await connector.open(aConnection([scheduler.url], { pageSize: 10 }));
    const pages = session.jobs({ kind: 'full' })[Symbol.asyncIterator]();
    await pages.next();
    await expect.poll(() => scheduler.asked.length).toBe(2);
    await pages.return?.();
  });

  it('reports fields that it could not read, and keeps their rows', async () => {
    const rows = structuredClone(sample('v2-plan-job').results);
    Object.assign(rows[0] ?? {}, { priority: 'high' });
    scheduler.lists.job = rows;
    const session = await connector.open(aConnection([scheduler.url]));
    for await (const page of session.jobs({ kind: 'full' })) {
      expect(page.rows).toHaveLength(30);
      expect(page.problems).toMatchObject([{ planObjectId: rows[0]?.id, field: 'priority', rowLost: false }]);
    }
  });
});

describe('a delta', () => {
  const open = () => connector.open(aConnection([scheduler.url], { pageSize: 20 }));

  it('reads what is open, and by id what was open and is not any more', async () => {
    const before = await all((await open()).jobs({ kind: 'full' }));
    const running = before.find(({ name }) => name === 'BKP_CORE');
    scheduler.lists.job = endedWell(running?.planJobId ?? '');
    scheduler.asked.length = 0;

    const knownOpen = before
      .filter(({ commonStatus }) => commonStatus !== 'SUCCESSFUL')
      .map(({ planJobId }) => planJobId);
    const delta = await all((await open()).jobs({ kind: 'delta', finishedSince: 0, knownOpen }));
    expect(delta.find(({ name }) => name === 'BKP_CORE')).toMatchObject({
      status: 'SUCC',
      definitionKnown: true,
    });
    expect(delta.map(({ planJobId }) => planJobId).toSorted()).toEqual(knownOpen.toSorted());
    const last = scheduler.asked.at(-1);
    expect(last?.query.get('oql')).toBe(`id IN ['${running?.planJobId}'] ORDER BY id ASC`);
    expect(
      scheduler.asked.every(
        ({ headers }) => headers.scope === 'WHOLE_NO_JOB_DEFINITIONS_AND_NO_DEPENDENCIES',
      ),
    ).toBe(true);
  });

  it('says nothing of what left the plan: only a full sweep may', async () => {
    const delta = await all(
      (await open()).jobs({ kind: 'delta', finishedSince: 0, knownOpen: [randomUUID()] }),
    );
    expect(delta.every(({ commonStatus }) => commonStatus !== 'SUCCESSFUL')).toBe(true);
  });

  it('reads everything and leaves out what finished earlier when it is told nothing', async () => {
    const since = Date.parse('2025-11-21T05:00:00Z');
    const delta = await all((await open()).jobs({ kind: 'delta', finishedSince: since }));
    const names = delta.map(({ name }) => name);
    expect(names).toContain('LIMPA_TMP'); // ended 05:19
    expect(names).toContain('VALIDA_SALDO'); // abended 01:57, but an error is not final
    expect(names).not.toContain('EXTRACT_TXN'); // ended 01:18
  });

  const endedWell = (id: string) => {
    const rows = structuredClone(sample('v2-plan-job').results);
    for (const row of rows.filter((one) => one.id === id)) {
      row.lastRunCommonStatus = 'SUCCESSFUL';
      row.lastRunCompositeStatus = { status: 'SUCC' };
      Object.assign((row.jobruns as object[])[0] ?? {}, {
        commonStatus: 'SUCCESSFUL',
        compositeStatus: { status: 'SUCC' },
      });
    }
    return rows;
  };
});

it('sends the credentials of its kind, and counts requests, compressed bytes and milliseconds', async () => {
  const basic = await connector.open(aConnection([scheduler.url]));
  await all(basic.jobs({ kind: 'full' }));
  expect(scheduler.asked[0]?.headers.authorization).toBe(`Basic ${btoa('resync:s3cret-w0rd')}`);
  expect(basic.asked.requests).toBe(1);
  expect(basic.asked.bytes).toBeGreaterThan(500);
  expect(basic.asked.bytes).toBeLessThan(JSON.stringify(sample('v2-plan-job')).length / 4);

  const bearer = await connector.open(
    aConnection([scheduler.url], { authentication: { kind: 'bearer', token: 'abc.def' } }),
  );
  await bearer.engineInfo();
  expect(scheduler.asked.at(-1)?.headers.authorization).toBe('Bearer abc.def');
});

it("tells the scheduler's clock from its Date header", async () => {
  const session = await connector.open(aConnection([scheduler.url]));
  expect(session.clockSkewMs).toBeNull();
  scheduler.fault = (_request, response) => {
    response.setHeader('date', new Date(Date.now() + 3_600_000).toUTCString());
    return false;
  };
  await session.engineInfo();
  scheduler.fault = null;
  expect(Math.abs((session.clockSkewMs ?? 0) - 3_600_000)).toBeLessThan(2_000);
});

it('cuts a log after the bytes that were asked for, never inside a character', async () => {
  const session = await connector.open(aConnection([scheduler.url]));
  expect(await session.runLog('run', 35)).toBe('AWSBDW linha 1\nlinha 2 com acentua');
  expect((await session.runLog('run', 1_000_000))?.length).toBeGreaterThan(1_500);
});

it('has no log for a run that the scheduler does not know', async () => {
  scheduler.fault = (_request, response) => {
    response.writeHead(404).end();
    return true;
  };
  expect(await (await connector.open(aConnection([scheduler.url]))).runLog('gone', 100)).toBeNull();
  scheduler.fault = null;
});

describe('the budget of a connection', () => {
  const of = (requestsPerSecond: number) => ({
    tenantId: randomUUID(),
    connectionId: randomUUID(),
    requestsPerSecond,
  });

  it('is one for all workers', async () => {
    const workers = [1, 2].map(() => new SharedRequestBudget(redis));
    const connection = of(20);
    const startedAt = Date.now();
    await Promise.all(
      workers.flatMap((worker) => Array.from({ length: 20 }, () => worker.take(connection, 'a'))),
    );
    // 20 at once, the other 20 at 20 a second
    expect(Date.now() - startedAt).toBeGreaterThan(900);
  });

  it('refuses a request that would wait too long', async () => {
    const budget = new SharedRequestBudget(redis);
    const connection = of(0.01);
    await budget.take(connection, 'a');
    await expect(budget.take(connection, 'a')).rejects.toThrow(SchedulerThrottled);
  });

  it('is kept by each process alone, and stricter, while Valkey is away', async () => {
    const away = new Redis({
      port: 1,
      lazyConnect: true,
      maxRetriesPerRequest: 0,
      retryStrategy: () => null,
    });
    away.on('error', () => undefined);
    const budget = new SharedRequestBudget(away);
    const connection = of(20);
    const startedAt = Date.now();
    await Promise.all(Array.from({ length: 20 }, () => budget.take(connection, 'a')));
    expect(Date.now() - startedAt).toBeGreaterThan(900); // 10 at once, the others at 10 a second
    away.disconnect();
  });
});

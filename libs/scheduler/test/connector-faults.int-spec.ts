import { randomUUID } from 'node:crypto';
import { createGzip } from 'node:zlib';
import { type ResyncError } from '@resync/platform';
import {
  AccessDenied,
  BadAnswer,
  BadQuery,
  type ConnectionSettings,
  CredentialsRefused,
  PlanChangedDuringSweep,
  SchedulerFailed,
  SchedulerNotFound,
  type SchedulerSession,
  SchedulerThrottled,
  SchedulerUnreachable,
  SharedRequestBudget,
  WorkloadAutomationV2,
} from '@resync/scheduler';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aConnection, all } from './connector.fixtures.js';
import {
  type Fault,
  type SampleScheduler,
  sendJson,
  startSampleScheduler,
} from './sample-scheduler.fixtures.js';

const connector = new WorkloadAutomationV2(new SharedRequestBudget(null));
/** One for each test: what a test gave up may still ask for a while, and requests are counted. */
let scheduler: SampleScheduler;
beforeEach(async () => {
  scheduler = await startSampleScheduler();
});
afterEach(() => scheduler.close());
afterAll(() => connector.onModuleDestroy());

const open = (changes: Partial<ConnectionSettings> = {}) =>
  connector.open(aConnection([scheduler.url], changes));
const status =
  (code: number, body = '', headers: Record<string, string> = {}): Fault =>
  (_request, response) => {
    response.writeHead(code, headers).end(body);
    return true;
  };
const failure = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );
const requestsDuring = async (work: () => Promise<unknown>): Promise<number> => {
  const before = scheduler.asked.length;
  await failure(work());
  return scheduler.asked.length - before;
};

describe('an answer that refuses', () => {
  it('asks only once with credentials that were refused, so that no account is locked', async () => {
    scheduler.fault = status(401);
    const session = await connector.open(aConnection([scheduler.url, scheduler.url]));
    const asked = await requestsDuring(() => session.engineInfo());
    expect(asked).toBe(1);
    await expect(session.engineInfo()).rejects.toThrow(CredentialsRefused);
    expect(await requestsDuring(() => all(session.jobs({ kind: 'full' })))).toBe(0);
  });

  it('tells a role that is missing from a wrong password', async () => {
    scheduler.fault = status(403);
    const session = await open();
    await expect(all(session.jobs({ kind: 'full' }))).rejects.toThrow(AccessDenied);
    await expect(session.engineInfo()).rejects.toThrow(/security role/);
  });

  it('says what is not there', async () => {
    await expect((await open()).jobDependencies('no-such-job')).rejects.toThrow(SchedulerNotFound);
  });

  it("repeats the engine's words about a bad query, but never a credential in them", async () => {
    scheduler.fault = status(400, JSON.stringify({ messages: ['AWSJCO043E bad field', 'sent s3cret-w0rd'] }));
    const error = await failure((await open()).jobCounts());
    expect(error).toBeInstanceOf(BadQuery);
    expect((error as BadQuery).messages).toEqual(['AWSJCO043E bad field', 'sent …']);
  });

  it.each([400, 401, 403, 404])('is not asked again after HTTP %i', async (code) => {
    scheduler.fault = status(code);
    const session = await open();
    expect(await requestsDuring(() => session.engineInfo())).toBe(1);
  });

  it('does not follow a redirect, which could carry the credentials elsewhere', async () => {
    scheduler.fault = status(302, '', { location: 'http://elsewhere.example.com/' });
    const session = await open();
    await expect(session.engineInfo()).rejects.toThrow(/redirects are not followed/);
  });
});

describe('an answer that may be better later', () => {
  it('is asked for again, and the better one is taken', async () => {
    let failures = 2;
    scheduler.fault = (_request, response) => failures-- > 0 && status(500)(_request, response, 0);
    const session = await open();
    expect((await session.engineInfo()).displayVersion).toBe('10.2.5');
    expect(session.asked.requests).toBe(3);
  });

  it('is given up after three attempts, with the words of the engine', async () => {
    scheduler.fault = status(500, JSON.stringify({ message: 'DB2 is down' }));
    const session = await open();
    const error = await failure(session.engineInfo());
    expect(error).toBeInstanceOf(SchedulerFailed);
    expect(error).toMatchObject({ status: 500, messages: ['DB2 is down'], retryable: true });
    expect(session.asked.requests).toBe(3);
  });

  it('waits as long as the scheduler asks for', async () => {
    const times: number[] = [];
    scheduler.fault = (request, response) => {
      times.push(Date.now());
      return times.length === 1 && status(429, '', { 'retry-after': '1' })(request, response, 0);
    };
    await (await open()).engineInfo();
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(1_000);
  });

  it('leaves a long wait to the next cycle', async () => {
    scheduler.fault = status(429, '', { 'retry-after': '600' });
    const session = await open();
    expect(await failure(session.engineInfo())).toMatchObject({ retryAfterMs: 600_000 });
    await expect(session.engineInfo()).rejects.toThrow(SchedulerThrottled);
    expect(session.asked.requests).toBe(2);
  });
});

describe('an answer that cannot be', () => {
  it.each([
    ['a page of HTML', '<html>maintenance</html>'],
    ['half a document', '{"count": 30, "results": [{"id": "53537a'],
    ['something else', '[]'],
    ['rows that are no rows', '{"count":1,"results":[7]}'],
    ['nothing', ''],
  ])('is refused with where it happened: %s', async (_what, body) => {
    scheduler.fault = status(200, body);
    const error = await failure(all((await open()).jobs({ kind: 'full' })));
    expect(error).toBeInstanceOf(BadAnswer);
    expect(error).toMatchObject({ where: 'page 1 of job' });
  });

  it('is noticed when the connection ends in the middle of it', async () => {
    scheduler.fault = (_request, response) => {
      response.writeHead(200, { 'content-length': '5000' });
      response.write('{"count": 30,', () => response.destroy());
      return true;
    };
    await expect(all((await open()).jobs({ kind: 'full' }))).rejects.toThrow(/cut off/);
  });

  it('is noticed when compressed data is cut off', async () => {
    scheduler.fault = (_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(Buffer.from('1f8b0800', 'hex'));
      return true;
    };
    await expect((await open()).engineInfo()).rejects.toThrow(BadAnswer);
  });

  it('is not waited for longer than the connection allows', async () => {
    scheduler.fault = () => true; // takes the request and never answers
    const session = await open({ requestTimeoutMs: 300 });
    expect(await failure(session.engineInfo())).toMatchObject({ reason: 'timeout' });
    expect(session.asked.requests).toBe(1); // a master that hangs is not asked more
  });

  it('is not waited for when it stops half way', async () => {
    scheduler.fault = (_request, response) => {
      response.writeHead(200);
      response.write('{"count":');
      return true;
    };
    expect(await failure((await open({ requestTimeoutMs: 300 })).engineInfo())).toMatchObject({
      reason: 'timeout',
    });
  });
});

describe('an answer without end', () => {
  /** A lot of white space in few bytes, and the response left open: who waits for the end waits in vain. */
  const bomb =
    (mebibytes: number): Fault =>
    (_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip', 'content-type': 'application/json' });
      const gzip = createGzip();
      gzip.pipe(response);
      for (let i = 0; i < mebibytes; i++) gzip.write(' '.repeat(1_024 * 1_024));
      gzip.flush();
      return true;
    };

  it.each([
    ['the engine', 1, 2, (session: SchedulerSession) => session.engineInfo()],
    ['page 1 of job', 4.1, 6, (session: SchedulerSession) => all(session.jobs({ kind: 'full' }))],
    ['job x', 16, 20, (session: SchedulerSession) => session.jobDependencies('x')],
  ])('is left as soon as it is too much for %s, by what it inflates to', async (where, limit, sent, ask) => {
    scheduler.fault = bomb(sent);
    const session = await open({ pageSize: 10 });
    const error = await failure(ask(session));
    expect(error).toBeInstanceOf(BadAnswer);
    expect(error).toMatchObject({ where });
    expect(String(error)).toContain(`larger than ${limit} MiB`);
    expect(session.asked.bytes).toBeLessThan(100_000);
  });

  it('takes room for large ones from no other tenant, and is no silence of the scheduler', async () => {
    scheduler.fault = bomb(6);
    const mine = { tenantId: randomUUID(), pageSize: 10_000 };
    const stuck = [await open(mine), await open(mine)].map((session) =>
      failure(all(session.jobs({ kind: 'full' }))),
    );
    const third = await open({ ...mine, requestTimeoutMs: 1_000 });
    await expect
      .poll(() => failure(all(third.jobs({ kind: 'full' }))), { timeout: 10_000 })
      .toMatchObject({ code: 'TOO_MANY_LARGE_ANSWERS' });
    const padding = ' '.repeat(6 * 1_024 * 1_024);
    scheduler.fault = status(200, `{"count":0,"results":[]${padding}}`);
    const theirs = await open({ pageSize: 10_000 });
    expect(await all(theirs.workstations())).toEqual([]);
    expect((await Promise.all(stuck)).map((error) => (error as ResyncError).code)).toEqual([
      'SCHEDULER_UNREACHABLE',
      'SCHEDULER_UNREACHABLE',
    ]);
    expect(await all((await open(mine)).workstations())).toEqual([]); // their room is free again
  });
});

describe('pages that are not the pages of one plan', () => {
  const jobs = async (pageSize = 10) => all((await open({ pageSize })).jobs({ kind: 'full' }));
  const pageAt =
    (offset: number, change: (page: Page) => void): Fault =>
    (request, response) => {
      if (request.path !== '/plan/job' || request.query.get('offset') !== String(offset)) return false;
      const rows = scheduler.lists.job ?? [];
      const limit = Number(request.query.get('limit'));
      const page = {
        count: rows.length,
        results: structuredClone(sorted(rows).slice(offset, offset + limit)),
      };
      change(page);
      sendJson(response, page);
      return true;
    };
  interface Page {
    count: number;
    results: Record<string, unknown>[];
  }
  const sorted = (rows: Record<string, unknown>[]) =>
    rows.toSorted((a, b) => String(a.id).localeCompare(String(b.id)));

  it('go on from the rows that came when the engine gives fewer than asked', async () => {
    scheduler.fault = pageAt(10, (page) => page.results.splice(4));
    expect(new Set((await jobs()).map(({ planJobId }) => planJobId)).size).toBe(30);
  });

  it('are refused when fewer rows come than were promised', async () => {
    scheduler.fault = pageAt(20, (page) => page.results.splice(0));
    await expect(jobs()).rejects.toThrow(/no rows after 20, although 30 were promised/);
  });

  it('are refused when a page comes twice', async () => {
    scheduler.fault = pageAt(10, (page) => {
      page.results = sorted(scheduler.lists.job ?? []).slice(0, 10);
    });
    await expect(jobs()).rejects.toThrow(/repeats earlier rows/);
  });

  it('are refused when rows shift from one page to the next', async () => {
    scheduler.fault = pageAt(10, (page) => {
      page.results = sorted(scheduler.lists.job ?? []).slice(9, 19);
    });
    await expect(jobs()).rejects.toThrow(PlanChangedDuringSweep);
  });

  it('are refused when the count moves between two pages', async () => {
    scheduler.fault = pageAt(10, (page) => page.count++);
    await expect(jobs()).rejects.toThrow(/30 rows became 31/);
  });

  it('are refused when the plan is another one between two pages', async () => {
    scheduler.fault = pageAt(20, (page) => page.results.forEach((row) => (row.planId = 'the next plan')));
    await expect(jobs()).rejects.toThrow(/became the next plan/);
  });

  it('are refused when the count has moved after the last page', async () => {
    scheduler.fault = (request, response, n) =>
      request.query.get('limit') === '1' && pageAt(0, (page) => (page.count = 29))(request, response, n);
    await expect(jobs()).rejects.toThrow(/30 rows became 29/);
  });

  it('are read to an empty page when the engine gives no count', async () => {
    scheduler.fault = (request, response) => {
      if (request.path !== '/plan/job') return false;
      const offset = Number(request.query.get('offset'));
      sendJson(response, { results: sorted(scheduler.lists.job ?? []).slice(offset, offset + 10) });
      return true;
    };
    expect(await jobs()).toHaveLength(30);
  });

  it('are refused when two kinds of object come from two plans', async () => {
    const session = await open();
    await all(session.streams({ kind: 'full' }));
    scheduler.fault = pageAt(0, (page) => page.results.forEach((row) => (row.planId = 'the next plan')));
    await expect(all(session.jobs({ kind: 'full' }))).rejects.toThrow(PlanChangedDuringSweep);
  });
});

describe('an address that does not answer', () => {
  it('is said to be down, in words', async () => {
    const gone = await startSampleScheduler();
    await gone.close();
    const session = await connector.open(aConnection([gone.url]));
    const error = await failure(session.engineInfo());
    expect(error).toBeInstanceOf(SchedulerUnreachable);
    expect(error).toMatchObject({
      reason: 'refused',
      message: `${gone.url} refuses connections: check the port and that the application server runs`,
    });
  });

  it('is said to be unknown when its name is', async () => {
    const session = await connector.open(aConnection(['http://no-such-host.invalid/twsd']));
    expect(await failure(session.engineInfo())).toMatchObject({ reason: 'unknown_host' });
  });

  it('gives way to the next one, which stays first', async () => {
    const old = await startSampleScheduler();
    const connection = aConnection([old.url, scheduler.url]);
    await (await connector.open(connection)).engineInfo();
    await old.close(); // the master is switched
    const session = await connector.open(connection);
    await session.engineInfo();
    expect(session.asked.requests).toBe(2);
    await session.engineInfo();
    expect(session.asked.requests).toBe(3); // the old master is not asked first again
    const next = await connector.open(connection);
    await next.engineInfo();
    expect(next.asked.requests).toBe(1);
  });

  it('gives way when a standby says that it is one', async () => {
    const standby = await startSampleScheduler();
    standby.fault = status(503);
    const session = await connector.open(aConnection([standby.url, scheduler.url]));
    expect((await session.engineInfo()).displayVersion).toBe('10.2.5');
    await standby.close();
  });

  it('keeps the identity of everything when another address answers', async () => {
    const other = await startSampleScheduler();
    const here = await all((await open()).jobs({ kind: 'full' }));
    const there = await all((await connector.open(aConnection([other.url]))).jobs({ kind: 'full' }));
    expect(there).toEqual(here);
    await other.close();
  });
});

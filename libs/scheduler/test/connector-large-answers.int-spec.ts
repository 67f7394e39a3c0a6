import { randomUUID } from 'node:crypto';
import { createGzip } from 'node:zlib';
import { type ResyncError } from '@resync/platform';
import { AnswerTooLarge, type SchedulerSession, SharedRequestBudget } from '@resync/scheduler';
import { describe, expect, it } from 'vitest';
import { ConnectionPools } from '../src/connectors/http/connection-pools.js';
import { LargeAnswers } from '../src/connectors/http/large-answers.js';
import { requestPolicy } from '../src/connectors/http/request-policy.js';
import { SchedulerHttp } from '../src/connectors/http/scheduler-http.js';
import { aConnection, all } from './connector.fixtures.js';
import { connectorUnderFault, failure, status } from './connector-under-fault.fixtures.js';
import { type Fault } from './sample-scheduler.fixtures.js';

const faulty = connectorUnderFault();

it('asks with half the rows for a page that is too large, and loses none', async () => {
  const rows = faulty.scheduler.lists.job ?? [];
  for (const row of rows) row.manyRuns = ' '.repeat(1_024 * 1_024);
  const jobs = await all((await faulty.open({ pageSize: 10 })).jobs({ kind: 'full' }));
  expect(jobs.map(({ planJobId }) => planJobId).sort()).toEqual(rows.map(({ id }) => id).sort());
  const sizes = faulty.scheduler.asked.map(({ query }) => Number(query.get('limit')));
  expect(sizes.slice(0, 3)).toEqual([10, 5, 2]);
  expect(sizes.slice(3, -1).every((size) => size === 2)).toBe(true); // what follows is asked for as it could be read
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
    ['page 1 of job', 4, 6, (session: SchedulerSession) => all(session.jobs({ kind: 'full' }))],
    ['job x', 16, 20, (session: SchedulerSession) => session.jobDependencies('x')],
  ])('is left as soon as it is too much for %s, by what it inflates to', async (where, limit, sent, ask) => {
    faulty.scheduler.fault = bomb(sent);
    const session = await faulty.open({ pageSize: 10 });
    const error = await failure(ask(session));
    expect(error).toBeInstanceOf(AnswerTooLarge);
    expect(error).toMatchObject({ where });
    expect(String(error)).toContain(`larger than ${limit} MiB`);
    expect(session.asked.bytes).toBeLessThan(100_000);
  });

  it('is left after a short time when it is large, however long the connection allows', async () => {
    faulty.scheduler.fault = bomb(5);
    const settings = aConnection([faulty.scheduler.url], { requestTimeoutMs: 300_000 });
    const pools = new ConnectionPools(settings);
    const budget = new SharedRequestBudget(null);
    const http = new SchedulerHttp(settings, pools, budget, requestPolicy(settings), new LargeAnswers(100));
    const error = await failure(http.json({ path: '/api/v2/plan/job', what: 'jobs' }, 6 * 1_024 * 1_024));
    await pools.close();
    expect(error).toMatchObject({ code: 'SCHEDULER_ANSWER_TOO_LARGE' });
    expect(String(error)).toContain('did not come whole within 0.1 s');
  });

  it('takes room for large ones from no other tenant, and is no silence of the scheduler', async () => {
    faulty.scheduler.fault = bomb(6);
    const mine = { tenantId: randomUUID(), pageSize: 10_000 };
    const stuck = [await faulty.open(mine), await faulty.open(mine)].map((session) =>
      failure(all(session.jobs({ kind: 'full' }))),
    );
    const third = await faulty.open({ ...mine, requestTimeoutMs: 1_000 });
    await expect
      .poll(() => failure(all(third.jobs({ kind: 'full' }))), { timeout: 10_000 })
      .toMatchObject({ code: 'TOO_MANY_LARGE_ANSWERS' });
    const padding = ' '.repeat(6 * 1_024 * 1_024);
    faulty.scheduler.fault = status(200, `{"count":0,"results":[]${padding}}`);
    const theirs = await faulty.open({ pageSize: 10_000 });
    expect(await all(theirs.workstations())).toEqual([]);
    expect((await Promise.all(stuck)).map((error) => (error as ResyncError).code)).toEqual([
      'SCHEDULER_UNREACHABLE',
      'SCHEDULER_UNREACHABLE',
    ]);
    expect(await all((await faulty.open(mine)).workstations())).toEqual([]); // their room is free again
  });
});

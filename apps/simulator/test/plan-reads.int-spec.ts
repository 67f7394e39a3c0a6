import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSimulator } from '../src/simulator.js';
import { type Simulator } from '../src/simulator.options.js';
import { ask, rows } from './client.fixtures.js';

let simulator: Simulator;
const NOW = '2025-11-21T09:00:00Z';

beforeAll(async () => {
  simulator = await startSimulator({ jobs: 300, startAt: NOW, faults: { abend: 0.05 } });
});
afterAll(() => simulator.close());

describe('who asks', () => {
  it('is let in with user and password, or with a token', async () => {
    expect((await ask(simulator, '/engine/info')).status).toBe(200);
    const bearer = { authorization: `Bearer ${simulator.credentials.token}` };
    expect((await ask(simulator, '/engine/info', { headers: bearer })).status).toBe(200);
  });

  it('is refused with 401 without credentials or with wrong ones', async () => {
    for (const authorization of ['', 'Basic eDp5', 'Bearer nothing', 'nonsense']) {
      const { status, text } = await ask(simulator, '/plan/job', { headers: { authorization } });
      expect(status).toBe(401);
      expect(JSON.parse(text)).toHaveProperty('messages');
    }
  });

  it('is told the time of the scheduler, not ours', async () => {
    const { headers } = await ask(simulator, '/engine/info');
    expect(headers.get('date')).toBe(new Date(NOW).toUTCString());
  });
});

describe('pages', () => {
  it('put together are the whole plan, each row once, in the order asked for', async () => {
    const ids: string[] = [];
    let next: string | undefined = '/twsd/api/v2/plan/job?limit=37&oql=ORDER%20BY%20id';
    while (next !== undefined) {
      const { text } = await ask(simulator, next.replace('/twsd/api/v2', ''), {
        headers: { 'include-count': 'true' },
      });
      const page = JSON.parse(text) as { count: number; results: { id: string }[]; next?: string };
      expect(page.count).toBe(306);
      ids.push(...page.results.map(({ id }) => id));
      next = page.next;
    }
    expect(ids).toEqual([...new Set(ids)].sort());
    expect(ids).toHaveLength(306);
  });

  it('have a count only when it is asked for', async () => {
    const { text } = await ask(simulator, '/plan/job?limit=1');
    expect(JSON.parse(text)).not.toHaveProperty('count');
  });

  it('are compressed for who takes it', async () => {
    const { headers, text } = await ask(simulator, '/plan/job', { headers: { 'accept-encoding': 'gzip' } });
    expect(headers.get('content-encoding')).toBe('gzip');
    expect(JSON.parse(text)).toHaveProperty('results');
  });

  it('leave out definitions and dependencies when the scope says so', async () => {
    const scope = 'WHOLE_NO_JOB_DEFINITIONS_AND_NO_DEPENDENCIES';
    const [whole, small] = await Promise.all([
      ask(simulator, '/plan/job?limit=50'),
      ask(simulator, '/plan/job?limit=50', { headers: { scope } }),
    ]);
    const results = (text: string) =>
      (JSON.parse(text) as { results: { jobDefinition?: object; dependencies: object[] }[] }).results;
    expect(
      results(small.text).every((row) => !('jobDefinition' in row) && row.dependencies.length === 0),
    ).toBe(true);
    expect(results(whole.text).every((row) => 'jobDefinition' in row)).toBe(true);
    expect(results(whole.text).some((row) => row.dependencies.length > 0)).toBe(true);
  });

  it('hold only what the filter and the path let through', async () => {
    const failed = await rows(
      simulator,
      'job',
      "jobruns.compositeStatus.status IN ['ABEND','FAIL'] ORDER BY name",
    );
    expect(failed.length).toBeGreaterThan(0);
    const [first] = failed;
    const one = await rows(
      simulator,
      'job',
      '',
      `&plan_filter=${encodeURIComponent(`/@/@#/@/@.${first?.name}`)}`,
    );
    expect(one.map(({ id }) => id)).toEqual([first?.id]);
  });
});

describe('counts', () => {
  it('agree with the rows, by status', async () => {
    const { text } = await ask(simulator, '/plan/job/count?grouping_filters=status');
    const { count, groupedCount } = JSON.parse(text) as {
      count: number;
      groupedCount: Record<string, number>;
    };
    const all = await rows(simulator, 'job');
    const own: Record<string, number> = {};
    for (const { lastRunCommonStatus } of all)
      own[String(lastRunCommonStatus)] = (own[String(lastRunCommonStatus)] ?? 0) + 1;
    expect([count, groupedCount]).toEqual([all.length, own]);
  });

  it('nest when there are several groupings', async () => {
    const { text } = await ask(simulator, '/plan/jobstream/count?grouping_filters=workstation,status');
    const { groupedCount } = JSON.parse(text) as { groupedCount: Record<string, Record<string, number>> };
    expect(Object.values(groupedCount['/MDM01'] ?? {}).reduce((sum, n) => sum + n, 0)).toBe(2);
  });
});

describe('what is not there or not right', () => {
  it.each([
    ['/plan/job/no-such-id', 404],
    ['/plan/nothing', 404],
    ['/plan/job?plan_id=other', 404],
    ['/plan/job?oql=nme%3D1', 400],
    ['/plan/job?limit=-1', 400],
    ['/plan/job/count?grouping_filters=colour', 400],
    ['/plan/job/run/none/joblog', 404],
    ['/model/spaceship', 404],
  ])('%s answers %i with a message', async (path, status) => {
    const answer = await ask(simulator, path);
    expect(answer.status).toBe(status);
    expect((JSON.parse(answer.text) as { messages: string[] }).messages[0]).toBeTruthy();
  });

  it('says where a filter is wrong', async () => {
    const { text } = await ask(simulator, `/plan/job?oql=${encodeURIComponent("name = 'A' AND foo = 1")}`);
    expect(text).toContain('unknown field foo at position 16');
  });
});

describe('single objects', () => {
  it('are found by id, with their neighbours and the log of their run', async () => {
    const [job] = await rows(simulator, 'job', "jobruns.compositeStatus.status = 'ABEND'");
    const found = JSON.parse((await ask(simulator, `/plan/job/${job?.id}`)).text) as {
      jobruns: { id: string }[];
    };
    const log = await ask(simulator, `/plan/job/run/${found.jobruns[0]?.id}/joblog`);
    expect(log.headers.get('content-type')).toContain('text/plain');
    expect(log.text).toMatch(/= Exit Status +: [1-9]/);
    expect(log.text).toContain('ERROR');
    expect((await ask(simulator, `/plan/job/run/${found.jobruns[0]?.id}/joblog`)).text).toBe(log.text);
  });

  it('name each other as predecessor and successor', async () => {
    const [waiting] = await rows(simulator, 'job', 'dependenciesStats.numberOfDependencies > 0');
    const before = JSON.parse((await ask(simulator, `/plan/job/${waiting?.id}/predecessors`)).text) as {
      results: { id: string; flowNodeType: string }[];
    };
    const predecessor = before.results.find(({ flowNodeType }) => flowNodeType === 'JOB');
    const after = await ask(simulator, `/plan/job/${predecessor?.id}/successors`);
    expect(after.text).toContain(`"id":"${waiting?.id}"`);
    expect(after.text).not.toMatch(/"(compositeStatus|commonStatus|lastRun\w+)"/);
  });

  it('have definitions in the model', async () => {
    const list = JSON.parse((await ask(simulator, '/model/jobstream?limit=5')).text) as {
      count: number;
      results: { key: string; def: { id: string } }[];
    };
    expect(list.count).toBeGreaterThan(5);
    const [first] = list.results;
    const one = await ask(simulator, `/model/jobstream/${first?.def.id}`);
    expect((JSON.parse(one.text) as { key: string }).key).toBe(first?.key);
  });
});

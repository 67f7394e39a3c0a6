import { afterEach, describe, expect, it } from 'vitest';
import { type SimulatorOptions, type Simulator } from '../src/simulator.options.js';
import { startSimulator } from '../src/simulator.js';
import { admin, ask, rows } from './client.fixtures.js';

const running: Simulator[] = [];
async function start(options: SimulatorOptions = {}): Promise<Simulator> {
  const simulator = await startSimulator({ jobs: 200, startAt: '2025-11-21T03:05:00Z', ...options });
  running.push(simulator);
  return simulator;
}
afterEach(async () => {
  for (const simulator of running.splice(0)) await simulator.close();
});

const aRunningJob = async (simulator: Simulator) => {
  const [job] = await rows(simulator, 'job', "jobruns.compositeStatus.status = 'EXEC' ORDER BY id");
  if (!job) throw new Error('nothing runs');
  return job;
};

interface Truth {
  now: number;
  cursor: number;
  transitions: { key: string; to: string; at: number; cursor: number }[];
  state?: { jobs: { key: string; status: string }[] };
}

async function truth(simulator: Simulator, query = ''): Promise<Truth> {
  const answer = await fetch(`${simulator.adminUrl}/truth${query}`, {
    headers: { authorization: `Bearer ${simulator.adminToken}` },
  });
  return (await answer.json()) as Truth;
}

describe('the admin API', () => {
  it('wants its own token', async () => {
    const simulator = await start();
    expect((await admin(simulator, 'freeze', {}, simulator.credentials.token)).status).toBe(401);
    expect((await admin(simulator, 'freeze')).status).toBe(200);
  });

  it('refuses what it does not know, by name', async () => {
    const simulator = await start();
    const unknown = await admin(simulator, 'clock', { velocity: 3 });
    expect([unknown.status, unknown.text.includes('velocity')]).toEqual([400, true]);
    expect((await admin(simulator, 'abend', { job: 'NOSUCH.JOB' })).status).toBe(404);
  });

  it('moves the clock: by so much, to an instant, at another speed', async () => {
    const simulator = await start();
    await admin(simulator, 'clock', { advanceMs: 3_600_000 });
    expect((await ask(simulator, '/engine/info')).headers.get('date')).toBe('Fri, 21 Nov 2025 04:05:00 GMT');
    await admin(simulator, 'clock', { runTo: '2025-11-22T05:00:00Z' });
    expect((await ask(simulator, '/engine/info')).headers.get('date')).toBe('Sat, 22 Nov 2025 05:00:00 GMT');
    const [master] = await rows(simulator, 'workstation', "name = 'MDM01'");
    expect(master?.runNumber).toBe(215);
    await admin(simulator, 'clock', { speed: 36_000 });
    await expect
      .poll(async () => (await truth(simulator, '?state=false')).now)
      .toBeGreaterThan(Date.parse('2025-11-22T06:00:00Z'));
  });

  it('abends a running job, which the plan shows at once and the truth keeps', async () => {
    const simulator = await start();
    const job = await aRunningJob(simulator);
    const { cursor } = await truth(simulator, '?state=false&limit=100000');
    await admin(simulator, 'abend', { job: job.id, returnCode: 99, fault: 'disk-full' });
    const [after] = await rows(simulator, 'job', `id = '${job.id}'`);
    expect(after).toMatchObject({
      lastRunCompositeStatus: { status: 'ABEND', error: true },
      jobruns: [{ returnCode: 99 }],
    });
    const { transitions } = await truth(simulator, `?state=false&since=${cursor}`);
    expect(transitions[0]).toMatchObject({ key: job.key, to: 'ABEND', cursor: cursor + 1 });
    const log = await ask(simulator, `/plan/job/joblog?oql=${encodeURIComponent(`id = '${job.id}'`)}`);
    expect(log.text).toContain('No space left on device');
    expect((await admin(simulator, 'abend', { job: job.id })).status).toBe(409);
  });

  it('makes a run overlong, and ends it when told to', async () => {
    const simulator = await start();
    const job = await aRunningJob(simulator);
    await admin(simulator, 'overlong', { job: job.id, byMs: 10 * 3_600_000 });
    await admin(simulator, 'clock', { advanceMs: 9 * 3_600_000 });
    const [long] = await rows(simulator, 'job', `id = '${job.id}' AND jobruns.elapsedTime > PT9H`);
    expect(long?.lastRunCommonStatus).toBe('RUNNING');
    await admin(simulator, 'finish', { job: job.id });
    expect((await rows(simulator, 'job', `id = '${job.id}'`))[0]?.lastRunCommonStatus).toBe('SUCCESSFUL');
  });

  it('takes agents away and changes limits, fences and resources', async () => {
    const simulator = await start();
    await admin(simulator, 'workstation', { workstation: 'AGTBAT01', state: 'offline', limit: 3, fence: 7 });
    const [agent] = await rows(simulator, 'workstation', "name = 'AGTBAT01'");
    expect(agent).toMatchObject({ activeStates: [], limit: 3, fence: 7 });
    await admin(simulator, 'workstation', { workstation: 'AGTBAT01', state: 'unlinked' });
    const [unlinked] = await rows(
      simulator,
      'workstation',
      "name = 'AGTBAT01' AND activeStates = 'JOBMAN_UP'",
    );
    expect(unlinked?.activeStates).not.toContain('LINKED');
    await admin(simulator, 'resource', { resource: '/AGTBAT01#/FITA', quantity: 0 });
    const [resource] = await rows(simulator, 'resource', "key = '/AGTBAT01#/FITA'");
    expect(resource?.quantity).toBe(0);
  });

  it('submits a stream, which is one more instance', async () => {
    const simulator = await start();
    const [stream] = await rows(simulator, 'jobstream', "name != 'FINAL' ORDER BY name");
    await admin(simulator, 'submit', { stream: stream?.key });
    const instances = await rows(simulator, 'jobstream', `key = '${stream?.key}'`);
    expect(new Set(instances.map(({ internalIdentifier }) => internalIdentifier)).size).toBe(2);
  });

  it('turns the plan over: everything has another id', async () => {
    const simulator = await start();
    const before = await rows(simulator, 'jobstream', '');
    await admin(simulator, 'turnover');
    const after = await rows(simulator, 'jobstream', '');
    const ids = new Set(before.map(({ id }) => id));
    expect(after.some(({ id }) => ids.has(id))).toBe(false);
    expect(after[0]?.planId).not.toBe(before[0]?.planId);
  });

  it('counts what was asked, by route', async () => {
    const simulator = await start();
    await ask(simulator, '/plan/job');
    await ask(simulator, '/plan/job/none');
    const answer = await fetch(`${simulator.adminUrl}/stats`, {
      headers: { authorization: `Bearer ${simulator.adminToken}` },
    });
    const stats = (await answer.json()) as {
      requests: number;
      routes: Record<string, { requests: number; bytes: number }>;
    };
    expect(stats.requests).toBe(2);
    expect(stats.routes['GET /twsd/api/v2/plan/job']?.bytes).toBeGreaterThan(10_000);
  });
});

describe('faults of the API', () => {
  it('answer with a status for so many requests on matching paths', async () => {
    const simulator = await start();
    await admin(simulator, 'api-fault', {
      kind: 'status',
      status: 429,
      retryAfterSeconds: 7,
      count: 2,
      path: '/plan/job',
    });
    expect((await ask(simulator, '/engine/info')).status).toBe(200);
    const refused = await ask(simulator, '/plan/job');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '7']);
    expect((await ask(simulator, '/plan/job')).status).toBe(429);
    expect((await ask(simulator, '/plan/job')).status).toBe(200);
  });

  it('break the connection in the middle of a body', async () => {
    const simulator = await start();
    await admin(simulator, 'api-fault', { kind: 'truncate', count: 1 });
    await expect(ask(simulator, '/plan/job')).rejects.toThrow();
    expect((await ask(simulator, '/plan/job')).status).toBe(200);
  });

  it('drop the connection, or send something else than JSON', async () => {
    const simulator = await start();
    await admin(simulator, 'api-fault', { kind: 'drop', count: 1 });
    await expect(ask(simulator, '/plan/job')).rejects.toThrow();
    await admin(simulator, 'api-fault', { kind: 'garbage', count: 1 });
    expect((await ask(simulator, '/plan/job')).text).toContain('<html>');
  });

  it('hang until the caller gives up, and still let the server close', async () => {
    const simulator = await start();
    await admin(simulator, 'api-fault', { kind: 'hang' });
    const request = fetch(`${simulator.url}/api/v2/engine/info`, { signal: AbortSignal.timeout(200) });
    await expect(request).rejects.toThrow(/abort|timeout/i);
    await admin(simulator, 'clear-faults');
    expect((await ask(simulator, '/engine/info')).status).toBe(200);
  });

  it('delay', async () => {
    const simulator = await start();
    await admin(simulator, 'api-fault', { kind: 'latency', latencyMs: 150, count: 1 });
    const before = performance.now();
    await ask(simulator, '/engine/info');
    expect(performance.now() - before).toBeGreaterThanOrEqual(145);
  });

  it('change the plan between two pages', async () => {
    const simulator = await start();
    const [first] = await rows(simulator, 'job', 'ORDER BY id', '&limit=10');
    await admin(simulator, 'api-fault', { kind: 'plan-change', count: 1, path: 'offset=10' });
    const [second] = await rows(simulator, 'job', 'ORDER BY id', '&limit=10&offset=10');
    expect(second?.planId).not.toBe(first?.planId);
  });
});

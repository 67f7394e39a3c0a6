import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type ApiClient, createApiClient } from '@resync/client';
import { type Program, startProgram } from './programs.js';

const SIMULATOR_ADMIN_TOKEN = 'bench-admin';

export interface HouseOptions {
  /** Jobs of the simulated scheduler's day. */
  jobs: number;
  /** Virtual seconds for each real one. */
  speed: number;
  environment?: Record<string, string>;
}

/** Simulator, workers and api, each in its process, on the servers of this run; nothing is connected yet. */
export async function openRunningHouse({ jobs, speed, environment = {} }: HouseOptions) {
  const secrets = {
    JWT_SECRET: randomBytes(32).toString('hex'),
    ENCRYPTION_KEYS: `bench:${randomBytes(32).toString('base64')}`,
    RATE_LIMIT_PER_CREDENTIAL: '10000000', // one key asks for everybody
    RATE_LIMIT_PER_TENANT: '10000000',
    RATE_LIMIT_PER_ADDRESS: '10000000',
    ...environment,
  };
  const simulator = await startProgram('simulator/src/main.js', 'SIMULATOR_PORT', '/admin/stats', {
    SIMULATOR_JOBS: String(jobs),
    SIMULATOR_SPEED: String(speed),
    SIMULATOR_ADMIN_TOKEN,
  });
  const [workflows, activities, api] = await Promise.all([
    startProgram('worker/src/main.js', 'WORKER_METRICS_PORT', '/health/ready', {
      ...secrets,
      WORKER_ROLE: 'workflows',
    }),
    startProgram('worker/src/main.js', 'WORKER_METRICS_PORT', '/health/ready', {
      ...secrets,
      WORKER_ROLE: 'activities',
    }),
    startProgram('api/src/main.js', 'API_PORT', '/health/ready', secrets),
  ]);
  const address = `http://127.0.0.1:${api.port}`;
  const scheduler = `http://127.0.0.1:${simulator.port}/twsd`;
  const programs: Record<'simulator' | 'workflows' | 'activities' | 'api', Program> = {
    simulator,
    workflows,
    activities,
    api,
  };
  return {
    programs,
    address,
    scheduler,
    /** A tenant of this slug with an admin key; made as `./resync up` makes its first one. */
    async aTenant(slug: string): Promise<{ id: string; key: string; client: ApiClient }> {
      const seed = join(import.meta.dirname, '../../apps/api/src/seed.js');
      const { stdout } = await promisify(execFile)(process.execPath, [seed], {
        env: { ...process.env, ...secrets, SEED_TENANT: slug, SEED_ADMIN_EMAIL: `${slug}@bench.example` },
      });
      const { tenant, apiKey } = JSON.parse(stdout) as { tenant: string; apiKey: string };
      return { id: tenant, key: apiKey, client: createApiClient({ address, token: apiKey }) };
    },
    /** What the simulator says of itself: `stats`, `truth`; or does: `clock`, `api-fault`. */
    async simulator<Answer>(command: string, body?: object): Promise<Answer> {
      const answer = await fetch(`http://127.0.0.1:${simulator.port}/admin/${command}`, {
        method: body ? 'POST' : 'GET',
        headers: { authorization: `Bearer ${SIMULATOR_ADMIN_TOKEN}`, 'content-type': 'application/json' },
        ...(body && { body: JSON.stringify(body) }),
      });
      if (!answer.ok) throw new Error(`the simulator answered ${answer.status} to ${command}`);
      return (await answer.json()) as Answer;
    },
    async close(): Promise<void> {
      await Promise.all([api, workflows, activities].map((program) => program.stop()));
      await simulator.stop();
    },
  };
}
export type RunningHouse = Awaited<ReturnType<typeof openRunningHouse>>;

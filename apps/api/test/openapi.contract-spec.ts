import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ApiHarness, startApi } from './api-harness.js';
import { furnish } from './api-walk.js';
import { aUser, tokenEndingIn } from './identity.fixtures.js';

/** Requests a route. `CONTRACT_EXAMPLES=500 ./resync test contract` looks for hours, also along links, each time elsewhere. */
const EXAMPLES = process.env.CONTRACT_EXAMPLES;
const SEED = EXAMPLES ? String(Date.now() % 1_000_000) : '1';
const TWO_HOURS_MS = 7_200_000;
const OPTIONS = {
  phases: EXAMPLES ? 'coverage,fuzzing,stateful' : 'fuzzing',
  seed: SEED,
  'max-examples': EXAMPLES ?? '4',
  'generation-database': 'none',
};

let api: ApiHarness;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'resync-contract-'));
  api = await startApi();
});
afterAll(async () => {
  await api.close();
  await rm(folder, { recursive: true });
});

/** As the admin of a tenant that owns one thing of each kind. `schemathesis.toml` says which checks are off, and why. */
it(
  'does what the OpenAPI document says whatever it is sent, and never answers 500',
  { timeout: TWO_HOURS_MS },
  async () => {
    const tenant = await api.aTenant();
    await furnish(api, tenant, await api.as('admin', tenant));
    const { id: admin } = await aUser(api, { [tenant]: 'admin' }); // cannot withdraw itself, as an API key could
    const report = await schemathesis(await tokenEndingIn(api, admin, TWO_HOURS_MS)).catch(
      ({ stdout, stderr, message }: Failed) =>
        expect.fail(`seed ${SEED}\n${stdout ?? message}${stderr ?? ''}`),
    );
    expect(report).toMatch(/\d+ generated/);
  },
);

type Failed = { stdout?: string; stderr?: string; message: string };

/** What it says; rejects when anything was found. */
async function schemathesis(token: string): Promise<string> {
  const home = process.env.SCHEMATHESIS_HOME;
  if (!home) throw new Error('SCHEMATHESIS_HOME is not set: run this suite by ./resync test contract');
  const document = join(folder, 'openapi.json');
  await writeFile(document, JSON.stringify(api.document));
  const { stdout } = await promisify(execFile)(
    'python3',
    [
      [join(home, 'bin/schemathesis'), '--config-file', join(import.meta.dirname, 'schemathesis.toml')],
      ['run', document, '--url', api.address, '--no-color', '--header', `Authorization: Bearer ${token}`],
      Object.entries(OPTIONS).flatMap(([name, value]) => [`--${name}`, value]),
    ].flat(),
    { cwd: folder, env: { ...process.env, PYTHONPATH: home }, maxBuffer: 2 ** 26 },
  );
  return stdout;
}

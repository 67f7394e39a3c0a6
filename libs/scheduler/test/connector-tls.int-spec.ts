import { readFileSync } from 'node:fs';
import { createSecureServer } from 'node:http2';
import { type AddressInfo } from 'node:net';
import { type ConnectionSettings, SharedRequestBudget, WorkloadAutomationV2 } from '@resync/scheduler';
import { afterAll, expect, it } from 'vitest';
import { aConnection } from './connector.fixtures.js';
import { sample, type SampleScheduler, startSampleScheduler } from './sample-scheduler.fixtures.js';

const connector = new WorkloadAutomationV2(new SharedRequestBudget(null));
const opened: SampleScheduler[] = [];
afterAll(async () => {
  await connector.onModuleDestroy();
  await Promise.all(opened.map((scheduler) => scheduler.close()));
});

const pem = (name: string) => readFileSync(new URL(`certificates/${name}.pem`, import.meta.url), 'utf8');

async function ask(certificate: string, tls: Partial<ConnectionSettings['tls']>): Promise<string> {
  const scheduler = await startSampleScheduler({
    tls: { cert: pem(certificate), key: pem(`${certificate}.key`) },
  });
  opened.push(scheduler);
  const settings = aConnection([scheduler.url], {
    tls: { caCertificate: null, verify: true, serverName: null, ...tls },
  });
  const session = await connector.open(settings);
  return session.engineInfo().then(
    () => 'answered',
    (error: { reason: string }) => error.reason,
  );
}

it('trusts the authority that the connection names', async () => {
  expect(await ask('scheduler', { caCertificate: pem('authority') })).toBe('answered');
});

it('does not trust one that nobody named', async () => {
  expect(await ask('scheduler', {})).toBe('unknown_ca');
});

it('does not trust the certificate of another authority', async () => {
  expect(await ask('scheduler', { caCertificate: pem('stranger') })).toBe('unknown_ca');
});

it('refuses a certificate of another name, unless the connection expects that name', async () => {
  expect(await ask('elsewhere', { caCertificate: pem('authority') })).toBe('wrong_name');
  expect(await ask('elsewhere', { caCertificate: pem('authority'), serverName: 'mdm02.example.com' })).toBe(
    'answered',
  );
});

it('says that a certificate has expired', async () => {
  expect(await ask('expired', { caCertificate: pem('authority') })).toBe('certificate_expired');
});

it('takes any certificate when verification is switched off', async () => {
  expect(await ask('expired', { verify: false })).toBe('answered');
});

it('says that a port does not speak TLS', async () => {
  const plain = await startSampleScheduler();
  opened.push(plain);
  const session = await connector.open(aConnection([plain.url.replace('http:', 'https:')]));
  await expect(session.engineInfo()).rejects.toMatchObject({ reason: 'not_tls' });
});

it('speaks HTTP/1.1 also with what would rather speak HTTP/2', async () => {
  const versions: string[] = [];
  const files = { cert: pem('scheduler'), key: pem('scheduler.key') };
  const server = createSecureServer({ ...files, allowHTTP1: true }, (request, response) => {
    versions.push(request.httpVersion);
    response.end(JSON.stringify(sample('v2-engine-info')));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const tls = { caCertificate: pem('authority'), verify: true, serverName: null };
  const settings = aConnection([`https://127.0.0.1:${port}/twsd`], { tls });
  const session = await connector.open(settings);
  await session.engineInfo().finally(() => connector.forget(settings.connectionId));
  await new Promise((resolve) => server.close(resolve));
  expect(versions).toEqual(['1.1']);
});

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { get } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startSimulator } from '../src/simulator.js';

it('answers over TLS with the certificate that it was given', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'simulator-tls-'));
  const [keyFile, certFile] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  execFileSync('openssl', [
    'req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '1',
    '-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1', '-keyout', keyFile, '-out', certFile,
  ], { stdio: 'ignore' }); // prettier-ignore
  const [key, cert] = [readFileSync(keyFile, 'utf8'), readFileSync(certFile, 'utf8')];
  rmSync(folder, { recursive: true });
  const simulator = await startSimulator({ jobs: 30, tls: { key, cert } });
  const { user, password } = simulator.credentials;
  const status = await new Promise((resolve, reject) => {
    get(`${simulator.url}/api/v2/engine/info`, { ca: cert, auth: `${user}:${password}` }, (answer) =>
      resolve(answer.resume().statusCode),
    ).on('error', reject);
  });
  expect([simulator.url.startsWith('https://'), status]).toEqual([true, 200]);
  await simulator.close();
});

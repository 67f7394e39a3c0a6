import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { bash } from './bash.fixtures.js';

const parts = ['say', 'ports'];

it('takes the wished port when nobody uses it', async () => {
  const port = await aFreePort();
  const { stdout } = await bash(parts, `choose_port API_PORT ${port}; echo "$API_PORT|$TAKEN_PORTS"`);
  expect(stdout).toBe(`${port}|\n`);
});

it('takes another port when the wished one is taken, and says so', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const { stdout } = await bash(parts, `choose_port API_PORT ${port}; echo "$API_PORT"; echo "$TAKEN_PORTS"`);
  server.close();
  const [chosen, notice] = stdout.split('\n');
  expect(Number(chosen)).toBeGreaterThan(port);
  expect(notice).toContain(`API_PORT: port ${port} is taken, ${chosen} is used`);
});

it('never gives one port to two programs', async () => {
  const port = await aFreePort();
  const { stdout } = await bash(parts, `choose_port ONE ${port}; choose_port TWO ${port}; echo "$ONE $TWO"`);
  const [one, two] = stdout.trim().split(' ');
  expect(one).not.toBe(two);
});

it('wishes what the last start used, but obeys the environment first', async () => {
  const [kept, told] = [await aFreePort(), await aFreePort()];
  const script = `echo API_PORT=${kept} >$RESYNC/ports.env; choose_kept_port API_PORT 1; echo $API_PORT`;
  expect((await bash(parts, script)).stdout).toBe(`${kept}\n`);
  expect((await bash(parts, script, { API_PORT: String(told) })).stdout).toBe(`${told}\n`);
});

async function aFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

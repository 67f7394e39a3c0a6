import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import { isIP } from 'node:net';
import { SchedulerUnreachable } from '@resync/scheduler';
import { describe, expect, it } from 'vitest';
import { tlsFacts } from '../src/connections/tls-facts.js';
import { aConnection, all } from './connector.fixtures.js';
import { connectorUnderFault, failure, status } from './connector-under-fault.fixtures.js';
import { startSampleScheduler } from './sample-scheduler.fixtures.js';

const faulty = connectorUnderFault();

describe('an address that does not answer', () => {
  it('is said to be down, in words', async () => {
    const gone = await startSampleScheduler();
    await gone.close();
    const session = await faulty.connector.open(aConnection([gone.url]));
    const error = await failure(session.engineInfo());
    expect(error).toBeInstanceOf(SchedulerUnreachable);
    expect(error).toMatchObject({
      reason: 'refused',
      message: `${gone.url} refuses connections: check the port and that the application server runs`,
    });
  });

  it('is said to be unknown when its name is', async () => {
    const session = await faulty.connector.open(aConnection(['http://no-such-host.invalid/twsd']));
    expect(await failure(session.engineInfo())).toMatchObject({ reason: 'unknown_host' });
  });

  it('gives way to the next one, which stays first', async () => {
    const old = await startSampleScheduler();
    const connection = aConnection([old.url, faulty.scheduler.url]);
    await (await faulty.connector.open(connection)).engineInfo();
    await old.close(); // the master is switched
    const session = await faulty.connector.open(connection);
    await session.engineInfo();
    expect(session.asked.requests).toBe(2);
    await session.engineInfo();
    expect(session.asked.requests).toBe(3); // the old master is not asked first again
    const next = await faulty.connector.open(connection);
    await next.engineInfo();
    expect(next.asked.requests).toBe(1);
  });

  it('gives way when a standby says that it is one', async () => {
    const standby = await startSampleScheduler();
    standby.fault = status(503);
    const session = await faulty.connector.open(aConnection([standby.url, faulty.scheduler.url]));
    expect((await session.engineInfo()).displayVersion).toBe('10.2.5');
    await standby.close();
  });

  it('keeps the identity of everything when another address answers', async () => {
    const other = await startSampleScheduler();
    const here = await all((await faulty.open()).jobs({ kind: 'full' }));
    const there = await all((await faulty.connector.open(aConnection([other.url]))).jobs({ kind: 'full' }));
    expect(there).toEqual(here);
    await other.close();
  });
});

describe('a name', () => {
  /** The DNS of the world outside, for two names. */
  const lead = (name: string, address: string) => {
    const real = dns.lookup;
    const led = (host: string, options: dns.LookupAllOptions, done: (...answer: unknown[]) => void) =>
      host === name ? done(null, [{ address, family: isIP(address) }]) : real(host, options, done);
    dns.lookup = led as typeof dns.lookup;
    syncBuiltinESMExports();
    return () => {
      dns.lookup = real;
      syncBuiltinESMExports();
    };
  };
  const named = (port: string, protocol = 'http') => [`${protocol}://mdm01.test:${port}/twsd`];

  it.each(['169.254.169.254', 'fd00:ec2::254', 'fe80::1', '0.0.0.0', '::ffff:169.254.169.254'])(
    'that leads to %s is connected to neither by a poll nor by a look at its certificate',
    async (address) => {
      const restore = lead('mdm01.test', address);
      const { port } = new URL(faulty.scheduler.url);
      const session = await faulty.connector.open(aConnection(named(port)));
      const error = await failure(session.engineInfo());
      const facts = await tlsFacts(named(port, 'https')[0] ?? '', aConnection([]).tls);
      restore();
      expect(error).toMatchObject({ code: 'SCHEDULER_UNREACHABLE', reason: 'forbidden_address' });
      expect(String(error)).toContain('reserved for what a machine asks of itself');
      expect(facts).toBeNull();
      expect(faulty.scheduler.asked).toEqual([]);
    },
  );

  it('that leads into an inner network is a scheduler like any other', async () => {
    const restore = lead('mdm01.test', '127.0.0.1');
    const session = await faulty.connector.open(aConnection(named(new URL(faulty.scheduler.url).port)));
    await expect(session.engineInfo()).resolves.toBeDefined();
    restore();
  });

  it('in digits that is stored from before is not connected to either', async () => {
    const session = await faulty.connector.open(aConnection(['http://169.254.169.254/twsd']));
    expect(await failure(session.engineInfo())).toMatchObject({ reason: 'forbidden_address' });
  });
});

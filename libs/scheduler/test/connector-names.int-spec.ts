import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import { isIP } from 'node:net';
import { SharedRequestBudget, WorkloadAutomationV2 } from '@resync/scheduler';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tlsFacts } from '../src/connections/tls-facts.js';
import { aConnection } from './connector.fixtures.js';
import { type SampleScheduler, startSampleScheduler } from './sample-scheduler.fixtures.js';

const connector = new WorkloadAutomationV2(new SharedRequestBudget(null));
let scheduler: SampleScheduler;
beforeEach(async () => {
  scheduler = await startSampleScheduler();
});
afterEach(() => scheduler.close());
afterAll(() => connector.onModuleDestroy());

const failure = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

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
      const { port } = new URL(scheduler.url);
      const session = await connector.open(aConnection(named(port)));
      const error = await failure(session.engineInfo());
      const facts = await tlsFacts(named(port, 'https')[0] ?? '', aConnection([]).tls);
      restore();
      expect(error).toMatchObject({ code: 'SCHEDULER_UNREACHABLE', reason: 'forbidden_address' });
      expect(String(error)).toContain('link-local or unspecified');
      expect(facts).toBeNull();
      expect(scheduler.asked).toEqual([]);
    },
  );

  it('that leads into an inner network is a scheduler like any other', async () => {
    const restore = lead('mdm01.test', '127.0.0.1');
    const session = await connector.open(aConnection(named(new URL(scheduler.url).port)));
    await expect(session.engineInfo()).resolves.toBeDefined();
    restore();
  });

  it('in digits that is stored from before is not connected to either', async () => {
    const session = await connector.open(aConnection(['http://169.254.169.254/twsd']));
    expect(await failure(session.engineInfo())).toMatchObject({ reason: 'forbidden_address' });
  });
});

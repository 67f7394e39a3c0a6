import fc from 'fast-check';
import { readConfig } from '@resync/platform';
import { describe, expect, it } from 'vitest';
import { InnerNetworks, isPublic } from './inner-networks.js';
import { webhookConfig } from '../webhooks/webhook.config.js';

describe('a public address', () => {
  it.each([
    '8.8.8.8',
    '1.1.1.1',
    '172.32.0.1',
    '100.128.0.1',
    '2606:4700::1111',
    '2a00:1450:4001::1',
    '::ffff:8.8.8.8',
  ])('is %s', (address) => expect(isPublic(address)).toBe(true));

  it.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '127.255.255.254',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.8',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:a9fe:a9fe',
    '0:0:0:0:0:ffff:10.0.0.1',
    '64:ff9b::a00:1',
    '2001::1',
    '2001:db8::1',
    '2002:a00:1::1',
    'fc00::1',
    'fd00:ec2::254',
    'fe80::1',
    'ff02::1',
    'localhost',
    '',
  ])('is not %s', (address) => expect(isPublic(address)).toBe(false));

  it('is never one that carries a private one in it', () => {
    const byte = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(byte, byte, byte, (b, c, d) => {
        expect(isPublic(`10.${b}.${c}.${d}`)).toBe(false);
        expect(isPublic(`::ffff:10.${b}.${c}.${d}`)).toBe(false);
      }),
    );
  });
});

describe('inner networks', () => {
  const inner = new InnerNetworks(['10.1.0.0/16', '127.0.0.0/8', 'fd12::/16', '169.254.0.0/16', 'fd00::/8']);

  it.each(['10.1.200.3', '127.0.0.1', 'fd12::5'])('allow %s', (address) => {
    expect(inner.allows(address)).toBe(true);
  });

  it.each(['10.2.0.1', '192.168.1.1', '::1', '8.8.8.8'])('do not allow %s', (address) => {
    expect(inner.allows(address)).toBe(false);
  });

  it.each(['169.254.169.254', 'fd00:ec2::254', 'fd00:ec2::23', '168.63.129.16', '::ffff:168.63.129.16'])(
    'never allow %s, where clouds keep credentials',
    (address) => {
      expect(inner.allows(address)).toBe(false);
      expect(inner.mayReach(address)).toBe(false);
    },
  );

  it('come from the environment, and a bad one stops the process', () => {
    const read = (WEBHOOK_INNER_NETWORKS: string) =>
      readConfig({ webhooks: webhookConfig }, { WEBHOOK_INNER_NETWORKS }).webhooks.innerNetworks;
    expect(read('10.0.0.0/8, 127.0.0.1/32').allows('127.0.0.1')).toBe(true);
    expect(read('').empty).toBe(true);
    for (const bad of ['10.0.0.0', '10.0.0.0/33', 'inner/8', '10.0.0.0/8/1', '10.0.0.0/'])
      expect(() => read(bad)).toThrow('is not a network such as');
  });
});

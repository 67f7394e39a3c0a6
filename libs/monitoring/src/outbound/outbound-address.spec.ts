import { describe, expect, it } from 'vitest';
import { InnerNetworks } from './inner-networks.js';
import { checkedAddress } from './outbound-address.js';

const checked = (text: string, inner: InnerNetworks) =>
  checkedAddress(text, inner, (problem) => new Error(`the address ${problem}`));
const none = new InnerNetworks([]);
const loopback = new InnerNetworks(['127.0.0.0/8', '::1/128']);

describe('an address that a tenant names', () => {
  it.each([
    'http://hooks.example.com/',
    'ftp://hooks.example.com/',
    'hooks.example.com',
    'https://user:pass@hooks.example.com/',
    'https://127.0.0.1/',
    'https://2130706433/', // 127.0.0.1 as one number
    'https://0x7f.1/',
    'https://169.254.169.254/latest/meta-data',
    'https://[::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://10.0.0.1:8443/x',
  ])('is not %s', (address) => {
    expect(() => checked(address, none)).toThrow('the address ');
  });

  it('is https to anywhere public, kept with path and query, without fragment', () => {
    expect(checked(' https://hooks.example.com/x?y=1#z ', none)).toBe('https://hooks.example.com/x?y=1');
  });

  it.each(['http://127.0.0.1:9/x', 'http://[::1]/', 'https://127.0.0.1/'])(
    'may be %s where the operator opened that network',
    (address) => expect(checked(address, loopback)).toBe(address),
  );

  it('is http to opened networks only', () => {
    expect(() => checked('http://8.8.8.8/', loopback)).toThrow('may not reach');
  });
});

import { InvalidInput } from '@resync/platform';
import { expect, it } from 'vitest';
import { checkConnection } from './connection.checks.js';

it.each([
  'http://169.254.169.254/latest',
  'http://0251.0376.0251.0376/', // the same in octal
  'http://2852039166/', // and in one number
  'http://[::ffff:169.254.169.254]/',
  'http://[64:ff9b::169.254.169.254]/',
  'http://[fe80::1]/',
  'http://[fd00:ec2::254]/',
  'http://[fd00:ec2::23]/',
  'http://168.63.129.16/',
  'http://100.100.100.200/',
  'http://0.0.0.0/',
  'http://[::]/',
])('%s is no address of a scheduler', (address) => {
  const check = () => checkConnection({ addresses: ['https://mdm01:31116', address] });
  expect(check).toThrow(InvalidInput);
  expect(check).toThrow(
    expect.objectContaining({
      fields: [
        {
          field: '/addresses/1',
          message:
            "is reserved for what a machine asks of itself (link-local, a cloud's metadata): give the scheduler another address",
        },
      ],
    }),
  );
});

it.each([
  'http://127.0.0.1:31115',
  'https://10.0.0.5:31116',
  'https://[fd00::1]:31116',
  'https://mdm01:31116',
])('%s may be one: schedulers live in inner networks', (address) => {
  expect(checkConnection({ addresses: [address] }).addresses).toEqual([`${address}/twsd`]);
});

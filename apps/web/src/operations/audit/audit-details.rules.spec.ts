import { expect, it } from 'vitest';
import { detailsOf } from './audit-details.rules';

it('lists what a record says by name, however deep, without what is empty', () => {
  const details = {
    name: 'demo',
    note: null,
    addresses: ['https://a', 'https://b'],
    authentication: { kind: 'basic', user: 'ana' },
    files: [{ name: 'jobs.txt', sha256: 'dcdb' }, { name: 'streams.txt' }],
    paused: false,
    caCertificate: '',
  };
  expect(detailsOf(details)).toEqual([
    ['name', 'demo'],
    ['addresses', 'https://a, https://b'],
    ['authentication.kind', 'basic'],
    ['authentication.user', 'ana'],
    ['files', 'jobs.txt, streams.txt'],
    ['paused', 'false'],
  ]);
});

import { describe, expect, it } from 'vitest';
import { type Connection, type ConnectionChanges } from './connection.model.js';
import { normalAddress, secretNeededBecause } from './connection.rules.js';

describe('an address', () => {
  it.each([
    ['https://mdm01:31116', 'https://mdm01:31116/twsd'],
    ['https://mdm01:31116/', 'https://mdm01:31116/twsd'],
    [' https://MDM01.example.com:31116/twsd/ ', 'https://mdm01.example.com:31116/twsd'],
    ['https://mdm01:31116/twsd/api/v2', 'https://mdm01:31116/twsd'],
    ['http://10.0.0.5:31115/proxy/twsd', 'http://10.0.0.5:31115/proxy/twsd'],
    ['https://[fd00::1]:31116/twsd', 'https://[fd00::1]:31116/twsd'],
  ])('%j is stored as %s', (text, address) => {
    expect(normalAddress(text)).toEqual({ address });
  });

  it.each([
    ['mdm01:31116', /http/],
    ['ftp://mdm01/twsd', /http/],
    ['https://user:secret@mdm01/twsd', /entered apart/],
    ['https://mdm01/twsd?x=1', /end with the path/],
  ])('%j is refused', (text, problem) => {
    expect(normalAddress(text)).toEqual({ problem: expect.stringMatching(problem) });
  });
});

describe('a stored secret', () => {
  const before: Connection = {
    id: 'c',
    name: 'PRD',
    kind: 'workload-automation-v2',
    addresses: ['https://mdm01:31116/twsd'],
    authentication: { kind: 'basic', user: 'resync' },
    tls: { caCertificate: null, verify: true, serverName: null },
    pollingIntervalSeconds: null,
    requestsPerSecond: 10,
    pageSize: 1_000,
    requestTimeoutMs: 30_000,
    paused: false,
    allowActions: false,
    createdAt: new Date(0),
    updatedAt: new Date(0),
  };

  it.each([
    [{ addresses: ['https://mdm01:31116/twsd', 'https://evil:31116/twsd'] }, /evil/],
    [{ addresses: ['http://mdm01:31116/twsd'] }, /new address/],
    [{ addresses: ['https://mdm01:8443/twsd'] }, /new address/],
    [{ authentication: { kind: 'basic', user: 'other' } }, /user/],
    [{ authentication: { kind: 'bearer' } }, /kind/],
    [{ tls: { verify: false } }, /no longer be checked/],
  ] satisfies [ConnectionChanges, RegExp][])('is not used after %j', (changes, because) => {
    expect(secretNeededBecause(before, changes)).toMatch(because);
  });

  it.each([
    {},
    { name: 'Production', pageSize: 500, paused: true },
    { addresses: ['https://mdm01:31116/proxy/twsd'] },
    { authentication: { kind: 'basic', user: 'resync' } },
    { tls: { verify: true, serverName: 'mdm01.example.com' } },
  ] satisfies ConnectionChanges[])('stays after %j', (changes) => {
    expect(secretNeededBecause(before, changes)).toBeNull();
  });
});

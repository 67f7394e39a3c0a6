import { expect, it } from 'vitest';
import {
  identifyStreams,
  jobIdentity,
  type KnownStream,
  naturalKeyOf,
  type SeenStream,
} from './plan-identity.rules.js';
import { conmanName } from './plan-keys.rules.js';

const AT = Date.parse('2026-11-21T01:00:00Z');
const seen = (changes: Partial<SeenStream> & { planStreamId: string }): SeenStream => ({
  internalIdentifier: `ii-${changes.planStreamId}`,
  folder: '/',
  originalName: 'FECHADIA',
  workstation: '/AGTBAT01',
  scheduledAt: AT,
  carriedForward: false,
  ...changes,
});
const known = (changes: Partial<KnownStream> = {}): KnownStream => ({
  id: 'x',
  naturalKey: naturalKeyOf(seen({ planStreamId: 'any' })),
  occurrence: 1,
  internalIdentifier: 'ii-a',
  runNumber: 214,
  final: false,
  ...changes,
});
const occurrences = (identities: ReturnType<typeof identifyStreams>): Record<string, number> =>
  Object.fromEntries([...identities].map(([id, identity]) => [id, identity.occurrence]));

it('keeps two submissions of one minute apart, in the order of their identifiers', () => {
  expect(
    occurrences(identifyStreams([], [seen({ planStreamId: 'b' }), seen({ planStreamId: 'a' })], 214)),
  ).toEqual({ a: 1, b: 2 });
});

it('knows a stream of the same plan by its internal identifier, also after it was given another name', () => {
  const renamed = seen({ planStreamId: 'a', originalName: 'OUTRO' });
  expect(identifyStreams([known()], [renamed], 214).get('a')).toEqual({
    naturalKey: known().naturalKey,
    occurrence: 1,
  });
});

it('gives a later submission of the same minute the next place', () => {
  expect(occurrences(identifyStreams([known()], [seen({ planStreamId: 'c' })], 214))).toEqual({ c: 2 });
});

it('carries the unfinished one of two forward as itself, whatever its new identifier', () => {
  const before = [known({ final: true }), known({ occurrence: 2, internalIdentifier: 'ii-b' })];
  const carried = seen({ planStreamId: 'z', carriedForward: true });
  expect(occurrences(identifyStreams(before, [carried], 215))).toEqual({ z: 2 });
});

it('carries both forward in their order', () => {
  const before = [known(), known({ occurrence: 2, internalIdentifier: 'ii-b' })];
  const after = [
    seen({ planStreamId: 'z', carriedForward: true }),
    seen({ planStreamId: 'y', carriedForward: true }),
  ];
  expect(occurrences(identifyStreams(before, after, 215))).toEqual({ y: 1, z: 2 });
});

it('tells the days of a plan of several days apart by their scheduled times', () => {
  const days = [0, 1, 2].map((day) => seen({ planStreamId: `d${day}`, scheduledAt: AT + day * 86_400_000 }));
  const identities = [...identifyStreams([], days, 214).values()];
  expect(new Set(identities.map((i) => i.naturalKey)).size).toBe(3);
  expect(identities.map((i) => i.occurrence)).toEqual([1, 1, 1]);
});

it('tells jobs of equal names in JOBS and USERJOBS apart, and nowhere else', () => {
  expect(jobIdentity('USERJOBS', 'BACKUP', 'p1')).not.toBe(jobIdentity('USERJOBS', 'BACKUP', 'p2'));
  expect(jobIdentity('JOBS', 'BACKUP', 'p1')).not.toBe(jobIdentity('JOBS', 'BACKUP', 'p2'));
  expect(jobIdentity('FECHADIA', 'BACKUP', 'p1')).toBe(jobIdentity('FECHADIA', 'BACKUP', 'p2'));
});

it('writes a stream as conman does, in local time, on both sides of a change of clocks', () => {
  expect(conmanName('/AGTBAT01', 'FECHADIA', AT, 'America/Sao_Paulo')).toBe('AGTBAT01#FECHADIA(2200 11/20)');
  // Lisbon leaves summer time at 01:00 UTC on 2026-10-25: 01:30 comes twice
  const [first, second] = ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'].map((at) =>
    conmanName('/A', 'S', Date.parse(at), 'Europe/Lisbon'),
  );
  expect([first, second]).toEqual(['A#S(0130 10/25)', 'A#S(0130 10/25)']);
  expect(conmanName('/A', 'S', AT, 'Not/AZone')).toBeNull();
});

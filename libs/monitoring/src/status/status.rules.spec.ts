import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FRESHNESS } from '../watch/freshness.rules.js';
import { type ConnectionStatus } from './status.model.js';
import { noProblems, overallOf } from './status.rules.js';

const aConnection = (changes: Partial<ConnectionStatus> = {}): ConnectionStatus => ({
  id: 'c',
  name: 'MASTER',
  freshness: 'fresh',
  polling_interval_seconds: 30,
  last_success_at: '2026-11-21T12:00:00.000Z',
  age_seconds: 5,
  last_started_at: null,
  last_finished_at: null,
  last_cycle_ms: 10,
  last_error: null,
  consecutive_failures: 0,
  credentials_refused_at: null,
  clock_skew_ms: 0,
  engine: { version: null, time_zone: null },
  plan: { id: null, run_number: 1, since: null, full_sweep_at: null },
  problems: noProblems(),
  late_jobs: 0,
  jobs: { EXEC: 2, SUCC: 1 },
  streams: {},
  workstations: { online: 1 },
  ...changes,
});

it('says ok of fresh data without errors, and adds the connections up', () => {
  const warned = aConnection({ problems: { ...noProblems(), warning: 2 } });
  expect(overallOf([aConnection(), warned])).toMatchObject({
    state: 'ok',
    healthy: true,
    problems: { warning: 2, critical: 0 },
    jobs: { EXEC: 4, SUCC: 2 },
    workstations: { online: 2 },
  });
});

it('says problems when an error is open', () => {
  const broken = aConnection({ problems: { ...noProblems(), error: 1 } });
  expect(overallOf([aConnection(), broken])).toMatchObject({ state: 'problems', healthy: false });
});

it('names the connections whose data are old, and never calls them well', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...FRESHNESS), { minLength: 1, maxLength: 5 }), (states) => {
      const overall = overallOf(states.map((freshness, i) => aConnection({ name: `M${i}`, freshness })));
      const old = states.flatMap((state, i) => (state === 'fresh' || state === 'paused' ? [] : [`M${i}`]));
      expect(overall.stale_connections).toEqual(old);
      if (old.length > 0) expect(overall).toMatchObject({ state: 'stale', healthy: false });
      if (overall.healthy) expect(states).toContain('fresh');
    }),
  );
});

it('says from when the oldest data are, and that there are none where a connection was never polled', () => {
  const older = aConnection({ last_success_at: '2026-11-21T11:00:00.000Z' });
  expect(overallOf([aConnection(), older]).data_from).toBe('2026-11-21T11:00:00.000Z');
  const never = aConnection({ last_success_at: null, freshness: 'never_polled' });
  expect(overallOf([aConnection(), never]).data_from).toBeNull();
});

it('tells paused from having no connection at all', () => {
  expect(overallOf([aConnection({ freshness: 'paused' })]).state).toBe('paused');
  expect(overallOf([]).state).toBe('no_connections');
});

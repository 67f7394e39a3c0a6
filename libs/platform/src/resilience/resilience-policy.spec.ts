import { stat } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { InvalidInput } from '../errors/index.js';
import { metricsRegistry } from '../telemetry/index.js';
import { resiliencePolicy, type BreakerState } from './resilience-policy.js';
import { ResiliencePolicies } from './resilience-policies.js';
import { SystemTimedOut, SystemUnavailable } from './resilience.errors.js';

const quick = { name: 'scheduler', timeoutMs: 50, attempts: 1, backoffMs: { initial: 1, max: 2 } };
const away = () => Promise.reject(new Error('connection refused'));

it('tries again until an attempt succeeds', async () => {
  let calls = 0;
  const policy = resiliencePolicy({ ...quick, attempts: 3 });
  const answer = await policy.execute(async () => {
    if (++calls < 3) throw new Error('connection reset');
    return 'ok';
  });
  expect([answer, calls]).toEqual(['ok', 3]);
});

it('passes on what no repetition would change, at once and without counting it as an outage', async () => {
  let calls = 0;
  const policy = resiliencePolicy({ ...quick, attempts: 3, breaker: { failures: 1, resetAfterMs: 60_000 } });
  const bad = policy.execute(async () => {
    calls++;
    throw new InvalidInput('no');
  });
  await expect(bad).rejects.toThrow(InvalidInput);
  expect([calls, policy.state]).toEqual([1, 'closed']);
});

it('aborts an attempt at its timeout and says so', async () => {
  let seen: AbortSignal | undefined;
  const slow = resiliencePolicy(quick).execute((signal) => {
    seen = signal;
    return new Promise(() => {});
  });
  await expect(slow).rejects.toThrow(SystemTimedOut);
  expect(seen?.aborted).toBe(true);
});

it('takes an answer that came in time although the process itself was late to read it', async () => {
  const answered = resiliencePolicy(quick).execute(() => {
    const answer = stat(import.meta.filename);
    for (const until = performance.now() + 200; performance.now() < until;);
    return answer;
  });
  expect((await answered).isFile()).toBe(true);
});

it('tells a caller who gave up from a system that is away', async () => {
  const caller = new AbortController();
  const waiting = resiliencePolicy(quick).execute(() => new Promise(() => {}), caller.signal);
  caller.abort(new Error('enough'));
  await expect(waiting).rejects.toThrow('enough');
});

it('leaves a system alone after failures in a row and lets one call through later', async () => {
  const states: BreakerState[] = [];
  const policy = resiliencePolicy({
    ...quick,
    breaker: { failures: 2, resetAfterMs: 500 },
    onStateChange: (state) => states.push(state),
  });
  for (let i = 0; i < 2; i++) await expect(policy.execute(away)).rejects.toThrow('connection refused');
  let called = false;
  await expect(policy.execute(async () => (called = true))).rejects.toThrow(SystemUnavailable);
  expect([called, policy.state]).toEqual([false, 'open']);

  await expect.poll(() => policy.execute(async () => 'back').catch(() => 'away')).toBe('back');
  expect(states).toEqual(['open', 'half_open', 'closed']);
});

it('shows the worst breaker of a system in the metrics and keeps instances apart', async () => {
  const policies = new ResiliencePolicies();
  const broken = policies.get('redis', 'a', { attempts: 1, breaker: { failures: 1, resetAfterMs: 60_000 } });
  await expect(broken.execute(away)).rejects.toThrow();
  expect(policies.get('redis', 'a')).toBe(broken);
  expect(policies.get('redis', 'b').state).toBe('closed');
  expect(await metricsRegistry.getSingleMetricAsString('resync_breaker_state')).toContain(
    'resync_breaker_state{system="redis"} 2',
  );
});

import { expect, it } from 'vitest';
import { hearingOf } from './hearing.rules';

const HEARD = { last_success_at: '2026-11-21T03:00:00.000Z' };
const NEVER = { last_success_at: null };
type State = NonNullable<Parameters<typeof hearingOf>[0]>['overall']['state'];
const status = (state: State, ...connections: (typeof HEARD | typeof NEVER)[]) => ({
  overall: { state },
  connections,
});

it('lets what is read be said of now while every scheduler that is watched is fresh and the server answers', () => {
  expect(hearingOf(status('ok', HEARD), false)).toBe('now');
  expect(hearingOf(status('problems', HEARD, HEARD), false)).toBe('now');
});

it.each([
  ['one scheduler of several is out of date', status('stale', HEARD, HEARD), false],
  ['one scheduler of several was never polled', status('stale', HEARD, NEVER), false],
  ['the watching is paused', status('paused', HEARD), false],
  ['the server is not heard, whatever it said before', status('ok', HEARD), true],
] as const)('lets it be said of the last data only when %s', (_, told, isUnseen) => {
  expect(hearingOf(told, isUnseen)).toBe('earlier');
});

it.each([
  ['the server has not said how its schedulers are', undefined],
  ['no scheduler is connected', status('no_connections')],
  ['the only scheduler was never polled', status('stale', NEVER)],
  ['the only scheduler was paused before its first poll', status('paused', NEVER)],
] as const)('lets nothing be said when %s', (_, told) => {
  expect(hearingOf(told, false)).toBe('never');
  expect(hearingOf(told, true)).toBe('never');
});

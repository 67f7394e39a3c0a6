import { expect, it } from 'vitest';
import {
  JOB_STATUSES as JOBS,
  STREAM_STATUSES as STREAMS,
} from '../../../../../libs/scheduler/src/model/status.js';
import {
  filtersIn,
  JOB_SORTS,
  JOB_STATUSES,
  nextOrder,
  parsePlanSearch,
  STREAM_STATUSES,
  toQuery,
} from './plan-search';

const parse = (raw: Record<string, unknown>) =>
  parsePlanSearch(raw, { statuses: JOB_STATUSES, sorts: JOB_SORTS });
const now = Date.UTC(2026, 10, 21, 3);

it('knows every status of jobs and job streams', () => {
  expect([JOB_STATUSES, STREAM_STATUSES]).toEqual([JOBS, STREAMS]);
});

it('leaves out of an address what it does not know', () => {
  const raw = {
    q: 12,
    state: 'failed,gone',
    status: 'BROKEN',
    time: 'never',
    sort: 'colour',
    late: 'yes',
    x: 1,
  };
  expect(parse(raw)).toEqual({ q: '12', state: 'failed' });
});

it('asks for the statuses of a plan state, as far as the list has them', () => {
  const query = toQuery({ state: 'running' }, { statuses: STREAM_STATUSES, now });
  expect(query).toEqual({ status: ['EXEC', 'CANCEL_PENDING'] });
});

it('asks for one exact status rather than its plan state', () => {
  const search = { state: 'failed', status: 'STUCK' };
  expect(toQuery(search, { statuses: JOB_STATUSES, now })).toEqual({ status: ['STUCK'] });
});

it('looks for text anywhere in the key, and for times around now', () => {
  expect(toQuery({ q: 'saldo', time: 'started-4' }, { statuses: JOB_STATUSES, now })).toEqual({
    name: '*saldo*',
    startedFrom: '2026-11-20T23:00:00.000Z',
    startedTo: '2026-11-21T03:00:00.000Z',
  });
});

it('turns an order round when its column is chosen again', () => {
  expect(nextOrder({}, 'key')).toEqual({ sort: 'key', direction: 'desc' });
  expect(nextOrder({ sort: 'started' }, 'started')).toEqual({ sort: 'started', direction: 'asc' });
  expect(nextOrder({ sort: 'started', direction: 'asc' }, 'started')).toEqual({
    sort: 'started',
    direction: undefined,
  });
  expect(nextOrder({ sort: 'key', direction: 'desc' }, 'started')).toEqual({
    sort: 'started',
    direction: undefined,
  });
});

it('counts filters, not orders', () => {
  expect(
    filtersIn({ q: 'a', late: true, sort: 'key', time: 'started-between', from: '2026-11-21T03:00' }),
  ).toBe(3);
});

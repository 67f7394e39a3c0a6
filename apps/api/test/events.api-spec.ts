import { randomUUID } from 'node:crypto';
import { EventLog, type Event, type NewEvent } from '@resync/platform';
import { anEvent } from '@resync/platform/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiHarness, type Caller, startApi } from './api-harness.js';

interface Page {
  items: Event[];
  nextCursor: string | null;
  asOf: string;
}

let api: ApiHarness;
let log: EventLog;
beforeAll(async () => {
  api = await startApi();
  log = new EventLog(api.database.tenants);
});
afterAll(() => api.close());

/** A viewer of a tenant in which this has happened. */
async function aTenantWith(...events: Partial<NewEvent>[]): Promise<Caller> {
  const tenant = await api.aTenant();
  await api.database.tenants.run(tenant, (manager) => log.append(manager, tenant, events.map(anEvent)));
  return api.as('viewer', tenant);
}

const sequences = (page: Page) => page.items.map((event) => event.sequence);

describe('GET /monitoring/events', () => {
  it('lists newest first and pages by cursor without repeating', async () => {
    const call = await aTenantWith({}, {}, {}, {}, {});
    const first = (await call<Page>('GET', '/api/v1/monitoring/events?limit=3')).body;
    expect(sequences(first)).toEqual([5, 4, 3]);
    const next = (await call<Page>('GET', `/api/v1/monitoring/events?limit=3&cursor=${first.nextCursor}`))
      .body;
    expect([sequences(next), next.nextCursor]).toEqual([[2, 1], null]);
    expect(Date.parse(next.asOf)).toBeLessThanOrEqual(Date.now());
  });

  it('filters by type, category, severity, object, connection and time, all together', async () => {
    const connectionId = randomUUID();
    const object = { kind: 'workstation', id: null, key: '/AGT01', connectionId } as const;
    const call = await aTenantWith(
      { severity: 'critical' },
      { type: 'workstation.offline', category: 'workstations', severity: 'error', object },
      { severity: 'info', detectedAt: new Date(Date.now() - 7_200_000) },
    );
    const found = async (query: string) =>
      sequences((await call<Page>('GET', `/api/v1/monitoring/events?${query}`)).body);
    expect(await found('severity=error')).toEqual([2, 1]);
    expect(await found('type=workstation.offline&type=job.fail')).toEqual([2]);
    expect(await found('category=jobs')).toEqual([3, 1]);
    expect(await found('object=/agt0%3F')).toEqual([2]);
    expect(await found(`connection=${connectionId}`)).toEqual([2]);
    const hourAgo = encodeURIComponent(new Date(Date.now() - 3_600_000).toISOString());
    expect(await found(`from=${hourAgo}`)).toEqual([2, 1]);
    expect(await found(`to=${hourAgo}&category=jobs`)).toEqual([3]);
  });

  it('refuses what it does not know: parameters, values, cursors of other lists', async () => {
    const call = await aTenantWith();
    for (const query of [
      'sevrity=error',
      'severity=bad',
      'limit=501',
      'cursor=bm8',
      'from=yesterday',
      'object=',
    ])
      expect((await call('GET', `/api/v1/monitoring/events?${query}`)).status, query).toBe(400);
  });
});

describe('GET /monitoring/events/critical', () => {
  it('lists the critical ones only', async () => {
    const call = await aTenantWith({ severity: 'critical' }, { severity: 'error' }, { severity: 'critical' });
    expect(sequences((await call<Page>('GET', '/api/v1/monitoring/events/critical')).body)).toEqual([3, 1]);
  });
});

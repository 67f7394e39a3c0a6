import { PlanChangedDuringSweep } from '@resync/scheduler';
import { describe, expect, it } from 'vitest';
import { all } from './connector.fixtures.js';
import { connectorUnderFault } from './connector-under-fault.fixtures.js';
import { type Fault, sendJson } from './sample-scheduler.fixtures.js';

const faulty = connectorUnderFault();

describe('pages that are not the pages of one plan', () => {
  const jobs = async (pageSize = 10) => all((await faulty.open({ pageSize })).jobs({ kind: 'full' }));
  const pageAt =
    (offset: number, change: (page: Page) => void): Fault =>
    (request, response) => {
      if (request.path !== '/plan/job' || request.query.get('offset') !== String(offset)) return false;
      const rows = faulty.scheduler.lists.job ?? [];
      const limit = Number(request.query.get('limit'));
      const page = {
        count: rows.length,
        results: structuredClone(sorted(rows).slice(offset, offset + limit)),
      };
      change(page);
      sendJson(response, page);
      return true;
    };
  interface Page {
    count: number;
    results: Record<string, unknown>[];
  }
  const sorted = (rows: Record<string, unknown>[]) =>
    rows.toSorted((a, b) => String(a.id).localeCompare(String(b.id)));

  it('go on from the rows that came when the engine gives fewer than asked', async () => {
    faulty.scheduler.fault = pageAt(10, (page) => page.results.splice(4));
    expect(new Set((await jobs()).map(({ planJobId }) => planJobId)).size).toBe(30);
  });

  it('are refused when fewer rows come than were promised', async () => {
    faulty.scheduler.fault = pageAt(20, (page) => page.results.splice(0));
    await expect(jobs()).rejects.toThrow(/no rows after 20, although 30 were promised/);
  });

  it('are refused when a page comes twice', async () => {
    faulty.scheduler.fault = pageAt(10, (page) => {
      page.results = sorted(faulty.scheduler.lists.job ?? []).slice(0, 10);
    });
    await expect(jobs()).rejects.toThrow(/repeats earlier rows/);
  });

  it('are refused when rows shift from one page to the next', async () => {
    faulty.scheduler.fault = pageAt(10, (page) => {
      page.results = sorted(faulty.scheduler.lists.job ?? []).slice(9, 19);
    });
    await expect(jobs()).rejects.toThrow(PlanChangedDuringSweep);
  });

  it('are refused when the count moves between two pages', async () => {
    faulty.scheduler.fault = pageAt(10, (page) => page.count++);
    await expect(jobs()).rejects.toThrow(/30 rows became 31/);
  });

  it('are refused when the plan is another one between two pages', async () => {
    faulty.scheduler.fault = pageAt(20, (page) =>
      page.results.forEach((row) => (row.planId = 'the next plan')),
    );
    await expect(jobs()).rejects.toThrow(/became the next plan/);
  });

  it('are refused when the count has moved after the last page', async () => {
    faulty.scheduler.fault = (request, response, n) =>
      request.query.get('limit') === '1' && pageAt(0, (page) => (page.count = 29))(request, response, n);
    await expect(jobs()).rejects.toThrow(/30 rows became 29/);
  });

  it('are read to an empty page when the engine gives no count', async () => {
    faulty.scheduler.fault = (request, response) => {
      if (request.path !== '/plan/job') return false;
      const offset = Number(request.query.get('offset'));
      sendJson(response, { results: sorted(faulty.scheduler.lists.job ?? []).slice(offset, offset + 10) });
      return true;
    };
    expect(await jobs()).toHaveLength(30);
  });

  it('are refused when two kinds of object come from two plans', async () => {
    const session = await faulty.open();
    await all(session.streams({ kind: 'full' }));
    faulty.scheduler.fault = pageAt(0, (page) =>
      page.results.forEach((row) => (row.planId = 'the next plan')),
    );
    await expect(all(session.jobs({ kind: 'full' }))).rejects.toThrow(PlanChangedDuringSweep);
  });
});

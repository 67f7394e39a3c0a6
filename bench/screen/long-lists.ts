import { type Page } from 'playwright-core';
import { aStoredJob, givenRows } from '../../libs/scheduler/src/plan-read/plan-read.fixtures.js';
import { type EventHouse } from '../event-house.js';
import { figure } from '../table.js';
import { type List, scroll } from './scrolling.js';

const JOBS = 100_000;
const EVENTS = 10_000;
const AT_ONCE = 5_000;
const SECONDS = 20;
const STATES = ['SUCC', 'EXEC', 'HOLD', 'ABEND', 'READY'];

/** A plan of `JOBS` jobs, each state among them. */
async function aLargePlan(house: EventHouse, tenant: string): Promise<void> {
  for (let first = 0; first < JOBS; first += AT_ONCE) {
    const jobs = Array.from({ length: AT_ONCE }, (_, i) => {
      const n = String(first + i).padStart(6, '0');
      return aStoredJob({
        key: `/AGT${n.slice(0, 2)}#/S${n.slice(0, 4)}.J${n}`,
        status: STATES[i % STATES.length],
      });
    });
    await givenRows(house.database.tenants, tenant, 'plan_job', ...jobs);
  }
}

/** The last one of the rows in the page, by a number that each has. */
const lastOf = (page: Page, attribute: string): Promise<number> =>
  page.evaluate<number>(
    `Math.max(...[...document.querySelectorAll('[${attribute}]')].map((row) => Number(row.getAttribute('${attribute}'))))`,
  );

const jobs: List = {
  path: '/jobs',
  scroller: '[role="rowgroup"] [role="row"]',
  row: '[role="row"][data-index]',
  reached: async (page) => 1 + (await lastOf(page, 'data-index')),
};

const timeline = (house: EventHouse, tenant: string): List => ({
  path: '/tws-monitor',
  scroller: '[data-sequence]',
  row: '[data-sequence]',
  filled: async (page) => {
    for (let n = 0; n < EVENTS; n += 500) await house.append(tenant, 500);
    await page.locator(`[data-sequence="${EVENTS}"]`).waitFor();
  },
  reached: async (page) => EVENTS - (await lastOf(page, 'data-sequence')),
});

/** A hand's wheel over what is longest, beside a list that fits the page. */
export async function longLists(house: EventHouse, address: string): Promise<string[][]> {
  const [large, small] = [await house.database.aTenant(), await house.database.aTenant()];
  await aLargePlan(house, large);
  await givenRows(house.database.tenants, small, 'plan_job', ...Array.from({ length: 30 }, (_, i) => aStoredJob({ key: `/A#/S.J${i}` }))); // prettier-ignore
  const row = async (name: string, tenant: string, list: List): Promise<string[]> => {
    const seen = await scroll(address, await house.aKey(tenant), list, SECONDS);
    const { frames, scriptMsAFrame, longestFrameMs, rowsInPage, reached, heapMb } = seen;
    return [name, figure(frames), scriptMsAFrame.toFixed(2), longestFrameMs.toFixed(0), figure(rowsInPage), figure(reached), heapMb.toFixed(1)]; // prettier-ignore
  };
  return [
    await row(`${figure(JOBS)} jobs`, large, jobs),
    await row(`${figure(EVENTS)} events`, large, timeline(house, large)),
    await row('plain: 30 jobs', small, jobs),
  ];
}

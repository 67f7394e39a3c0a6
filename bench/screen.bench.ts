import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createApiClient } from '@resync/client';
import { type EventHouse, openEventHouse } from './event-house.js';
import { type FirstLoad, firstLoad } from './screen/first-load.js';
import { longLists } from './screen/long-lists.js';
import { lookAt, signInTo } from './screen/looked-at.js';
import { figure, print } from './table.js';

/**
 * `./resync bench screen`: the monitor in Chromium over the real api, which share this machine's cores. Goals: a first load
 * of at most 250 kB of script, its largest paint within 1.5 s at a quarter of the processor's speed, without layout shift;
 * at most 8 ms of script a frame at 100 events a second, and while the wheel turns over 100,000 jobs and 10,000 events; after as many events and looks as 8 hours have, no more memory
 * than after the first. Beside it, in the same run: the sign-in page, which has no data.
 */
const PAGE = '/tws-monitor';

/** Of so many cold browsers the one in the middle: a single load meets whatever else the machine does. */
const LOADS = 5;

async function loads(address: string, name: string, key: string, path: string): Promise<string[]> {
  const all: FirstLoad[] = [];
  for (let n = 0; n < LOADS; n++) all.push(await firstLoad(address, key, path));
  const paints = all.map(({ largestPaintMs }) => largestPaintMs).sort((x, y) => x - y);
  const [script, shift] = [all.map(({ scriptKb }) => scriptKb), all.map(({ layoutShift }) => layoutShift)];
  return [
    name,
    Math.max(...script).toFixed(0),
    (paints[Math.floor(LOADS / 2)] ?? NaN).toFixed(0),
    `${paints[0]?.toFixed(0)} to ${paints.at(-1)?.toFixed(0)}`,
    Math.max(...shift).toFixed(3),
  ];
}

/** Script in each frame while `perSecond` events come for `seconds`; 0: while nothing does. */
async function frames(house: EventHouse, address: string, perSecond: number, seconds: number) {
  const tenant = await house.database.aTenant();
  const { page, scriptMs, close } = await lookAt();
  await signInTo(page, address, await house.aKey(tenant), PAGE);
  await page.evaluate(
    `{ window.frames_ = 0; const count = () => { window.frames_++; requestAnimationFrame(count); }; count(); }`,
  );
  const [scriptBefore, framesBefore] = [await scriptMs(), await page.evaluate<number>('window.frames_')];
  const begun = performance.now();
  for (let n = 1; n <= perSecond * seconds; n++) {
    await pause(Math.max(0, begun + (n * 1_000) / perSecond - performance.now()));
    await house.append(tenant, 1);
  }
  await pause(Math.max(0, begun + seconds * 1_000 - performance.now()));
  const script = (await scriptMs()) - scriptBefore;
  const shown = (await page.evaluate<number>('window.frames_')) - framesBefore;
  await close();
  return [`${perSecond} events/s for ${seconds} s`, figure(shown), (script / shown).toFixed(2), ((100 * script) / (seconds * 1_000)).toFixed(1)]; // prettier-ignore
}

const HOURS = 8;
const EVENTS_AN_HOUR = 3_600;

/** Memory after each hour: its events at once, its timers by a clock that is turned on. */
async function memory(house: EventHouse, address: string): Promise<string[][]> {
  const tenant = await house.database.aTenant();
  const { page, heapMb, close } = await lookAt();
  await page.clock.install();
  await signInTo(page, address, await house.aKey(tenant), PAGE);
  const rows: string[][] = [['0', (await heapMb()).toFixed(1), '0']];
  for (let hour = 1; hour <= HOURS; hour++) {
    for (let n = 0; n < EVENTS_AN_HOUR; n += 100) {
      await house.append(tenant, 100);
      await page.clock.runFor(100_000);
    }
    const newest = page.locator(`[data-sequence="${hour * EVENTS_AN_HOUR}"]`);
    for (let tries = 0; tries < 60 && (await newest.count()) === 0; tries++) {
      await page.clock.runFor(1_000);
      await pause(100);
    }
    if ((await newest.count()) === 0)
      throw new Error(`the page does not show event ${hour * EVENTS_AN_HOUR}`);
    rows.push([String(hour), (await heapMb()).toFixed(1), figure(hour * EVENTS_AN_HOUR)]);
  }
  await close();
  return rows;
}

export async function run(): Promise<void> {
  const house = await openEventHouse({ API_WEB_DIR: resolve(import.meta.dirname, '../web') });
  const { address } = house;
  const key = await house.aKey(await house.database.aTenant(), 'admin');
  await aConnection(address, key);
  print('screen: first load, processor four times slower', [
    ['page', 'script kB', 'largest paint ms, median', 'from to', 'layout shift'],
    await loads(address, 'the monitor', key, PAGE),
    await loads(address, 'jobs', key, '/jobs'),
    await loads(address, 'plain: the sign-in page', '', PAGE),
  ]);
  print('screen: script a frame', [
    ['while', 'frames', 'script ms a frame', '% of the time'],
    await frames(house, address, 100, 20),
    await frames(house, address, 0, 10),
  ]);
  print('screen: the wheel over long lists for 20 s', [
    [
      'list',
      'frames',
      'script ms a frame',
      'longest frame ms',
      'rows in the page',
      'rows gone past',
      'heap MB',
    ],
    ...(await longLists(house, address)),
  ]);
  print('screen: memory over eight hours', [
    ['hour', 'heap MB', 'events'],
    ...(await memory(house, address)),
  ]);
  await house.close();
}

/** Nobody answers there: the page shows a scheduler whose data are old, which is all of it. */
async function aConnection(address: string, token: string): Promise<void> {
  await createApiClient({ address, token }).POST('/api/v1/connections', {
    body: {
      name: 'bench',
      addresses: ['http://127.0.0.1:9/twsd'],
      authentication: { kind: 'basic', user: 'bench', password: 'bench' },
    },
  });
}

import { lookAt, signInTo } from './looked-at.js';

export interface FirstLoad {
  /** Kilobytes of script as they travel (compressed). */
  scriptKb: number;
  /** Milliseconds until the largest thing was painted. */
  largestPaintMs: number;
  /** Cumulative layout shift, as web vitals define it. */
  layoutShift: number;
}

const OBSERVE = `
  window.vitals = { largest: 0, shift: 0 };
  new PerformanceObserver((list) => list.getEntries().forEach((e) => (window.vitals.largest = e.startTime)))
    .observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => list.getEntries().forEach((e) => { if (!e.hadRecentInput) window.vitals.shift += e.value; }))
    .observe({ type: 'layout-shift', buffered: true });`;

/** A cold browser on a machine four times slower opens the page; without a key it is the sign-in page. */
export async function firstLoad(address: string, key: string, path: string): Promise<FirstLoad> {
  const { page, tools, close } = await lookAt(4);
  let bytes = 0;
  const scripts = new Set<string>();
  tools.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId);
  });
  tools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  await tools.send('Network.enable');
  await page.addInitScript(OBSERVE);
  if (key === '') await page.goto(`${address}${path}`);
  else await signInTo(page, address, key, path);
  // what comes late moves things too
  await page.waitForTimeout(3_000);
  const vitals = await page.evaluate<{ largest: number; shift: number }>('window.vitals');
  await close();
  return { scriptKb: bytes / 1_024, largestPaintMs: vitals.largest, layoutShift: vitals.shift };
}

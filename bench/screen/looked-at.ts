import { type CDPSession, chromium, type Page } from 'playwright-core';

/** A page in a Chromium of its own, with what its developer tools measure. */
export interface LookedAt {
  page: Page;
  tools: CDPSession;
  /** Milliseconds of script since the page began. */
  scriptMs: () => Promise<number>;
  /** Megabytes that scripts hold after everything that can be let go was let go. */
  heapMb: () => Promise<number>;
  close: () => Promise<void>;
}

/** `cpuSlowdown`: 4 is a cheap phone. */
export async function lookAt(cpuSlowdown = 1): Promise<LookedAt> {
  const executablePath = process.env.RESYNC_CHROMIUM ?? '/usr/bin/chromium';
  // its sandbox does not work for root
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--js-flags=--expose-gc'] });
  const context = await browser.newContext({
    viewport: { width: 1_440, height: 900 },
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const tools = await context.newCDPSession(page);
  await tools.send('Performance.enable');
  await tools.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown });
  const metric = async (name: string): Promise<number> => {
    const { metrics } = await tools.send('Performance.getMetrics');
    return metrics.find((measured) => measured.name === name)?.value ?? NaN;
  };
  return {
    page,
    tools,
    scriptMs: async () => 1_000 * (await metric('ScriptDuration')),
    heapMb: async () => {
      await tools.send('HeapProfiler.collectGarbage');
      return (await metric('JSHeapUsedSize')) / 1_048_576;
    },
    close: () => browser.close(),
  };
}

/** Signs in by key; `path` is shown, live. */
export async function signInTo(page: Page, address: string, key: string, path: string): Promise<void> {
  await page.addInitScript(
    `sessionStorage.setItem('resync.session', ${JSON.stringify(
      JSON.stringify({ credential: { kind: 'key', key }, owner: 'a key', tenant: null }),
    )})`,
  );
  await page.goto(`${address}${path}`);
  await page
    .getByRole('status')
    .getByText(/Ao vivo|Live/)
    .waitFor();
}

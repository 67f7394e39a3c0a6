// Pictures of every page of the house that is up, as an operator on a desk and one with a phone see them.
import { mkdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium } from 'playwright-core';

const root = resolve(import.meta.dirname, '..');
const target = resolve(root, 'docs/screenshots');
const { web, apiKey, tenant } = JSON.parse(readFileSync(resolve(root, '.resync/run.json'), 'utf8'));

const LOOKS = {
  desktop: { viewport: { width: 1_440, height: 900 }, locale: 'pt-BR', colorScheme: 'dark' },
  phone: {
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
    locale: 'en-US',
    colorScheme: 'light',
  },
};

async function read(path) {
  const answer = await fetch(`${web}/api/v1/${path}`, { headers: { authorization: `Bearer ${apiKey}` } });
  return (await answer.json()).items ?? [];
}

/** Something of each kind that has a page, the most telling one first. */
async function pages() {
  const first = async (...paths) => {
    for (const path of paths) for (const { id } of await read(path)) return id;
    return null;
  };
  const job = await first('jobs?status=ABEND&limit=1', 'jobs?limit=1');
  const stream = await first('streams?status=STUCK&limit=1', 'streams?limit=1');
  const workstation = await first('workstations?limit=1');
  const connection = await first('connections');
  const operation = await first('operations?limit=1');
  return Object.entries({
    monitor: '/tws-monitor',
    jobs: '/jobs',
    job: job && `/jobs/${job}`,
    streams: '/streams',
    stream: stream && `/streams/${stream}`,
    workstations: '/workstations',
    workstation: workstation && `/workstations/${workstation}`,
    operations: '/operations',
    operation: operation && `/operations/${operation}`,
    schedules: '/operations/schedules',
    monitors: '/operations/monitors',
    deliveries: '/operations/deliveries',
    audit: '/operations/audit',
    settings: '/settings',
    watching: '/settings/watching',
    connections: '/settings/connections',
    connection: connection && `/settings/connections/${connection}`,
    import: connection && `/settings/connections/${connection}/import`,
    users: '/settings/users',
    keys: '/settings/keys',
    webhook: '/settings/webhook',
    notifications: '/settings/notifications',
    assistant: '/settings/assistant',
    account: '/settings/account',
    'first-run': '/first-run',
  }).filter(([, path]) => path !== null);
}

async function open(browser, options) {
  const context = await browser.newContext({ ...options, serviceWorkers: 'block' });
  const page = await context.newPage();
  const session = JSON.stringify({ credential: { kind: 'key', key: apiKey }, owner: 'a key', tenant });
  await page.addInitScript((stored) => sessionStorage.setItem('resync.session', stored), session);
  return page;
}

const browser = await chromium.launch({
  executablePath: process.env.RESYNC_CHROMIUM,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [], // it does not work for root
});
mkdirSync(target, { recursive: true });
for (const [look, options] of Object.entries(LOOKS)) {
  const page = await open(browser, options);
  for (const [name, path] of await pages()) {
    await page.goto(`${web}${path}`);
    await page.locator('h1:visible').first().waitFor();
    await page.waitForLoadState('networkidle', { timeout: 3_000 }).catch(() => undefined); // live pages never rest
    await page.screenshot({ path: resolve(target, `${name}-${look}.png`) });
    process.stdout.write(`${name}-${look}\n`);
  }
}
await browser.close();

import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { onTestFinished } from 'vitest';

/** A name of this machine that browsers do not know for one: a page from it is not secure, as one over http in a house. */
export const PLAIN_HTTP_HOST = 'resync.test';

/** The browser of the run; `./resync test web` says where it is. */
export function launch(): Promise<Browser> {
  const executablePath = process.env.RESYNC_CHROMIUM;
  if (!executablePath) throw new Error('RESYNC_CHROMIUM is not set: run this suite by ./resync test web');
  // its sandbox does not work for root, which tests may be
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', `--host-resolver-rules=MAP ${PLAIN_HTTP_HOST} 127.0.0.1`],
  });
}

export const DESKTOP: BrowserContextOptions = {
  viewport: { width: 1_440, height: 900 },
  locale: 'pt-BR',
  colorScheme: 'dark',
};
export const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
  locale: 'en-US',
  colorScheme: 'light',
};

/** Said of what tests want so. */
const BLOCKED = 'Service Worker registration blocked by Playwright';

export interface Looked {
  page: Page;
  /** What the browser complained about: errors of the page, of the content policy, of what could not be loaded. */
  complaints: string[];
}

/** A page in a browser of its own; ends with the test. */
export async function aPage(browser: Browser, options: BrowserContextOptions): Promise<Looked> {
  // answers out of its cache would hide from a test what the server says
  const context = await browser.newContext({ serviceWorkers: 'block', ...options });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return;
    if (message.text() !== BLOCKED) complaints.push(message.text());
  });
  return { page, complaints };
}

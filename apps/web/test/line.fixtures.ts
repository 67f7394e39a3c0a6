import { openTcpProxy } from '@resync/platform/testing';
import { onTestFinished } from 'vitest';
import { aUser, type TestUser } from '../../api/test/identity.fixtures.js';
import { aPage, DESKTOP } from './browser.js';
import { serviceWorkerOf } from './service-worker.fixtures.js';
import { live, signInAs, type WebHarness } from './web-harness.js';

export const WITH_WORKER = { ...DESKTOP, serviceWorkers: 'allow' } as const;

/** A page of an operator, live, with its service worker, behind a line that can be cut. */
export async function behindALine(web: WebHarness, operator?: TestUser) {
  const line = await openTcpProxy(web.api.address);
  onTestFinished(() => line.close());
  const { page } = await aPage(web.browser, WITH_WORKER);
  await page.goto(line.url);
  await signInAs(page, operator ?? (await aUser(web.api, { [web.tenant]: 'operator' })));
  await live(page);
  const worker = await serviceWorkerOf(page);
  return { line, page, worker };
}

import { randomUUID } from 'node:crypto';
import { type Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { ago, aWatchedConnection, given } from './plan.fixtures.js';
import { live, useWebHarness } from './web-harness.js';

const web = useWebHarness();
let connection_id: string;
beforeEach(async () => {
  connection_id = await aWatchedConnection(web);
});

/** One more critical problem that nobody sees to, once the page counts so many. */
async function aCritical(page: Page, name: string, count: number): Promise<void> {
  const id = randomUUID();
  await given(web, 'open_condition', {
    connection_id, fingerprint: id, condition_key: id, type: 'job.late', category: 'jobs', severity: 'critical',
    object_kind: 'job', object_id: id, object_key: name, opened_at: ago(60), detected_at: ago(60), initial: false, data: {},
  }); // prettier-ignore
  await web.events.many(web.tenant, 1);
  await counted(page, count);
}
async function over(page: Page, name: string, left: number): Promise<void> {
  await web.api.database.tenants.run(web.tenant, (manager) =>
    manager.query('delete from open_condition where tenant_id = $1 and object_key = $2', [web.tenant, name]),
  );
  await web.events.many(web.tenant, 1);
  await counted(page, left);
}
async function counted(page: Page, count: number): Promise<void> {
  const words = count === 0 ? /^(?!.*crítico)/s : new RegExp(`${count} críticos? sem reconhecimento`);
  const pages = page.getByRole('navigation', { name: 'Páginas' });
  await expect.poll(() => pages.innerText(), { timeout: 10_000 }).toMatch(words);
}

describe('alarms', () => {
  it('that came while the browser blocked the sound sound once when it does so no longer', async () => {
    const { page } = await web.open('/jobs');
    // a browser without a screen blocks no sound by itself
    await page.addInitScript(`{
      const start = OscillatorNode.prototype.start;
      window.tones = 0;
      OscillatorNode.prototype.start = function (at) { window.tones++; return start.call(this, at); };
      const Heard = AudioContext, { resume } = Heard.prototype;
      window.AudioContext = class extends Heard { constructor() { super(); void this.suspend(); } };
      Heard.prototype.resume = function () {
        return window.event?.type === 'pointerdown' ? resume.call(this) : new Promise(() => undefined);
      };
      localStorage.setItem('resync.sound', 'on');
    }`);
    await page.reload();
    await live(page);
    await aCritical(page, '/A#/S.ONE', 1);
    await aCritical(page, '/A#/S.TWO', 2);
    await aCritical(page, '/A#/S.THREE', 3);
    await page.getByRole('heading', { level: 1 }).click();
    await expect.poll(() => page.evaluate('window.tones')).toBe(2);
  });

  it('are said as they come, not as others end', async () => {
    const { page } = await web.open('/jobs');
    const said = () => page.locator('[aria-live="assertive"]').innerText();
    await aCritical(page, '/A#/S.ONE', 1);
    await expect.poll(said).toMatch(/^1 crítico .*\/A#\/S.ONE$/);
    await aCritical(page, '/A#/S.TWO', 2);
    await expect.poll(said).toMatch(/^2 críticos .*\/A#\/S.TWO$/);
    await over(page, '/A#/S.ONE', 1);
    expect(await said()).toMatch(/^2 críticos .*\/A#\/S.TWO$/);
    await over(page, '/A#/S.TWO', 0);
    await expect.poll(said).toBe('');
  });
});

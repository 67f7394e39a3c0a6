import { expect, it } from 'vitest';
import { shownSequences } from './timeline.fixtures.js';
import { held, useWebHarness } from './web-harness.js';

const web = useWebHarness();

it('the timeline does not show what its new filter leaves out while the answer is on its way', async () => {
  await web.events.append(web.tenant, { severity: 'warning' }, { severity: 'critical' });
  const { page } = await web.open('/tws-monitor');
  await expect.poll(() => shownSequences(page)).toEqual([2, 1]);
  const answer = await held(page, '**/api/v1/monitoring/events?*severity=critical*', 'GET');
  await page.getByLabel('Gravidade').selectOption('critical');
  await answer.asked;
  expect(await shownSequences(page)).toEqual([2]);
});

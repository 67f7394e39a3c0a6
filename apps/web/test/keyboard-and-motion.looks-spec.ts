import { expect, it } from 'vitest';
import { aStoredJob } from '../../../libs/scheduler/src/plan-read/plan-read.fixtures.js';
import { DESKTOP } from './browser.js';
import { given } from './plan.fixtures.js';
import { focused, useWebHarness } from './web-harness.js';

const web = useWebHarness();

it('takes the keyboard along to the title of the page that a list leads to, and back', async () => {
  const job = aStoredJob({ key: '/A#/S.JOB' });
  await given(web, 'plan_job', job);
  const { page } = await web.open('/jobs');
  await page.getByRole('link', { name: '/A#/S.JOB' }).press('Enter');
  await focused(page.getByRole('heading', { level: 1, name: '/A#/S.JOB' }));
  await page.goBack();
  await focused(page.getByRole('heading', { level: 1, name: 'Jobs' }));
});

it('lets nothing pulse for who asked for less motion', async () => {
  const { page } = await web.open('/', { ...DESKTOP, reducedMotion: 'reduce' });
  const times = await page.evaluate<string>(`{
    const shape = document.body.appendChild(document.createElement('div'));
    shape.className = 'animate-pulse';
    getComputedStyle(shape).animationIterationCount;
  }`);
  expect(times).toBe('1');
});

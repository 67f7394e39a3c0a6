import { failureCode } from '@resync/platform/workflows';
import { fakeWorkflow } from '@resync/platform/fake-workflow';
import {
  condition,
  continueAsNew,
  defineSignal,
  proxyActivities,
  setHandler,
  sleep,
} from '@temporalio/workflow';
import { beforeEach, expect, it, vi } from 'vitest';
import { InvalidInput } from '../errors/index.js';

vi.mock('@temporalio/workflow', async (original) =>
  (await import('@resync/platform/fake-workflow')).fakeWorkflow.over(await original()),
);

const accept = defineSignal<[string]>('accept');
const { page } = proxyActivities<{ page(level: number): Promise<void> }>({ startToCloseTimeout: 1_000 });

/** As real workflow code would: pages level after level until somebody accepts. */
async function handoff(levels: number): Promise<string> {
  let acceptedBy: string | undefined;
  setHandler(accept, (who) => void (acceptedBy = who));
  for (let level = 0; level < levels && !acceptedBy; level++) {
    await page(level);
    await condition(() => acceptedBy !== undefined, 60_000);
  }
  return acceptedBy ?? 'nobody';
}

beforeEach(() => fakeWorkflow.reset());

it('runs the activities that the test gives, and lets time-outs pass', async () => {
  const page = vi.fn();
  fakeWorkflow.reset({ activities: { page } });
  expect(await handoff(3)).toBe('nobody');
  expect(page.mock.calls).toEqual([[0], [1], [2]]);
});

it('delivers a signal while the workflow waits', async () => {
  const page = vi.fn();
  fakeWorkflow.reset({ activities: { page }, onWait: () => fakeWorkflow.signal('accept', 'ana') });
  expect(await handoff(3)).toBe('ana');
  expect(page).toHaveBeenCalledTimes(1);
});

it('hands an error of an activity over as Temporal would', async () => {
  fakeWorkflow.reset({
    activities: {
      page: () => {
        throw new InvalidInput('no such level');
      },
    },
  });
  expect(await handoff(1).catch(failureCode)).toBe('INVALID_INPUT');
});

it('says when a workflow would wait for ever, and when it goes on as new', async () => {
  await expect(condition(() => false)).rejects.toThrow(/no test sends/);
  await expect(continueAsNew(1)).rejects.toMatchObject({ args: [1] });
  await expect(sleep(1_000)).resolves.toBeUndefined();
});

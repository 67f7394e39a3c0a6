import {
  activityOptions,
  failureCode,
  refusal,
  trackProgress,
  upgradesInPlace,
} from '@resync/platform/workflows';
import { condition, isCancellation, proxyActivities, setHandler } from '@temporalio/workflow';
import type { ProbeActivities } from './probe.activities.js';
import {
  add,
  addNow,
  type CopyInput,
  type CopyOutcome,
  type CounterInput,
  finish,
  total,
} from './probe.contract.js';

const { copyItems, touch: touchOnce } = proxyActivities<ProbeActivities>(
  activityOptions('storage', {
    startToCloseTimeout: '2 minutes',
    heartbeatTimeout: '2 seconds',
    retry: { initialInterval: '100 milliseconds' },
  }),
);

/** Adds up what it is sent until it is told to finish. */
export async function counter(_input: CounterInput): Promise<{ total: number }> {
  const state = { total: 0, finished: false };
  setHandler(add, (amount) => void (state.total += amount));
  setHandler(addNow, (amount) => {
    if (amount < 0) throw refusal('NEGATIVE_AMOUNT', 'only more');
    return (state.total += amount);
  });
  setHandler(total, () => state.total);
  setHandler(finish, () => void (state.finished = true));
  await condition(() => state.finished);
  return { total: state.total };
}

upgradesInPlace(counter);

/** Copies items one by one in one activity; says why when it was refused. */
export async function copy(input: CopyInput): Promise<CopyOutcome> {
  const progress = trackProgress('copying');
  try {
    const { startedAt } = await copyItems(input);
    progress({ done: input.items, total: input.items, step: 'copied' });
    return { kind: 'copied', startedAt };
  } catch (error) {
    const code = failureCode(error);
    if (isCancellation(error) || code !== 'COPY_REFUSED') throw error;
    return { kind: 'refused', code };
  }
}

/** Does what no workflow may: works for another tenant. */
export async function trespass(input: CopyInput & { victim: string }): Promise<void> {
  await copyItems({ ...input, tenantId: input.victim });
}

export async function touch(input: { tenantId: string; n: number }): Promise<void> {
  await touchOnce(input);
}

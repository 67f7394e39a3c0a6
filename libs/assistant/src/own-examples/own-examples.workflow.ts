import { activityOptions } from '@resync/platform/workflows';
import { CancellationScope, proxyActivities } from '@temporalio/workflow';
import type { OwnExampleActivities } from './own-examples.activities.js';
import type { ChangeExamplesInput, RenewExamplesInput } from './own-examples.contract.js';
import type { ChangeOutcome } from './own-examples.model.js';

const { applyExampleChange, renewOverlay } = proxyActivities<OwnExampleActivities>(
  activityOptions('compute', { startToCloseTimeout: '30 minutes', heartbeatTimeout: '1 minute' }),
);
const { dropExampleChange } = proxyActivities<OwnExampleActivities>(activityOptions('storage'));

/** One change of a tenant's examples: learned and measured, then applied or refused; dropped when it is cancelled or fails. */
export async function changeExamples(input: ChangeExamplesInput): Promise<ChangeOutcome> {
  try {
    return await applyExampleChange(input);
  } catch (error) {
    await CancellationScope.nonCancellable(() => dropExampleChange(input));
    throw error;
  }
}

/** Keeps what a tenant taught when the router is replaced. */
export async function renewExamples(input: RenewExamplesInput): Promise<{ kind: 'renewed' | 'current' }> {
  return renewOverlay(input);
}

import { activityOptions } from '@resync/platform/workflows';
import { proxyActivities } from '@temporalio/workflow';
import type { ProbeActivities } from './probe.activities.js';
import { type CopyInput } from './probe.contract.js';

const { touch } = proxyActivities<ProbeActivities>(activityOptions('storage'));

/** `copy` as it would be after a change that forgot `patched`: another activity first. */
export async function copy(input: CopyInput): Promise<void> {
  await touch(input);
}

import { defineJob } from '@resync/platform/workflows';
import { defineSignal } from '@temporalio/workflow';

export interface PushInput {
  tenantId: string;
  /** It looks by itself after so long without a call; a call may be lost. Milliseconds. */
  lookEveryMs: number;
}

export interface PushOutcome {
  kind: 'off';
}

/** One per tenant, while a browser of it is subscribed: what it has not told is in PostgreSQL, it only sees to it. */
export const pushJob = defineJob<PushInput, PushOutcome>({
  name: 'push',
  id: ({ tenantId }) => pushId(tenantId),
});

export const pushId = (tenantId: string): string => `push/${tenantId}`;

/** There may be something to tell. */
export const wakePush = defineSignal('wake');

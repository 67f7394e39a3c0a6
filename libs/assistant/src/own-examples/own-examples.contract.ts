import { defineJob } from '@resync/platform/workflows';
import type { ChangeOutcome } from './own-examples.model.js';

export interface ChangeExamplesInput {
  tenantId: string;
  /** What comes and goes waits in the database under this id. */
  changeId: string;
}

/** Learns from a change of a tenant's own examples, measures it, and applies it. */
export const changeExamplesJob = defineJob<ChangeExamplesInput, ChangeOutcome>({
  name: 'changeExamples',
  id: ({ tenantId }) => `change-examples/${tenantId}`,
  priority: 'interactive',
});

export interface RenewExamplesInput {
  tenantId: string;
}

/** Learns a tenant's examples again, on top of a router or encoder that is new. */
export const renewExamplesJob = defineJob<RenewExamplesInput, { kind: 'renewed' | 'current' }>({
  name: 'renewExamples',
  id: ({ tenantId }) => `renew-examples/${tenantId}`,
});

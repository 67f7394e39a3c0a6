import { Injectable } from '@nestjs/common';
import { reportedWork } from '@resync/platform';
import { OWN_EXAMPLE_STEPS, OwnExampleLearning } from './own-example-learning.service.js';
import type { ChangeExamplesInput, RenewExamplesInput } from './own-examples.contract.js';
import type { ChangeOutcome } from './own-examples.model.js';

const FIRST = { done: 0, total: OWN_EXAMPLE_STEPS, step: 'reading the examples' };

@Injectable()
export class OwnExampleActivities {
  constructor(private readonly learning: OwnExampleLearning) {}

  /** Safe to retry: one transaction applies the change; one that is settled gives its outcome again. */
  applyExampleChange({ tenantId, changeId }: ChangeExamplesInput): Promise<ChangeOutcome> {
    return reportedWork(FIRST, (report) => this.learning.apply(tenantId, changeId, report));
  }

  /** Safe to retry: a change that is settled stays as it is. */
  dropExampleChange({ tenantId, changeId }: ChangeExamplesInput): Promise<void> {
    return this.learning.drop(tenantId, changeId);
  }

  /** Safe to retry: the same examples teach the same. */
  async renewOverlay({ tenantId }: RenewExamplesInput): Promise<{ kind: 'renewed' | 'current' }> {
    const renewed = await reportedWork(FIRST, (report) => this.learning.renew(tenantId, report));
    return { kind: renewed ? 'renewed' : 'current' };
  }
}

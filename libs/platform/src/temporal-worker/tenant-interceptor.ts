import { defaultPayloadConverter } from '@temporalio/common';
import { type ActivityInboundCallsInterceptor, type ActivityInterceptorsFactory } from '@temporalio/worker';
import { TenantMismatch } from '../persistence/index.js';
import { withLogContext } from '../telemetry/index.js';
import { toFailure } from '../temporal/index.js';
import { SYSTEM_TENANT } from '../temporal/job.contract.js';
import { TENANT_HEADER, tenantOf } from './tenant-header.rules.js';

/**
 * Refuses an activity that a workflow of one tenant asks to work for another, and puts tenant, workflow and activity
 * into every log line that it writes. The house's own work (`SYSTEM_TENANT`) may act for any tenant.
 */
export const tenantInterceptor: ActivityInterceptorsFactory = (context) => ({
  inbound: {
    execute: (async (input, next) => {
      const header = input.headers[TENANT_HEADER];
      const workflowTenant = header ? defaultPayloadConverter.fromPayload<string>(header) : undefined;
      const asked = tenantOf(input.args);
      const differs = workflowTenant !== undefined && asked !== undefined && asked !== workflowTenant;
      if (differs && workflowTenant !== SYSTEM_TENANT)
        throw toFailure(new TenantMismatch(workflowTenant, asked));
      const { activityType: activity, workflowExecution, attempt } = context.info;
      const tenantId = asked ?? workflowTenant;
      return withLogContext({ tenantId, workflowId: workflowExecution?.workflowId, activity, attempt }, () =>
        next(input),
      );
    }) satisfies ActivityInboundCallsInterceptor['execute'],
  },
});

import { defaultPayloadConverter } from '@temporalio/common';
import { type WorkflowInterceptorsFactory } from '@temporalio/workflow';
import { TENANT_HEADER, tenantOf } from './tenant-header.rules.js';

/** Sends the workflow's tenant along with each activity, where it is compared with what the activity is asked for. */
export const interceptors: WorkflowInterceptorsFactory = () => {
  let tenant: string | undefined;
  const withTenant = <Input extends { headers: Record<string, unknown> }>(input: Input): Input =>
    tenant === undefined
      ? input
      : {
          ...input,
          headers: { ...input.headers, [TENANT_HEADER]: defaultPayloadConverter.toPayload(tenant) },
        };
  return {
    inbound: [
      {
        async execute(input, next) {
          tenant = tenantOf(input.args);
          return next(input);
        },
      },
    ],
    outbound: [
      {
        scheduleActivity: async (input, next) => next(withTenant(input)),
        scheduleLocalActivity: async (input, next) => next(withTenant(input)),
      },
    ],
  };
};

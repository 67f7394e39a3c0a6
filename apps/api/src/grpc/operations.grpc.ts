import { setTimeout as pause } from 'node:timers/promises';
import { type OperationView, type Role } from '@resync/platform';
import {
  Operations,
  OperationSchema,
  OperationsListRequestSchema,
  OperationsListResponseSchema,
} from '@resync/platform/proto';
import { ListOperations } from '../operations/operations.dto.js';
import { type OperationRequests } from '../operations/operation-requests.service.js';
import { IdParameter } from '../routes/parameters.js';
import { type GrpcAdmission, type GrpcCaller } from './grpc-admission.js';
import { type GrpcService, grpcService } from './grpc-service.js';
import { bodyOf, messageOf } from './proto-json.js';
import { inputOf, queryOf } from './request-input.js';

const ROLES: Record<keyof (typeof Operations)['method'], Role> = {
  get: 'viewer',
  list: 'viewer',
  watch: 'viewer',
  cancel: 'operator',
};
const LOOK_EVERY_MS = 1_000;
const FINISHED: readonly OperationView['state'][] = ['completed', 'failed', 'cancelled'];

/** `resync.v1.Operations`: the routes below `/operations`, and following one to its end. */
export const operationsOverGrpc = (admission: GrpcAdmission, operations: OperationRequests): GrpcService =>
  grpcService<typeof Operations, GrpcCaller>({
    service: Operations,
    admit: (metadata, method, peer) => admission.forRole(metadata, ROLES[method], peer),
    methods: {
      async get(request, { tenantId }) {
        return { operation: toMessage(await operations.get(tenantId, await idOf(request))) };
      },
      async list(request, { tenantId }) {
        const query = await inputOf(ListOperations, queryOf(bodyOf(OperationsListRequestSchema, request)));
        return messageOf(OperationsListResponseSchema, await operations.page(tenantId, query));
      },
      async cancel(request, { tenantId, actor }) {
        return { operation: toMessage(await operations.cancel(tenantId, actor, await idOf(request))) };
      },
      async watch(request, caller, stream) {
        const { tenantId } = caller;
        const id = await idOf(request);
        let told = '';
        while (stream.open) {
          const operation = await operations.get(tenantId, id);
          const news = JSON.stringify({ ...operation, asOf: null });
          if (news !== told) stream.send({ operation: toMessage(operation) });
          told = news;
          if (FINISHED.includes(operation.state)) return;
          await pause(LOOK_EVERY_MS);
          await admission.again(caller);
        }
      },
    },
  });

const toMessage = (operation: OperationView) => messageOf(OperationSchema, operation);

const idOf = async ({ id }: { id: string }): Promise<string> => (await inputOf(IdParameter, { id })).id;

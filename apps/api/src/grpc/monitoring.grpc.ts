import { type Role } from '@resync/platform';
import {
  ListProblemsRequestSchema,
  ListProblemsResponseSchema,
  Monitoring,
  MonitoringStatusSchema,
  SubscriptionSchema,
} from '@resync/platform/proto';
import { type ClientParts } from '../events/socket-client.js';
import { Subscribe } from '../events/socket.frames.js';
import { ListProblems } from '../monitoring/problems.dto.js';
import { type ProblemPages } from '../monitoring/problem-pages.service.js';
import { tellEvents } from './event-stream.js';
import { type GrpcAdmission, type GrpcCaller } from './grpc-admission.js';
import { type GrpcService, grpcService } from './grpc-service.js';
import { bodyOf, messageOf } from './proto-json.js';
import { inputOf, queryOf } from './request-input.js';

const ROLE: Role = 'viewer';

/** `resync.v1.Monitoring`: what REST and the event socket tell, under the same rules. */
export const monitoringOverGrpc = (
  admission: GrpcAdmission,
  problems: ProblemPages,
  parts: ClientParts,
): GrpcService =>
  grpcService<typeof Monitoring, GrpcCaller>({
    service: Monitoring,
    admit: (metadata, _method, peer) => admission.forRole(metadata, ROLE, peer),
    methods: {
      async subscribe({ subscription }, caller, stream) {
        const wanted = subscription ? bodyOf(SubscriptionSchema, subscription) : {};
        await tellEvents(parts, caller, await inputOf(Subscribe, wanted), stream);
      },
      async listProblems(request, { tenantId }) {
        const query = await inputOf(ListProblems, queryOf(bodyOf(ListProblemsRequestSchema, request)));
        return messageOf(ListProblemsResponseSchema, await problems.list(tenantId, query));
      },
      async getStatus(_request, { tenantId }) {
        return { status: messageOf(MonitoringStatusSchema, await parts.status.current(tenantId)) };
      },
    },
  });

import { type DynamicModule, Module } from '@nestjs/common';
import { Questions } from '@resync/assistant';
import { HealthChecks, HealthModule } from '@resync/platform';
import { AccessModule } from '../access/access.module.js';
import { CLIENT_PARTS, type ClientParts } from '../events/socket-client.js';
import { ProblemPagesModule } from '../monitoring/problem-pages.module.js';
import { ProblemPages } from '../monitoring/problem-pages.service.js';
import { OperationRequests } from '../operations/operation-requests.service.js';
import { OperationsRoutesModule } from '../operations/operations-routes.module.js';
import { assistantOverGrpc } from './assistant.grpc.js';
import { GrpcAdmission } from './grpc-admission.js';
import { GrpcServer } from './grpc.server.js';
import { healthOverGrpc } from './health.grpc.js';
import { monitoringOverGrpc } from './monitoring.grpc.js';
import { operationsOverGrpc } from './operations.grpc.js';

/** The services of `proto/resync/v1`, over the same providers as REST and the event socket. */
@Module({})
export class GrpcModule {
  /** `events` is the module that exports `CLIENT_PARTS`. */
  static forRoot(at: { host: string; port: number }, events: DynamicModule): DynamicModule {
    return {
      module: GrpcModule,
      imports: [AccessModule, events, ProblemPagesModule, OperationsRoutesModule, HealthModule],
      providers: [
        GrpcAdmission,
        {
          provide: GrpcServer,
          inject: [GrpcAdmission, CLIENT_PARTS, ProblemPages, OperationRequests, HealthChecks, Questions],
          useFactory: (
            admission: GrpcAdmission,
            parts: ClientParts,
            problems: ProblemPages,
            operations: OperationRequests,
            checks: HealthChecks,
            questions: Questions,
          ) =>
            new GrpcServer(at, [
              monitoringOverGrpc(admission, problems, parts),
              operationsOverGrpc(admission, operations),
              assistantOverGrpc(admission, questions),
              healthOverGrpc(checks),
            ]),
        },
      ],
    };
  }
}

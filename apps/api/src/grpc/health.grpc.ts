import { type HealthChecks } from '@resync/platform';
import { Health, HealthCheckResponse_ServingStatus as Serving } from '@resync/platform/proto';
import { type GrpcService, grpcService } from './grpc-service.js';

/** `grpc.health.v1.Health`, for load balancers: what `/health/ready` says, to anybody who asks. */
export const healthOverGrpc = (checks: HealthChecks): GrpcService =>
  grpcService<typeof Health, null>({
    service: Health,
    admit: () => Promise.resolve(null),
    methods: {
      async check() {
        const { status } = await checks.report();
        return { status: status === 'ready' ? Serving.SERVING : Serving.NOT_SERVING };
      },
    },
  });

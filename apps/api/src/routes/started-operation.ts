import { type OperationView } from '@resync/platform';
import { type FastifyReply } from 'fastify';

/** The answer of a route that starts an operation: it says where to look. */
export function startedOperation(reply: FastifyReply, operation: OperationView): OperationView {
  void reply.header('location', `/api/v1/operations/${operation.id}`);
  return operation;
}

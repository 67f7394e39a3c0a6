import { type FastifyInstance } from 'fastify';
import { NotPossible } from '../engine/engine.errors.js';

/** Over a snapshot every action is refused. */
export function frozenRoutes(app: FastifyInstance): void {
  app.route({
    method: ['PUT', 'POST'],
    url: '/plan/*',
    handler: ({ url }) => {
      throw new NotPossible('an action', url, 'frozen');
    },
  });
}

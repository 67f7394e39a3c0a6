import { ResyncError } from '@resync/platform';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type ApiFaults } from '../admin/api-faults.js';
import { type ApiStats } from '../admin/api-stats.js';
import { type PlanSource } from '../source/plan-source.js';
import { accepts, type Credentials } from './credentials.js';
import { CredentialsRefused } from './http.errors.js';
import { modelRoutes } from './model-routes.js';
import { planRoutes } from './plan-routes.js';

export interface ServerParts {
  source: PlanSource;
  credentials: Credentials;
  faults: ApiFaults;
  stats: ApiStats;
  /** Brings the plan up to now before anybody looks at it. */
  sync: () => void;
  tls: { key: string; cert: string } | null;
  /** Routes under the REST API beside reading, and those under `/admin`. */
  actions: (app: FastifyInstance) => void;
  admin: (app: FastifyInstance) => void;
}

const STATUS: Record<ResyncError['kind'], number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  unprocessable: 422,
  too_many: 429,
  unavailable: 503,
  internal: 500,
};

/** The scheduler's HTTP side: REST V2 under `/twsd/api/v2`, the simulator's own handles under `/admin`. */
export async function buildServer(parts: ServerParts): Promise<FastifyInstance> {
  const app = Fastify({
    forceCloseConnections: true,
    bodyLimit: 64 * 1024 * 1024,
    ...(parts.tls && { https: parts.tls }),
  });
  app.setErrorHandler(answerProblem);
  app.setNotFoundHandler((request, reply) =>
    reply.code(404).send({ messages: [`no such path ${request.url}`] }),
  );
  await app.register(
    (api, _options, done) => {
      restApi(api, parts);
      done();
    },
    { prefix: '/twsd/api/v2' },
  );
  await app.register(
    (api, _options, done) => {
      parts.admin(api);
      done();
    },
    { prefix: '/admin' },
  );
  return app;
}

function restApi(
  api: FastifyInstance,
  { source, credentials, faults, stats, sync, actions }: ServerParts,
): void {
  api.addHook('onRequest', async (request, reply) => {
    sync();
    reply.header('date', new Date(source.now()).toUTCString());
    await faults.meet(request, reply);
    if (!reply.sent && !accepts(credentials, request.headers.authorization)) throw new CredentialsRefused();
  });
  api.addHook('onSend', (request, reply, payload, done) => done(null, faults.spoil(request, reply, payload)));
  api.addHook('onResponse', (request, reply, done) => {
    stats.count(request, reply);
    done();
  });
  planRoutes(api, source);
  modelRoutes(api, source);
  actions(api);
}

function answerProblem(error: unknown, _request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error instanceof ResyncError) return reply.code(STATUS[error.kind]).send({ messages: [error.message] });
  if (error instanceof z.ZodError) return reply.code(400).send({ messages: [z.prettifyError(error)] });
  const status =
    error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'
      ? error.statusCode
      : 500;
  return reply.code(status).send({ messages: [error instanceof Error ? error.message : 'unknown error'] });
}

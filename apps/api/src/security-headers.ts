import helmet from '@fastify/helmet';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FastifyInstance } from 'fastify';

/** Tight for an API; the documentation page needs its own inline styles and data images. */
const CONTENT_POLICY = {
  defaultSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  scriptSrc: ["'self'"],
  frameAncestors: ["'none'"],
  upgradeInsecureRequests: null, // the api itself speaks plain HTTP, behind whatever ends TLS
};

/** Helmet's set on every answer (HSTS among it, which browsers heed only where TLS carried it). */
export async function setSecurityHeaders(app: NestFastifyApplication): Promise<void> {
  await app.register(helmet, { contentSecurityPolicy: { directives: CONTENT_POLICY } });
}

/** What a tenant is told stays in no cache, unless a route says otherwise. */
export function forbidCaching(server: FastifyInstance): void {
  server.addHook('onRequest', async ({ url }, reply) => {
    if (url.startsWith('/api/v1/')) void reply.header('cache-control', 'no-store');
  });
}

import { RouteConfig } from '@nestjs/platform-fastify';
import { type FastifyInstance } from 'fastify';

/** Bytes of a body, where a route does not say otherwise. */
export const DEFAULT_BODY_LIMIT = 256 * 1_024;

/** Bytes that the bodies of this route may have. */
export const BodyLimit = (bytes: number) => RouteConfig({ bodyLimit: bytes });

/** Nest hands a route's config to Fastify but not its body limit: this does. */
export function applyBodyLimits(server: FastifyInstance): void {
  server.addHook('onRoute', (route) => {
    const limit: unknown = route.config && Reflect.get(route.config, 'bodyLimit');
    if (typeof limit === 'number') route.bodyLimit = limit;
  });
}

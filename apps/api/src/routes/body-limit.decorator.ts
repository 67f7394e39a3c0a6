import { RouteConfig } from '@nestjs/platform-fastify';
import { type FastifyInstance, type FastifyRequest, type onRequestAsyncHookHandler } from 'fastify';

/** Bytes of a body, where a route does not say otherwise. */
export const DEFAULT_BODY_LIMIT = 256 * 1_024;

/** Bytes that the bodies of this route may have. */
export const BodyLimit = (bytes: number) => RouteConfig({ bodyLimit: bytes });

/**
 * Nest hands a route's config to Fastify but not its body limit: this does. Guards run after the body was read, so a
 * route with a raised limit asks `admit` first, before a byte of it: a stranger cannot make the api read 32 MiB.
 */
export function applyBodyLimits(
  server: FastifyInstance,
  admit: (request: FastifyRequest) => Promise<unknown>,
): void {
  const beforeTheBody: onRequestAsyncHookHandler = async (request) => void (await admit(request));
  server.addHook('onRoute', (route) => {
    const limit: unknown = route.config && Reflect.get(route.config, 'bodyLimit');
    if (typeof limit !== 'number') return;
    route.bodyLimit = limit;
    route.onRequest = [route.onRequest ?? [], beforeTheBody].flat();
  });
}

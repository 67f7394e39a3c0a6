import { RouteConfig } from '@nestjs/platform-fastify';
import { type FastifyInstance, type FastifyRequest, type onRequestAsyncHookHandler } from 'fastify';
import { ACCESS_RULE, type AccessRule, holdToRule } from '../access/access-rule.js';
import { type RequestAccess } from '../access/request-access.js';
import { type LargeBodies } from './large-bodies.js';

/** Bytes of a body, where a route does not say otherwise. */
export const DEFAULT_BODY_LIMIT = 256 * 1_024;

interface RaisedLimit {
  bodyLimit: number;
  /** Asked late: the decorators of a route are applied one after the other. */
  rule: () => AccessRule | undefined;
}

/** Bytes that the bodies of this route may have. */
export const BodyLimit =
  (bytes: number): MethodDecorator =>
  (target, key, descriptor) => {
    const places = [descriptor.value, target.constructor] as object[];
    const rule = () =>
      places.map((place) => Reflect.getMetadata(ACCESS_RULE, place) as AccessRule | undefined).find(Boolean);
    return RouteConfig({ bodyLimit: bytes, rule } satisfies RaisedLimit)(target, key, descriptor);
  };

/**
 * Nest hands a route's config to Fastify but not its body limit: this does. Guards run after the body was read, so a
 * route with a raised limit holds the caller to its rule before a byte of it: nobody makes the api read 32 MiB on a
 * route that is not theirs, and of those whose it is, no tenant more than a few at once: from before it is read until the
 * work on it is done.
 */
export function applyBodyLimits(
  server: FastifyInstance,
  admit: (request: FastifyRequest) => Promise<RequestAccess>,
  bodies: LargeBodies,
): void {
  server.addHook('onRoute', (route) => {
    if (!isRaised(route.config)) return;
    const { bodyLimit, rule: ruleOf } = route.config;
    const { handler } = route;
    const places = new WeakMap<FastifyRequest, () => void>();
    const beforeTheBody: onRequestAsyncHookHandler = async (request, reply) => {
      const access = await admit(request);
      const rule = ruleOf();
      if (rule) holdToRule(rule, access); // without one the guard refuses everybody
      if (!isLarge(request)) return;
      if (reply.raw.destroyed) return void reply.hijack(); // its `close` is over: nobody would give the place back
      const leave = bodies.enter(access.tenantIfAny?.tenantId ?? access.principal.id);
      places.set(request, leave);
      reply.raw.once('close', leave);
    };
    route.bodyLimit = bodyLimit;
    route.handler = async function (request, reply) {
      const leave = places.get(request);
      if (!leave) return handler.call(this, request, reply);
      if (reply.raw.destroyed) return reply.hijack();
      reply.raw.off('close', leave); // who goes away now does not end the work: its end gives the place back
      try {
        return await handler.call(this, request, reply);
      } finally {
        leave();
      }
    };
    route.onRequest = [route.onRequest ?? [], beforeTheBody].flat();
  });
}

const isRaised = (config: object | undefined): config is RaisedLimit =>
  config !== undefined && 'bodyLimit' in config && 'rule' in config;

/** What does not say its length may be of any. */
const isLarge = ({ headers }: FastifyRequest): boolean =>
  !(Number(headers['content-length']) <= DEFAULT_BODY_LIMIT);

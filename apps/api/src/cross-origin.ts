import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FastifyRequest } from 'fastify';
import { type ApiConfig } from './api.config.js';

type CorsOptions = NonNullable<Parameters<NestFastifyApplication['enableCors']>[0]>;
type Done = (error: Error | null, options?: CorsOptions) => void;

const CODEC_ROUTES = '/api/v1/temporal/codec/';
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];

/**
 * Which browsers of other origins may call: those of `API_CORS_ORIGINS` every route, the Temporal UI only the codec's,
 * and that only while payloads are sealed. Credentials travel in headers that a page sets itself, never in cookies.
 */
export function crossOriginRules({ http, temporal }: ApiConfig) {
  const everywhere = http.corsOrigins;
  const forCodec = temporal.codecKeys ? [...everywhere, new URL(temporal.uiUrl).origin] : everywhere;
  return ({ url }: FastifyRequest, done: Done): void => {
    const origins = url.startsWith(CODEC_ROUTES) ? forCodec : everywhere;
    done(null, { origin: origins.length > 0 ? origins : false, methods: METHODS });
  };
}

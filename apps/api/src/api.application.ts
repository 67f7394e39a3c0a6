import { type LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Admission } from './access/admission.service.js';
import { tellRates } from './access/request-rates.js';
import { type ApiConfig } from './api.config.js';
import { ApiModule } from './api.module.js';
import { crossOriginRules } from './cross-origin.js';
import { observeRequests } from './observation/request-tracing.js';
import { serveOpenApi } from './openapi/openapi.js';
import { ProblemFilter } from './problems/problem.filter.js';
import { refuseBeforeRouting, refuseOnSocket } from './problems/raw-problems.js';
import { applyBodyLimits, DEFAULT_BODY_LIMIT } from './routes/body-limit.decorator.js';
import { LargeBodies } from './routes/large-bodies.js';
import { InputPipe } from './routes/input.pipe.js';
import { forbidCaching, setSecurityHeaders } from './security-headers.js';
import { serveWeb } from './web/web-files.js';

const REQUEST_TIMEOUT_MS = 60_000;

/** The whole application, wired and initialised, listening to nothing yet: `main.ts` and the API tests start the same. */
export async function createApi(config: ApiConfig, logger: LoggerService): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: DEFAULT_BODY_LIMIT,
    requestTimeout: REQUEST_TIMEOUT_MS,
    routerOptions: { maxParamLength: 512 },
    trustProxy: (_address, hop) => hop < config.http.trustedProxies,
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    clientErrorHandler: refuseOnSocket,
    frameworkErrors: refuseBeforeRouting,
  });
  const server = adapter.getInstance();
  observeRequests(server);
  tellRates(server);
  forbidCaching(server);
  applyBodyLimits(server, (request) => app.get(Admission).admit(request), new LargeBodies());
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.forRoot(config), adapter, {
    logger,
    abortOnError: false,
    forceCloseConnections: true,
  });
  await setSecurityHeaders(app);
  await serveWeb(app, config.http.webDirectory);
  app.enableCors({ delegator: crossOriginRules(config) });
  app.setGlobalPrefix('api/v1', { exclude: ['health/live', 'health/ready', 'metrics'] });
  app.useGlobalPipes(new InputPipe());
  app.useGlobalFilters(new ProblemFilter());
  app.enableShutdownHooks();
  serveOpenApi(app);
  await app.init();
  await server.ready();
  return app;
}

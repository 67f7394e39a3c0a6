import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FastifyInstance, type FastifyRequest } from 'fastify';

/** Stricter than the API's: nothing inline, nothing from elsewhere. */
const CONTENT_POLICY = [
  "default-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Paths of what is no page of the web application. */
const NOT_A_PAGE = /^\/(?:api|health|metrics|assets)(?:\/|$)|\.[a-z0-9]+$/i;

/** What is asked after it may end in a dot and a word, as a file would: `?action=user.created`. */
const pathOf = (url: string): string => url.replace(/\?.*$/, '');

/** Somebody's browser asks for a page, whatever its address: the application finds it, or says that there is none. */
const asksForPage = ({ method, url, headers }: FastifyRequest): boolean =>
  method === 'GET' && !NOT_A_PAGE.test(pathOf(url)) && (headers.accept ?? '').includes('text/html');

/** Serves the built web application, where there is one. Its scripts are named by their content and kept for a year. */
export async function serveWeb(app: NestFastifyApplication, directory: string): Promise<void> {
  const root = resolve(directory);
  if (!existsSync(resolve(root, 'index.html'))) return;
  await app.register(fastifyStatic, {
    root,
    wildcard: false,
    globIgnore: ['assets/**'],
    index: false,
    cacheControl: false,
    setHeaders: (reply) => {
      void reply.header('cache-control', 'no-cache').header('content-security-policy', CONTENT_POLICY);
    },
  });
  await app.register(fastifyStatic, {
    root: resolve(root, 'assets'),
    prefix: '/assets/',
    decorateReply: false,
    preCompressed: true,
    index: false,
    maxAge: '365d',
    immutable: true,
  });
  const server: FastifyInstance = app.getHttpAdapter().getInstance();
  server.addHook('onRequest', (request, reply, done) => {
    if (asksForPage(request)) void reply.sendFile('index.html');
    else done();
  });
}

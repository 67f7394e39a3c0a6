import { createServer, type Server, type ServerResponse } from 'node:http';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { HealthChecks, metricsRegistry } from '@resync/platform';
import { type CoreMetrics } from '@resync/platform/worker';

/** All that a worker says over HTTP: whether it lives, whether it is of use, and what it counts. */
@Injectable()
export class HealthServer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #server: Server;

  constructor(
    private readonly at: { host: string; port: number },
    private readonly checks: HealthChecks,
    private readonly core: CoreMetrics,
  ) {
    this.#server = createServer((request, response) => {
      this.#answer(request.url ?? '', response).catch(() => response.writeHead(500).end());
    });
  }

  /** Port in use, once started. */
  get port(): number {
    const address = this.#server.address();
    return typeof address === 'object' && address ? address.port : this.at.port;
  }

  async onApplicationBootstrap(): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.#server.once('error', reject).listen(this.at.port, this.at.host, resolve);
    await promise;
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((closed) => this.#server.close(closed));
  }

  async #answer(path: string, response: ServerResponse): Promise<void> {
    if (path === '/health/live') return json(response, 200, { status: 'live' });
    if (path === '/health/ready') {
      const report = await this.checks.report();
      return json(response, report.status === 'ready' ? 200 : 503, report);
    }
    if (path !== '/metrics') return json(response, 404, { status: 'unknown' });
    const text = `${await metricsRegistry.metrics()}${await this.core.read()}`;
    response.writeHead(200, { 'content-type': metricsRegistry.contentType }).end(text);
  }
}

function json(response: ServerResponse, status: number, body: object): void {
  response
    .writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    .end(JSON.stringify(body));
}

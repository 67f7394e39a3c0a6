import { type FastifyReply, type FastifyRequest } from 'fastify';

interface RouteStats {
  requests: number;
  /** Bytes of bodies as sent, compressed ones as compressed. */
  bytes: number;
  milliseconds: number;
  byStatus: Record<string, number>;
}

/** What has been asked of the API, by route. */
export class ApiStats {
  #routes = new Map<string, RouteStats>();

  count(request: FastifyRequest, reply: FastifyReply): void {
    const route = `${request.method} ${request.routeOptions.url ?? 'unknown'}`;
    const stats = this.#routes.get(route) ?? { requests: 0, bytes: 0, milliseconds: 0, byStatus: {} };
    stats.requests++;
    stats.bytes += Number(reply.getHeader('content-length') ?? 0);
    stats.milliseconds += reply.elapsedTime;
    stats.byStatus[reply.statusCode] = (stats.byStatus[reply.statusCode] ?? 0) + 1;
    this.#routes.set(route, stats);
  }

  reset(): void {
    this.#routes = new Map();
  }

  view(): { requests: number; bytes: number; routes: Record<string, RouteStats> } {
    const all = [...this.#routes.values()];
    return {
      requests: all.reduce((sum, { requests }) => sum + requests, 0),
      bytes: all.reduce((sum, { bytes }) => sum + bytes, 0),
      routes: Object.fromEntries(this.#routes),
    };
  }
}

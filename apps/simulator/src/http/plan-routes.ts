import { NotFound } from '@resync/platform';
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { type Direction, type PlanKind, type PlanSource } from '../source/plan-source.js';
import { scopeNamed, WHOLE, type WireScope } from '../wire/context.js';
import { BadParameter } from './http.errors.js';
import { header, query, whole } from './parameters.js';
import { sendJson } from './send.js';
import { PageMemory, TextBuffer } from './text-buffer.js';

const KINDS: readonly PlanKind[] = ['job', 'jobstream', 'workstation', 'resource'];
const GROUPINGS = new Set(['workstation', 'status', 'folder']);
const DEFAULT_LIMIT = 10_000;
/** A job with everything is about this long. */
const ROW_BYTES = 2600;

/** `GET /plan/…` (reference §1.2). */
export function planRoutes(app: FastifyInstance, source: PlanSource): void {
  const pages = new PageMemory();
  for (const kind of KINDS) {
    app.get(`/plan/${kind}`, (request, reply) =>
      sendJson(request, reply, page(request, reply, source, kind, pages)),
    );
    app.get<{ Params: { id: string } }>(`/plan/${kind}/:id`, (request, reply) => {
      checkPlan(request, source);
      const row = source.rows[kind].one(request.params.id, scopeOf(request));
      if (row === null) throw new NotFound(kind, request.params.id);
      return sendJson(request, reply, row);
    });
  }
  for (const kind of ['job', 'jobstream'] as const) {
    app.get(`/plan/${kind}/count`, (request) => {
      checkPlan(request, source);
      const groups = query(request, 'grouping_filters')?.split(',').filter(Boolean) ?? [];
      const unknown = groups.find((group) => !GROUPINGS.has(group));
      if (unknown !== undefined) throw new BadParameter('grouping_filters', unknown);
      return source.rows[kind].count(query(request, 'plan_filter') ?? '', groups);
    });
    for (const direction of ['predecessors', 'successors'] as const)
      neighbourRoute(app, source, kind, direction);
  }
  app.get<{ Params: { id: string } }>('/plan/job/run/:id/joblog', (request, reply) =>
    sendLog(request, reply, source, request.params.id),
  );
  app.get('/plan/job/joblog', (request, reply) => {
    const ids = source.rows.job.match(query(request, 'oql') ?? '', query(request, 'plan_filter') ?? '');
    const runId = ids.length === 1 ? source.lastRun(ids[0] ?? '') : null;
    if (runId === null) throw new BadParameter('oql', `${ids.length} jobs match, not one`);
    return sendLog(request, reply, source, runId);
  });
  app.get('/engine/info', () => source.engineInfo());
}

function page(
  request: FastifyRequest,
  reply: FastifyReply,
  source: PlanSource,
  kind: PlanKind,
  pages: PageMemory,
): Buffer {
  checkPlan(request, source);
  const offset = whole(request, 'offset', 0);
  const limit = whole(request, 'limit', DEFAULT_LIMIT);
  const scope = scopeOf(request);
  const asked = {
    oql: query(request, 'oql') ?? '',
    planFilter: query(request, 'plan_filter') ?? '',
    offset,
    limit,
    scope,
  };
  const { total, rows } = source.rows[kind].list(asked);
  const count = header(request, 'include-count') === 'true' ? `"count":${total},` : '';
  const memory = pages.take(1024 + ROW_BYTES * Math.max(0, Math.min(limit, total - offset)));
  reply.raw.once('close', () => pages.giveBack(memory));
  const text = new TextBuffer(memory);
  text.append(`{${count}"results":[`);
  let separator = '';
  for (const row of rows) {
    text.append(separator + row);
    separator = ',';
  }
  const next = offset + limit < total ? `,"next":${link(request, offset + limit)}` : '';
  const previous = offset > 0 ? `,"previous":${link(request, Math.max(0, offset - limit))}` : '';
  text.append(`]${next}${previous}}`);
  return text.bytes();
}

/** The same question at another offset, relative to the host. */
function link(request: FastifyRequest, offset: number): string {
  const url = new URL(request.url, 'http://host');
  url.searchParams.set('offset', String(offset));
  return JSON.stringify(`${url.pathname}${url.search}`);
}

function neighbourRoute(
  app: FastifyInstance,
  source: PlanSource,
  kind: 'job' | 'jobstream',
  direction: Direction,
): void {
  app.get<{ Params: { id: string } }>(`/plan/${kind}/:id/${direction}`, (request, reply) => {
    const rows = source.neighbours(kind, request.params.id, direction, whole(request, 'depth', 1));
    if (rows === null) throw new NotFound(kind, request.params.id);
    return sendJson(request, reply, `{"count":${rows.length},"results":[${rows.join(',')}]}`);
  });
}

function checkPlan(request: FastifyRequest, source: PlanSource): void {
  const asked = query(request, 'plan_id');
  if (asked !== undefined && asked !== 'current' && asked !== source.planId())
    throw new NotFound('plan', asked);
}

function scopeOf(request: FastifyRequest): WireScope {
  const name = header(request, 'scope');
  if (name === undefined) return WHOLE;
  const scope = scopeNamed(name);
  if (!scope) throw new BadParameter('scope', name);
  return scope;
}

function sendLog(
  request: FastifyRequest,
  reply: FastifyReply,
  source: PlanSource,
  runId: string,
): FastifyReply {
  const text = source.runLog(runId);
  if (text === null) throw new NotFound('job log of run', runId);
  return reply.type('text/plain; charset=utf-8').send(lines(request, text));
}

/** `from_line` and `to_line` count from 1, both included. */
function lines(request: FastifyRequest, text: string): string {
  const all = text.split('\n');
  return all.slice(whole(request, 'from_line', 1) - 1, whole(request, 'to_line', all.length)).join('\n');
}

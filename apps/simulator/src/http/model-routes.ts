import { NotFound } from '@resync/platform';
import { type FastifyInstance } from 'fastify';
import { compilePlanFilter } from '../oql/plan-filter.js';
import { type DefinitionRow, type PlanSource } from '../source/plan-source.js';
import { header, query, whole } from './parameters.js';
import { sendJson } from './send.js';

/** `GET /model/…` (reference §1.3): definitions as `{kind, key, def}`, filtered by path, paged. */
export function modelRoutes(app: FastifyInstance, source: PlanSource): void {
  const definitions = (type: string): DefinitionRow[] => {
    const rows = source.definitions(type);
    if (!rows) throw new NotFound('definition type', type);
    return rows;
  };
  app.get<{ Params: { type: string } }>('/model/:type', (request, reply) => {
    const matches = compilePlanFilter(query(request, 'model_filter') ?? '');
    const all = definitions(request.params.type).filter(({ key }) => !matches || matches(pathOf(key)));
    const offset = whole(request, 'offset', 0);
    const results = all.slice(offset, offset + whole(request, 'limit', 10_000));
    const counted = header(request, 'include-count') !== 'false';
    return sendJson(request, reply, JSON.stringify({ ...(counted && { count: all.length }), results }));
  });
  app.get<{ Params: { type: string; id: string } }>('/model/:type/:id', (request) => {
    const found = definitions(request.params.type).find(({ def }) => def.id === request.params.id);
    if (!found) throw new NotFound(request.params.type, request.params.id);
    return found;
  });
}

function pathOf(key: string): { workstation: string; object?: string } {
  const [workstation = '', object] = key.split('#');
  return object === undefined ? { workstation } : { workstation, object };
}

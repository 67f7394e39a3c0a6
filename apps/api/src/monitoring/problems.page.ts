import { type ProblemRepository } from '@resync/monitoring';
import { toPage } from '../routes/keyset-page.js';
import { type ListProblems, problemCursor } from './problems.dto.js';

/** A page of what is broken now, worst first. */
export async function pageOfProblems(problems: ProblemRepository, tenantId: string, query: ListProblems) {
  const { limit, cursor: after, connection: connectionId, type: types, category: categories } = query;
  const filter = { ...query, connectionId, types, categories };
  const rows = await problems.list(tenantId, { filter, after, limit: limit + 1 });
  return toPage(
    rows,
    limit,
    ({ cursor: _, ...problem }) => problem,
    (last) => problemCursor.write([...last.cursor]),
  );
}

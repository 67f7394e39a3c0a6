import { atLeast, type EventFilter, likePattern } from './event-filter.js';
import { EVENT_COLUMNS } from './event-row.js';

/** Statement and parameters of one page of the log, newest first. */
export function listStatement(
  tenantId: string,
  page: { limit: number; before?: number; filter?: EventFilter },
): [string, unknown[]] {
  const { filter = {} } = page;
  const parameters: unknown[] = [tenantId];
  const conditions = ['tenant_id = $1'];
  const where = (condition: (placeholder: string) => string, value: unknown) => {
    if (value !== undefined) conditions.push(condition(`$${parameters.push(value)}`));
  };
  where((p) => `sequence < ${p}`, page.before);
  where((p) => `type = any(${p})`, filter.types);
  where((p) => `category = any(${p})`, filter.categories);
  where((p) => `severity = any(${p})`, filter.severity && atLeast(filter.severity));
  where((p) => `object_key ilike ${p}`, filter.object && likePattern(filter.object));
  where((p) => `connection_id = ${p}`, filter.connectionId);
  where((p) => `detected_at >= ${p}`, filter.from);
  where((p) => `detected_at < ${p}`, filter.to);
  const statement = `select ${EVENT_COLUMNS} from event where ${conditions.join(' and ')}
    order by sequence desc limit $${parameters.push(page.limit)}`;
  return [statement, parameters];
}

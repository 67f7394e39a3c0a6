import { randomUUID } from 'node:crypto';
import { type ConnectionSettings, type PlanPage } from '@resync/scheduler';

/** How to reach a scheduler at these addresses, as basic user `resync`. */
export const aConnection = (
  addresses: string[],
  changes: Partial<ConnectionSettings> = {},
): ConnectionSettings => ({
  kind: 'workload-automation-v2',
  connectionId: randomUUID(),
  tenantId: randomUUID(),
  addresses,
  authentication: { kind: 'basic', user: 'resync', password: 's3cret-w0rd' },
  tls: { caCertificate: null, verify: true, serverName: null },
  requestTimeoutMs: 5_000,
  pageSize: 1_000,
  requestsPerSecond: 1_000,
  ...changes,
});

/** All rows of all pages. */
export async function all<Row>(pages: AsyncIterable<PlanPage<Row>>): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const page of pages) rows.push(...page.rows);
  return rows;
}

/**
 * Where the answer to `get_status` and the snapshot after a `reset` come from: the same body as
 * `GET /api/v1/monitoring/status`. The monitoring routes provide it.
 */
export abstract class StatusSource {
  abstract current(tenantId: string): Promise<object>;
}

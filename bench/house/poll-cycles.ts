import { ownerClient } from '@resync/platform/testing';

/** A poll as the product has booked it. */
export interface BookedPoll {
  connectionId: string;
  scope: 'full' | 'delta';
  outcome: string;
  startedAt: Date;
  seconds: number;
  requests: number;
  bytes: number;
  schedulerMs: number;
  databaseMs: number;
  rowsSeen: number;
  rowsChanged: number;
  events: number;
}

/** Polls of all tenants that began since then, in order. */
export async function pollsSince(since: Date): Promise<BookedPoll[]> {
  const owner = await ownerClient();
  try {
    const { rows } = await owner.query<BookedPoll>(
      `select connection_id as "connectionId", scope, outcome, started_at as "startedAt",
         extract(epoch from finished_at - started_at)::float8 as seconds, requests, bytes::float8 as bytes,
         scheduler_ms as "schedulerMs", database_ms as "databaseMs", rows_seen as "rowsSeen",
         rows_changed as "rowsChanged", events
       from poll_cycle where started_at >= $1 order by started_at`,
      [since],
    );
    return rows;
  } finally {
    await owner.end();
  }
}

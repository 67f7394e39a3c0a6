import { Injectable } from '@nestjs/common';
import { WatchedConnections } from '@resync/monitoring';
import { toPage } from '../routes/keyset-page.js';
import { planCursorOf, type PlanOrder } from './plan-cursor.js';
import { unsorted } from './plan-query.js';
import { toPlanSource } from './plan-sources.js';

/** Puts beside what is stored how far it can be believed. */
@Injectable()
export class PlanSources {
  constructor(private readonly watched: WatchedConnections) {}

  /** `rows` were read with `limit + 1`; only the connections that a filter names are sources. */
  async page<Row extends { id: string; sortValue: string }>(
    tenantId: string,
    rows: readonly Row[],
    { limit, connectionId, ...order }: PlanOrder & { limit: number; connectionId: string | undefined },
  ) {
    const sources = (await this.watched.list(tenantId))
      .filter(({ id }) => connectionId === undefined || id === connectionId)
      .map(toPlanSource);
    return { ...toPage(rows, limit, unsorted, (row) => planCursorOf(order, row)), sources };
  }

  /** The source of one object; null when its connection was removed. */
  async of(tenantId: string, connectionId: string) {
    const connection = await this.watched.find(tenantId, connectionId);
    return connection && toPlanSource(connection);
  }
}

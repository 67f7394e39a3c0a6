import { Injectable } from '@nestjs/common';
import { type Event, EventLog, TenantTransaction } from '@resync/platform';
import { SettingsService } from '../settings/settings.service.js';
import { isTold } from '../webhooks/webhook.rules.js';
import { PushCursorRepository } from './push-cursor.repository.js';
import { type PushedEvent } from './push-payload.js';
import { PushPlanner } from './push-planner.js';
import { pushDropped } from './push.metrics.js';
import { OLD_AFTER_MS } from './push.rules.js';

const BATCH = 500;
/** A storm is one pass, so that it is one summary. */
const BATCHES_OF_A_PASS = 20;

/** From the log to messages. The cursor and what it passed are one commit, so no event is left out or taken twice. */
@Injectable()
export class PushIntake {
  constructor(
    private readonly tenants: TenantTransaction,
    private readonly cursor: PushCursorRepository,
    private readonly log: EventLog,
    private readonly settings: SettingsService,
    private readonly planner: PushPlanner,
  ) {}

  /** Takes what is behind the cursor; `more` when there may be others. Null when nobody is subscribed. */
  take(tenantId: string, now: Date): Promise<{ more: boolean } | null> {
    return this.tenants.run(tenantId, async () => {
      const cursor = await this.cursor.lock(tenantId);
      if (cursor === null || !(await this.planner.anybody(tenantId))) return null;
      const { told, last, more } = await this.#read(tenantId, cursor);
      const { browserNotifications } = await this.settings.get(tenantId);
      if (!browserNotifications) pushDropped.inc({ reason: 'unwanted' }, await this.planner.forget(tenantId));
      else if (told.length > 0) await this.planner.plan(tenantId, fresh(told, now), now);
      if (last > cursor) await this.cursor.move(tenantId, last);
      return { more };
    });
  }

  async #read(
    tenantId: string,
    cursor: number,
  ): Promise<{ told: PushedEvent[]; last: number; more: boolean }> {
    const told: PushedEvent[] = [];
    let last = cursor;
    for (let batch = 0; batch < BATCHES_OF_A_PASS; batch++) {
      const events = await this.log.read(tenantId, { after: last, limit: BATCH });
      told.push(...events.filter(isPushed));
      last = events.at(-1)?.sequence ?? last;
      if (events.length < BATCH) return { told, last, more: false };
    }
    return { told, last, more: true };
  }
}

/** The events that a webhook for errors would tell. */
const isPushed = (event: Event): event is PushedEvent => isTold(event, 'error');

function fresh(events: readonly PushedEvent[], now: Date): PushedEvent[] {
  const young = events.filter(({ detectedAt }) => Date.parse(detectedAt) > now.getTime() - OLD_AFTER_MS);
  pushDropped.inc({ reason: 'old' }, events.length - young.length);
  return young;
}

import { randomBytes } from 'node:crypto';
import { AuditLog, Encryption, EventLog, KeyRing, type NewEvent } from '@resync/platform';
import { anEvent, openTestDatabase, type TestDatabase } from '@resync/platform/testing';
import { InnerNetworks } from '../outbound/inner-networks.js';
import { OutboundHttp } from '../outbound/outbound-http.js';
import { AuditedWebhooks } from './audited-webhooks.js';
import { WebhookByHand } from './webhook-by-hand.service.js';
import { WebhookDeliveryList } from './webhook-delivery-list.repository.js';
import { WebhookDeliveryRepository } from './webhook-delivery.repository.js';
import { WebhookIntake } from './webhook-intake.js';
import { WebhookPost } from './webhook-post.js';
import { WebhookReceivers } from './webhook-receivers.js';
import { WebhookSecrets } from './webhook-secrets.js';
import { WebhookSender } from './webhook-sender.service.js';
import { WebhookActivities } from './webhook.activities.js';
import { Webhook } from './webhook.entity.js';
import { WebhookRepository } from './webhook.repository.js';
import { WebhookService } from './webhook.service.js';

const actor = { kind: 'user', id: 'ana', name: 'Ana' } as const;

/** A key ring for one run; processes that a test starts take the same. */
export const aKeyRing = (): string => `test:${randomBytes(32).toString('base64')}`;

/** Whoever wants to be called when there is something to tell. */
export type Wake = (tenantId: string) => Promise<void>;

/** The parts of telling over the suite's database, put together as the modules do; loopback may be reached. */
export async function openWebhookHouse(given: { keys?: string; wake?: Wake } = {}) {
  const { keys = aKeyRing(), wake = async () => {} } = given;
  const database: TestDatabase = await openTestDatabase([Webhook]);
  const { tenants } = database;
  const log = new EventLog(tenants);
  const inner = new InnerNetworks(['127.0.0.0/8']);
  const webhooks = new WebhookRepository(tenants);
  const deliveries = new WebhookDeliveryRepository(tenants);
  const secrets = new WebhookSecrets(new Encryption(KeyRing.parse(keys)));
  const audited = new AuditedWebhooks(tenants, webhooks, log, new AuditLog(tenants));
  const http = new OutboundHttp(inner, 1_000);
  const post = new WebhookPost(http, secrets);
  const calls = { wake, tryToWake: wake };
  const sender = new WebhookSender(
    new WebhookIntake(tenants, webhooks, deliveries, log),
    deliveries,
    post,
    new WebhookReceivers(tenants, webhooks, audited),
  );
  const list = new WebhookDeliveryList(tenants);
  const service = new WebhookService(audited, deliveries, secrets, inner, calls as never);
  return {
    ...{ database, webhooks, list, service, sender, log, actor },
    activities: new WebhookActivities(sender),
    byHand: new WebhookByHand(webhooks, deliveries, audited, post, calls as never),
    /** A tenant that tells `address`; its secret. */
    async aTenantTelling(address: string) {
      const tenantId = await database.aTenant();
      const { secret } = await service.create(tenantId, actor, { address });
      return { tenantId, secret };
    },
    /** Events as a poll commits them; their ids, in order. */
    async happens(tenantId: string, events: Partial<NewEvent>[] | number): Promise<string[]> {
      const list = typeof events === 'number' ? Array.from({ length: events }, () => ({})) : events;
      const range = await tenants.run(tenantId, (manager) =>
        log.append(manager, tenantId, list.map(anEvent)),
      );
      const written = await log.read(tenantId, { after: (range?.first ?? 1) - 1, limit: list.length });
      return written.map(({ id }) => id);
    },
    /** Rounds until nothing is due. */
    async tell(tenantId: string) {
      for (;;) {
        const outcome = await sender.round(tenantId);
        if (outcome.kind !== 'more') return outcome;
      }
    },
    /** Every wait of a tenant is over. */
    async laterOn(tenantId: string): Promise<void> {
      await tenants.run(tenantId, async (manager) => {
        await manager.query(`update webhook_delivery set next_attempt_at = now() where state = 'waiting'`);
        await manager.query(`update webhook set resting_until = null`);
      });
    },
    /** So many hours have passed since what is stored. */
    async hoursPass(tenantId: string, hours: number): Promise<void> {
      await tenants.run(tenantId, async (manager) => {
        const past = `- make_interval(hours => ${hours})`;
        await manager.query(`update webhook_delivery set give_up_at = give_up_at ${past},
          next_attempt_at = next_attempt_at ${past} where state = 'waiting'`);
        await manager.query(`update webhook set resting_until = resting_until ${past},
          failing_since = failing_since ${past}, previous_secret_until = previous_secret_until ${past}`);
      });
    },
    async close() {
      await http.onModuleDestroy();
      await database.close();
    },
  };
}

export type WebhookHouse = Awaited<ReturnType<typeof openWebhookHouse>>;

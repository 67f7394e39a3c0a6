import { randomUUID } from 'node:crypto';
import {
  AuditLog,
  Encryption,
  EventLog,
  KeyRing,
  type NewEvent,
  readConfig,
  TenantHolders,
} from '@resync/platform';
import { anEvent, openTestDatabase } from '@resync/platform/testing';
import { TenantSettings } from '../settings/settings.entity.js';
import { monitoringConfig } from '../settings/settings.config.js';
import { SettingsRepository } from '../settings/settings.repository.js';
import { SettingsService } from '../settings/settings.service.js';
import { InnerNetworks } from '../outbound/inner-networks.js';
import { aKeyRing } from '../webhooks/webhook-house.fixtures.js';
import { OutboundHttp } from '../outbound/outbound-http.js';
import { AuditedBrowsers } from './audited-browsers.js';
import { PushActivities } from './push.activities.js';
import { PushBurstRepository } from './push-burst.repository.js';
import { PushByHand } from './push-by-hand.service.js';
import { PushCursorRepository } from './push-cursor.repository.js';
import { PushDelivery } from './push-delivery.js';
import { aVapidKey } from './push.fixtures.js';
import { PushHouse } from './push-house.js';
import { PushIntake } from './push-intake.js';
import { PushLeavers } from './push-leavers.js';
import { PushMessageRepository } from './push-message.repository.js';
import { PushPlanner } from './push-planner.js';
import { PushPost } from './push-post.js';
import { PushPreferenceRepository } from './push-preference.repository.js';
import { PushSecrets } from './push-secrets.js';
import { PushSender } from './push-sender.service.js';
import { type SubscribedBrowser } from './push-service.fixtures.js';
import { PushService } from './push.service.js';
import { PushSettlement } from './push-settlement.js';
import { PushSieve } from './push-sieve.js';
import { PushSubscriptionRepository } from './push-subscription.repository.js';
import { DEFAULT_PREFERENCES } from './push.rules.js';
import { type PushLanguage, type PushPerson, type PushPreferences } from './push.model.js';
import { Vapid } from './vapid.js';

/** Whoever wants to be called when there is something to tell. */
export type Wake = (tenantId: string) => Promise<void>;

/** The parts of pushing over the suite's database, put together as the modules do; loopback may be reached. */
export async function openPushHouse(given: { keys?: string; vapidKey?: string; wake?: Wake } = {}) {
  const { keys = aKeyRing(), vapidKey = aVapidKey(), wake = async () => {} } = given;
  const database = await openTestDatabase([TenantSettings]);
  const { tenants, system } = database;
  const log = new EventLog(tenants);
  const vapid = new Vapid(vapidKey, 'mailto:ops@example.org');
  const house = new PushHouse(vapid, new InnerNetworks(['127.0.0.0/8']));
  const http = new OutboundHttp(house.innerNetworks, 1_000);
  const secrets = new PushSecrets(new Encryption(KeyRing.parse(keys)));
  const audit = new AuditLog(tenants);
  const subscriptions = new PushSubscriptionRepository(tenants);
  const preferences = new PushPreferenceRepository(tenants);
  const messages = new PushMessageRepository(tenants);
  const cursor = new PushCursorRepository(tenants, log);
  const { settings: defaults } = readConfig({ settings: monitoringConfig }, {});
  const settings = new SettingsService(defaults, new SettingsRepository(tenants), tenants);
  const browsers = new AuditedBrowsers(tenants, subscriptions, cursor, secrets, audit);
  const post = new PushPost(house, http, secrets);
  const planner = new PushPlanner(subscriptions, preferences, new PushBurstRepository(tenants), messages);
  const holders = new TenantHolders(system);
  const sieve = new PushSieve(holders, preferences, messages);
  const settlement = new PushSettlement(tenants, messages, subscriptions, browsers);
  const leavers = new PushLeavers(holders, subscriptions, preferences, browsers);
  const sender = new PushSender(
    house,
    new PushIntake(tenants, cursor, log, settings, planner),
    leavers,
    sieve,
    new PushDelivery(messages, sieve, post, settlement),
  );
  const calls = { tryToWake: wake };
  const service = new PushService(house, browsers, subscriptions, preferences, calls as never);
  return {
    ...{ database, log, vapid, service, sender, settings, subscriptions, preferences, audit, leavers },
    activities: new PushActivities(sender),
    byHand: new PushByHand(house, settings, subscriptions, post, browsers),
    /** Somebody who holds the tenant. */
    async aPerson(tenantId: string): Promise<PushPerson> {
      const id = randomUUID();
      await system.run(async (manager) => {
        await manager.query(`insert into app_user (id, email, name) values ($1, $2, 'Ana')`, [
          id,
          `${id}@example.org`,
        ]);
        await manager.query(`insert into membership (user_id, tenant_id, role) values ($1, $2, 'viewer')`, [
          id,
          tenantId,
        ]);
      });
      return { kind: 'user', id, name: 'Ana' };
    },
    async subscribe(
      tenantId: string,
      person: PushPerson,
      browser: SubscribedBrowser,
      language: PushLanguage = 'en',
    ) {
      const { endpoint, p256dh, auth, name: label } = browser;
      return service.subscribe(tenantId, person, { endpoint, p256dh, auth, label, language });
    },
    async prefer(tenantId: string, person: PushPerson, changes: Partial<PushPreferences>): Promise<void> {
      await preferences.save(tenantId, person, { ...DEFAULT_PREFERENCES, ...changes });
    },
    /** Events as a poll commits them; their ids, in order. */
    async happens(tenantId: string, events: Partial<NewEvent>[]): Promise<string[]> {
      const range = await tenants.run(tenantId, (manager) =>
        log.append(
          manager,
          tenantId,
          events.map((event) => anEvent({ detectedAt: new Date(), ...event })),
        ),
      );
      const written = await log.read(tenantId, { after: (range?.first ?? 1) - 1, limit: events.length });
      return written.map(({ id }) => id);
    },
    /** Rounds until nothing is due. */
    async tell(tenantId: string) {
      const pool = await sender.open(tenantId);
      try {
        for (;;) {
          const outcome = await sender.round(tenantId, pool);
          if (outcome.kind !== 'more') return outcome;
        }
      } finally {
        await sender.end(tenantId, pool);
      }
    },
    waiting: (tenantId: string) =>
      tenants.run(tenantId, (manager) =>
        manager.query<{ tag: string; attempt_count: number; next_attempt_at: Date }[]>(
          'select tag, attempt_count, next_attempt_at from push_message where tenant_id = $1 order by tag',
          [tenantId],
        ),
      ),
    /** So many minutes have passed since what is stored. */
    async minutesPass(tenantId: string, minutes: number): Promise<void> {
      await tenants.run(tenantId, async (manager) => {
        const past = `- make_interval(mins => ${minutes})`;
        await manager.query(
          `update push_message set next_attempt_at = next_attempt_at ${past}, detected_at = detected_at ${past}`,
        );
        await manager.query(
          `update push_subscription set resting_until = resting_until ${past}, burst_at = burst_at ${past},
             refused_since = refused_since ${past}`,
        );
      });
    },
    async close() {
      await http.onModuleDestroy();
      await database.close();
    },
  };
}

export type OpenPushHouse = Awaited<ReturnType<typeof openPushHouse>>;

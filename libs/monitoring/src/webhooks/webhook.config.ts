import { configSection } from '@resync/platform';
import { z } from 'zod';
import { type InnerNetworks } from '../outbound/inner-networks.js';
import { innerNetworks } from '../outbound/networks.config.js';

/** Whom webhooks may reach. */
export const webhookConfig = configSection(
  'webhooks',
  z.object({
    /** Networks that are not public to which webhooks may go, by http too: `10.1.0.0/16,127.0.0.0/8`. None when not set. */
    WEBHOOK_INNER_NETWORKS: innerNetworks(),
  }),
  (v): WebhookConfig => ({ innerNetworks: v.WEBHOOK_INNER_NETWORKS }),
);

export interface WebhookConfig {
  innerNetworks: InnerNetworks;
}

import { configSection } from '@resync/platform';
import { z } from 'zod';
import { InnerNetworks } from './inner-networks.js';

const innerNetworks = z.string().transform((text, context) => {
  try {
    return new InnerNetworks(text.split(',').map((network) => network.trim()));
  } catch (error) {
    context.addIssue(error instanceof Error ? error.message : 'must be networks such as 10.1.0.0/16');
    return z.NEVER;
  }
});

/** Whom webhooks may reach. */
export const webhookConfig = configSection(
  'webhooks',
  z.object({
    /** Networks that are not public to which webhooks may go, by http too: `10.1.0.0/16,127.0.0.0/8`. None when not set. */
    WEBHOOK_INNER_NETWORKS: innerNetworks.optional(),
  }),
  (v): WebhookConfig => ({ innerNetworks: v.WEBHOOK_INNER_NETWORKS ?? new InnerNetworks([]) }),
);

export interface WebhookConfig {
  innerNetworks: InnerNetworks;
}

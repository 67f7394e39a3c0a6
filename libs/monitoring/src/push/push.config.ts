import { configSection } from '@resync/platform';
import { z } from 'zod';
import { type InnerNetworks } from '../outbound/inner-networks.js';
import { innerNetworks } from '../outbound/networks.config.js';
import { Vapid } from './vapid.js';

const variables = z
  .object({
    /** 32 random bytes, base64url; Web Push is off when not set. Another key makes every browser subscribe anew. */
    VAPID_PRIVATE_KEY: z.string().optional(),
    /** It follows from the private one; where it is given too, it has to fit. */
    VAPID_PUBLIC_KEY: z.string().optional(),
    /** Whom a push service may write to: `mailto:ops@example.org`, or an `https:` address. */
    VAPID_SUBJECT: z
      .string()
      .regex(/^(mailto:\S+@\S+|https:\/\/\S+)$/, 'must be mailto:… or https://…')
      .optional(),
    /**
     * Networks that are not public in which a push service of the house's own may be, by http too; every viewer of every tenant
     * can then have something sent there. None when not set.
     */
    PUSH_INNER_NETWORKS: innerNetworks(),
  })
  .superRefine(({ VAPID_PRIVATE_KEY: key, VAPID_PUBLIC_KEY: publicKey, VAPID_SUBJECT: subject }, context) => {
    const issue = (variable: string, message: string) =>
      context.addIssue({ code: 'custom', path: [variable], message });
    if (key === undefined) {
      if (publicKey !== undefined) issue('VAPID_PRIVATE_KEY', 'must be set beside VAPID_PUBLIC_KEY');
      return;
    }
    if (subject === undefined) issue('VAPID_SUBJECT', 'must be set beside VAPID_PRIVATE_KEY');
    try {
      const vapid = new Vapid(key, '');
      if (publicKey !== undefined && publicKey !== vapid.publicKey)
        issue('VAPID_PUBLIC_KEY', 'is not the one of VAPID_PRIVATE_KEY');
    } catch (error) {
      issue('VAPID_PRIVATE_KEY', error instanceof Error ? error.message : 'is no key');
    }
  });

/** As whom the house pushes, and where to. */
export const pushConfig = configSection(
  'push',
  variables,
  ({ VAPID_PRIVATE_KEY: key, VAPID_SUBJECT: subject, PUSH_INNER_NETWORKS }): PushConfig => ({
    vapid: key === undefined || subject === undefined ? null : new Vapid(key, subject),
    innerNetworks: PUSH_INNER_NETWORKS,
  }),
);

export interface PushConfig {
  /** Null: it does not push. */
  vapid: Vapid | null;
  innerNetworks: InnerNetworks;
}

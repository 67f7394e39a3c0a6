import { type TestReport, WEBHOOK_SEVERITIES, type WebhookView as Webhook } from '@resync/monitoring';
import { z } from 'zod';

const instant = z.iso.datetime();
const Address = z.string().trim().min(1).max(2_000);
const Options = {
  /** Events of this severity or worse are told; `error` when left out at first. */
  minimumSeverity: z.enum(WEBHOOK_SEVERITIES),
  /** Off: what happens meanwhile is told to nobody, also not later. */
  enabled: z.boolean(),
};

export const CreateWebhook = z
  .strictObject({ address: Address, ...z.strictObject(Options).partial().shape })
  .meta({ id: 'CreateWebhook' });

export const ChangeWebhook = z
  .strictObject({ address: Address, ...Options })
  .partial()
  .meta({ id: 'ChangeWebhook' });

/** The webhook as it may be shown: its secret never is. */
export const WebhookView = z
  .object({
    address: z.string(),
    ...Options,
    /** When the receiver answered 410, which switched it off. */
    goneAt: instant.nullable(),
    /** Until then each delivery is signed by the secret before this one too. */
    previousSecretUntil: instant.nullable(),
    /** Nothing is sent before: the receiver asked for it, or every delivery failed. */
    restingUntil: instant.nullable(),
    failingSince: instant.nullable(),
    createdAt: instant,
    updatedAt: instant,
  } satisfies Record<keyof Webhook, z.ZodType>)
  .meta({ id: 'Webhook' });

const secret = z.string().meta({ example: 'whsec_…' });

/** The secret is shown here and never again. */
export const CreatedWebhook = WebhookView.extend({ secret }).meta({ id: 'CreatedWebhook' });

/** The secret is shown here and never again. */
export const RotatedSecret = z
  .object({ secret, previousSecretUntil: instant })
  .meta({ id: 'RotatedWebhookSecret' });

export const AttemptView = z
  .object({
    at: instant,
    durationMs: z.int(),
    /** Null: there was no answer. */
    status: z.int().nullable(),
    /** First KiB of the answer, masked. */
    answer: z.string().nullable(),
    /** Why there was no answer. */
    error: z.string().nullable(),
  })
  .meta({ id: 'WebhookAttempt' });

export const TestReportView = z
  .object({
    delivered: z.boolean(),
    messageId: z.uuid(),
    attempt: AttemptView,
  } satisfies Record<keyof TestReport, z.ZodType>)
  .meta({ id: 'WebhookTestReport' });

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

export const toWebhookView = (webhook: Webhook): z.output<typeof WebhookView> => ({
  ...webhook,
  goneAt: iso(webhook.goneAt),
  previousSecretUntil: iso(webhook.previousSecretUntil),
  restingUntil: iso(webhook.restingUntil),
  failingSince: iso(webhook.failingSince),
  createdAt: webhook.createdAt.toISOString(),
  updatedAt: webhook.updatedAt.toISOString(),
});

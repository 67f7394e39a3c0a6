import { type EventSeverity } from '@resync/platform';
import { type Attempt } from '../outbound/outbound.model.js';

export const WEBHOOK_SEVERITIES = ['warning', 'error', 'critical'] as const satisfies EventSeverity[];
export type WebhookSeverity = (typeof WEBHOOK_SEVERITIES)[number];

/** The webhook of a tenant as it may be shown; the secret never is. */
export interface WebhookView {
  address: string;
  /** Events of this severity or worse are told. */
  minimumSeverity: WebhookSeverity;
  enabled: boolean;
  /** When the receiver answered 410, which switched it off; null once it is switched on again. */
  goneAt: Date | null;
  /** Until then each delivery carries a signature by the secret before this one too. */
  previousSecretUntil: Date | null;
  /** Nothing is sent before: the receiver asked for it, or every delivery failed. */
  restingUntil: Date | null;
  failingSince: Date | null;
  createdAt: Date;
  updatedAt: Date;
}

export interface WebhookChanges {
  address?: string | undefined;
  minimumSeverity?: WebhookSeverity | undefined;
  enabled?: boolean | undefined;
}

export const DELIVERY_STATES = ['waiting', 'delivered', 'failed'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** One event on its way to the receiver. */
export interface Delivery {
  /** The event's id. */
  id: string;
  sequence: number;
  type: string;
  severity: EventSeverity;
  state: DeliveryState;
  attemptCount: number;
  /** The newest, or null before the first. */
  lastAttempt: Attempt | null;
  /** Null once settled. */
  nextAttemptAt: Date | null;
  detectedAt: Date;
  /** When it was delivered, or given up. */
  settledAt: Date | null;
}

export interface DeliveryWithAttempts extends Delivery {
  /** The newest 20, oldest first. */
  attempts: Attempt[];
  body: string;
}

/** What a test delivery met. */
export interface TestReport {
  delivered: boolean;
  messageId: string;
  attempt: Attempt;
}

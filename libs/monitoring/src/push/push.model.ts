import { type EventCategory, type EventSeverity, type Principal } from '@resync/platform';

export const PUSH_SEVERITIES = ['error', 'critical'] as const satisfies EventSeverity[];
export type PushSeverity = (typeof PUSH_SEVERITIES)[number];

export const PUSH_LANGUAGES = ['pt', 'en'] as const;
export type PushLanguage = (typeof PUSH_LANGUAGES)[number];

/** Each may have so many browsers. */
export const SUBSCRIPTIONS_OF_ONE = 20;

/** Whose browser it is: a person, or a program's key. */
export type PushOwner = Pick<Principal, 'kind' | 'id'>;

/** The same, as the audit log wants it. */
export type PushPerson = PushOwner & { name: string };

/** Wall-clock times `HH:MM` of an IANA time zone; over midnight when `from` is later than `to`. */
export interface QuietHours {
  from: string;
  to: string;
  timeZone: string;
}

/** What one owner wants to be told. */
export interface PushPreferences {
  enabled: boolean;
  minimumSeverity: PushSeverity;
  categories: EventCategory[];
  quietHours: QuietHours | null;
  /** Whether critical events are told in quiet hours too. */
  criticalInQuietHours: boolean;
}

/** What a browser hands out (`PushSubscription.toJSON()`), and how its owner calls it. */
export interface NewPushSubscription {
  endpoint: string;
  p256dh: string;
  auth: string;
  label: string;
  language: PushLanguage;
}

/** A browser that is pushed to, as its owner may see it: the endpoint and the keys are secrets. */
export interface PushSubscriptionView {
  id: string;
  label: string;
  language: PushLanguage;
  /** Host of the push service. */
  service: string;
  /** SHA-256 of the endpoint, base64url: by it a browser finds itself. */
  endpointHash: string;
  createdAt: Date;
  lastDeliveredAt: Date | null;
  /** Since when nothing that was sent has arrived. */
  failingSince: Date | null;
}

export const PUSH_OUTCOMES = ['delivered', 'refused', 'gone', 'unreachable'] as const;
/** `refused`: the push service did not take it. `gone`: it knows the browser no more. `unreachable`: it did not answer. */
export type PushOutcome = (typeof PUSH_OUTCOMES)[number];

/** What came of a message to one browser. Nothing of what was answered: an owner names the address that answers. */
export interface PushTestResult {
  id: string;
  label: string;
  outcome: PushOutcome;
  /** HTTP status of the push service; null when there was no answer. */
  status: number | null;
}

/** What a browser shows; JSON, at most 3 KB. */
export interface PushPayload {
  v: 1;
  kind: 'event' | 'summary' | 'test';
  title: string;
  body: string;
  severity: PushSeverity | 'info';
  /** A later message of the same tag takes the place of this one. */
  tag: string;
  url: string;
  eventId: string | null;
  sequence: number | null;
  tenant: string;
  /** Milliseconds of vibration and rest, in turns. */
  vibrate: number[];
}

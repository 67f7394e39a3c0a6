import { type Event } from '@resync/platform';
import { PUSH_WORDS } from './push-words.js';
import { type PushLanguage, type PushPayload, type PushSeverity } from './push.model.js';

/** So many characters take less than 2 KB, however JSON and UTF-8 write them. */
const LONGEST_NAME = 300;
const SCREEN = '/tws-monitor';

const VIBRATION: Record<PushSeverity, number[]> = {
  error: [200, 100, 200],
  critical: [400, 100, 400, 100, 400],
};

const plain = { v: 1, eventId: null, sequence: null } as const;

/** What is told of events. */
export type Alert = PushPayload & { severity: PushSeverity };

export interface PushedEvent extends Event {
  severity: PushSeverity;
}

/** Events of one problem have one tag, so that a newer state, or a doubled message, takes the older one's place. */
export const tagOf = ({ fingerprint, id }: Event): string => fingerprint ?? id;

/** A single event. */
export function eventPayload(event: PushedEvent, language: PushLanguage): Alert {
  const { severity, fingerprint, id: eventId, sequence, tenant } = event;
  const words = PUSH_WORDS[language];
  return {
    ...{ v: 1, kind: 'event', tag: tagOf(event), severity, eventId, sequence, tenant },
    title: words.event[event.type] ?? words.other,
    body: cut(event.object.key),
    url: fingerprint === null ? SCREEN : `${SCREEN}?problem=${encodeURIComponent(fingerprint)}`,
    vibrate: VIBRATION[severity],
  };
}

/** What was not told one by one in the minute that began at `minute`; `severity` is that of the worst. */
export interface Summary {
  minute: Date;
  count: number;
  severity: PushSeverity;
}

/** A minute's summary takes its own earlier place, never that of another minute: what those counted was told nowhere else. */
export function summaryPayload(
  tenant: string,
  { minute, count, severity, language }: Summary & { language: PushLanguage },
): Alert {
  const { more, moreBody } = PUSH_WORDS[language];
  return {
    ...{ ...plain, kind: 'summary', tag: `summary/${minute.toISOString()}`, severity, tenant, url: SCREEN },
    ...{ title: more(count), body: moreBody, vibrate: VIBRATION[severity] },
  };
}

export function testPayload(tenant: string, language: PushLanguage): PushPayload {
  const { testTitle: title, testBody: body } = PUSH_WORDS[language];
  return {
    ...{ ...plain, kind: 'test', tag: 'test', severity: 'info', tenant, url: SCREEN },
    ...{ title, body, vibrate: VIBRATION.error },
  };
}

const cut = (name: string): string => {
  const characters = [...name];
  return characters.length > LONGEST_NAME ? `${characters.slice(0, LONGEST_NAME - 1).join('')}…` : name;
};

import { type SentDeed } from './send-waiting';

/** What the service worker tells the open pages of this house. */
interface SentMessage {
  kind: 'deeds-sent';
  sent: SentDeed[];
}

export const sentMessage = (sent: SentDeed[]): SentMessage => ({ kind: 'deeds-sent', sent });

/** Null for any other message. */
export function readSentMessage(data: unknown): SentDeed[] | null {
  const message = data as Partial<SentMessage> | null;
  return message?.kind === 'deeds-sent' && Array.isArray(message.sent) ? message.sent : null;
}

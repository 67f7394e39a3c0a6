import { sendWaiting } from '../outbox/send-waiting';
import { sentMessage } from '../outbox/sent-message';

/**
 * Sends by itself what waits: a page that is open may be asleep, or closing. Rejects while the server is away, so that the
 * browser calls again later.
 */
export async function sendDeeds(clients: Clients): Promise<void> {
  const { sent, away } = await sendWaiting(({ token }) => token);
  if (sent.length > 0)
    for (const page of await clients.matchAll({ type: 'window' })) page.postMessage(sentMessage(sent));
  if (away) throw new Error('the server is away');
}

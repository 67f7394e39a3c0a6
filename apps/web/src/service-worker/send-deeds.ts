import { forgetDeed, waitingDeeds } from '../outbox/deeds';
import { sendDeed } from '../outbox/send-deed';

/** What an open page is told: it has the newer credential, and words for its reader. */
export const SEND_DEEDS = 'send-deeds';

/** Rejects while the server is away, so that the browser calls again later. */
export async function sendDeeds(clients: Clients): Promise<void> {
  const [open] = await clients.matchAll({ type: 'window' });
  if (open) {
    open.postMessage(SEND_DEEDS);
    return;
  }
  for (const deed of await waitingDeeds()) {
    const sent = await sendDeed(deed);
    if (sent === 'away') throw new Error('the server is away');
    // a deed of a session that has ended waits for its owner to come back
    if (sent !== 'stranger') await forgetDeed(deed.id);
  }
}

import { type Deed, forgetDeed, waitingDeeds } from './deeds';
import { type Sent, sendDeed } from './send-deed';

/** A deed that waits no more, for the page that tells its reader. */
export interface SentDeed {
  tenant: string | null;
  object: string;
  sent: Extract<Sent, 'done' | 'over'>;
}

interface Round {
  sent: SentDeed[];
  /** Whether the server did not answer: what is left waits for the next round. */
  away: boolean;
}

/** Sends what waits, the oldest first; `tokenOf` gives null for what is not to be sent now. */
export const sendWaiting = (tokenOf: (deed: Deed) => string | null): Promise<Round> =>
  alone(async () => {
    const round: Round = { sent: [], away: false };
    for (const deed of await waitingDeeds()) {
      const token = tokenOf(deed);
      if (token === null) continue;
      const sent = await sendDeed(deed, token);
      if (sent === 'away') return { ...round, away: true };
      // a deed of a session that has ended waits for its owner to come back
      if (sent === 'stranger') continue;
      await forgetDeed(deed.id);
      round.sent.push({ tenant: deed.tenant, object: deed.object, sent });
    }
    return round;
  });

/** One sender at a time, of all tabs and the service worker; where browsers have no locks a deed may be sent twice, which is safe. */
function alone<T>(work: () => Promise<T>): Promise<T> {
  const locks = navigator.locks as LockManager | undefined;
  return locks ? locks.request('resync.outbox', work) : work();
}

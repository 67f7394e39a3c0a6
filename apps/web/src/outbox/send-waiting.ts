import { type Deed, forgetDeed, isTooOld, stillWaits, waitingDeeds } from './deeds';
import { type Sent, sendDeed } from './send-deed';

/** A deed that waits no more, for the page that tells its reader. */
export interface SentDeed {
  tenant: string | null;
  object: string;
  sent: Extract<Sent, 'done' | 'over'>;
}

/** A deed that nothing comes of: it stays until its reader has been told. */
export interface LostDeed {
  deed: Deed;
  why: 'refused' | 'tooOld';
}

interface Round {
  sent: SentDeed[];
  lost: LostDeed[];
  /** Whether the server did not answer: what is left waits for the next round. */
  away: boolean;
}

/** Sends what waits, the oldest first; `tokenOf` gives null for what is not to be sent now. */
export const sendWaiting = (tokenOf: (deed: Deed) => string | null): Promise<Round> =>
  alone(async () => {
    const round: Round = { sent: [], lost: [], away: false };
    for (const deed of await waitingDeeds()) {
      const token = tokenOf(deed);
      if (token === null || !(await stillWaits(deed.id))) continue; // its owner may have signed out since
      const sent = isTooOld(deed) ? 'tooOld' : await sendDeed(deed, token);
      if (sent === 'away') return { ...round, away: true };
      // a deed of a session that has ended waits for its owner to come back
      if (sent === 'stranger') continue;
      if (sent === 'refused' || sent === 'tooOld') {
        round.lost.push({ deed, why: sent });
        continue;
      }
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

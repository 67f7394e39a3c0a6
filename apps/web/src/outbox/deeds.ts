import { createStore, del, delMany, entries, get, set } from 'idb-keyval';

/** Something that was done while the server was away, to be said to it later. */
export interface Deed {
  id: string;
  kind: 'acknowledge';
  tenant: string | null;
  /** Who did it: the user or the key. Nobody else sends it. */
  by: string;
  /** The access token of who did it; by then it may have ended. Null of a key, which never leaves its tab. */
  token: string | null;
  fingerprint: string;
  /** What it was done to, for people. */
  object: string;
  /** Milliseconds since 1970. */
  doneAt: number;
}

/** Kept where the page and the service worker both find it, over a restart of the browser. */
const store = createStore('resync', 'deeds');
/** Later nobody means it any more. */
const MEANT_MS = 24 * 3_600_000;
/** Later its owner, who has not come to be told so, is not waited for. */
const KEPT_MS = 7 * MEANT_MS;
/** Name under which the browser is asked to call the service worker when the network is back. */
export const SYNC_TAG = 'deeds';

export const keepDeed = (deed: Deed): Promise<void> => set(deed.id, deed, store);
export const stillWaits = async (id: string): Promise<boolean> => (await get(id, store)) !== undefined;
export const forgetDeed = (id: string): Promise<void> => del(id, store);

/** Who signs out leaves nothing behind in their name; what others did waits for them. */
export async function forgetDeeds(by: string): Promise<void> {
  const own = (await entries<string, Deed>(store)).filter(([, deed]) => deed.by === by);
  await delMany(
    own.map(([id]) => id),
    store,
  );
}

export const isTooOld = ({ doneAt }: Deed): boolean => Date.now() - doneAt > MEANT_MS;

/** The oldest first. */
export async function waitingDeeds(now = Date.now()): Promise<Deed[]> {
  const kept = (await entries<string, Deed>(store)).map(([, deed]) => deed);
  const old = kept.filter(({ doneAt }) => now - doneAt > KEPT_MS);
  await Promise.all(old.map(({ id }) => forgetDeed(id)));
  return kept.filter((deed) => !old.includes(deed)).sort((a, b) => a.doneAt - b.doneAt);
}

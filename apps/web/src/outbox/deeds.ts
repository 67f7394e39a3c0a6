import { clear, createStore, del, entries, set } from 'idb-keyval';

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
const KEPT_MS = 24 * 3_600_000;
/** Name under which the browser is asked to call the service worker when the network is back. */
export const SYNC_TAG = 'deeds';

export const keepDeed = (deed: Deed): Promise<void> => set(deed.id, deed, store);
export const forgetDeed = (id: string): Promise<void> => del(id, store);

/** Who signs out leaves nothing behind in their name. */
export const forgetDeeds = (): Promise<void> => clear(store);

/** The oldest first. */
export async function waitingDeeds(now = Date.now()): Promise<Deed[]> {
  const kept = (await entries<string, Deed>(store)).map(([, deed]) => deed);
  const old = kept.filter(({ doneAt }) => now - doneAt > KEPT_MS);
  await Promise.all(old.map(({ id }) => forgetDeed(id)));
  return kept.filter((deed) => !old.includes(deed)).sort((a, b) => a.doneAt - b.doneAt);
}

/** How long one who took the work keeps it at most, should its tab be gone. */
const LEASE_MS = 15_000;
const LOOK_AGAIN_MS = 500;

interface Lease {
  by: string;
  until: number;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Does the work while no other tab of this house does work of that name. */
export function alone<T>(name: string, work: () => Promise<T>): Promise<T> {
  // browsers have locks on secure pages only: https, or this machine
  const locks = navigator.locks as LockManager | undefined;
  return locks ? locks.request(name, work) : leased(`lock:${name}`, work);
}

/**
 * Without locks: who last wrote their name into the store, and still stands there a moment later, goes first. Two tabs that
 * write within the same moment may both go: rare, and no worse than without.
 */
async function leased<T>(key: string, work: () => Promise<T>): Promise<T> {
  const by = String(Math.random());
  for (;;) {
    const lease = leaseIn(key);
    if (lease?.by === by) break;
    if (!lease || lease.until < Date.now())
      localStorage.setItem(key, JSON.stringify({ by, until: Date.now() + LEASE_MS } satisfies Lease));
    await pause(LOOK_AGAIN_MS);
  }
  try {
    return await work();
  } finally {
    if (leaseIn(key)?.by === by) localStorage.removeItem(key);
  }
}

function leaseIn(key: string): Lease | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as Lease | null;
  } catch {
    return null;
  }
}

import { type Deed } from './deeds';

/**
 * `over`: there is nothing left to acknowledge; `stranger`: the credential has ended; `away`: try again later; `refused`: never
 * again.
 */
export type Sent = 'done' | 'over' | 'stranger' | 'away' | 'refused';

/** The server, or what stands before it, had no time. */
const LATER: readonly number[] = [408, 429];

/** Safe to repeat: an acknowledgement that somebody made meanwhile stays as it is. */
export async function sendDeed({ fingerprint, tenant }: Deed, token: string): Promise<Sent> {
  const path = `/api/v1/monitoring/problems/${encodeURIComponent(fingerprint)}/acknowledge`;
  try {
    const { ok, status } = await fetch(path, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        ...(tenant && { 'x-tenant-id': tenant }),
      },
      body: JSON.stringify({ keepEarlier: true }),
    });
    if (ok) return 'done';
    if (status === 401) return 'stranger';
    if (status === 404) return 'over';
    return LATER.includes(status) || status >= 500 ? 'away' : 'refused';
  } catch {
    return 'away';
  }
}

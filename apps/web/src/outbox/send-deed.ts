import { type Deed } from './deeds';

/** `over`: there is nothing left to acknowledge; `stranger`: the credential has ended; `away`: try again later. */
export type Sent = 'done' | 'over' | 'stranger' | 'away';

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
    return status === 429 || status >= 500 ? 'away' : 'over';
  } catch {
    return 'away';
  }
}

import { type ApiClient } from '@resync/client';
import { endpointHash, ownSubscription } from './browser-push';
import { tellNobody } from './told-here';

/** Who signs out is told nothing more on this browser; whatever cannot be said now ends with the browser's own subscription. */
export async function leavePush(client: ApiClient, signal: AbortSignal): Promise<void> {
  const own = await ownSubscription();
  if (!own) return;
  const hash = await endpointHash(own);
  await own.unsubscribe();
  tellNobody();
  const { data } = await client.GET('/api/v1/push', { signal });
  const here = data?.subscriptions.find((device) => device.endpointHash === hash);
  if (here)
    await client.DELETE('/api/v1/push/subscriptions/{id}', { params: { path: { id: here.id } }, signal });
}

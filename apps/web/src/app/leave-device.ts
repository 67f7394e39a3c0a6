import { type ApiClient } from '@resync/client';
import { leavePush } from '../notifications/leave-push';
import { forgetDeeds } from '../outbox/deeds';

/** Signing out does not wait for a server that is away. */
const PATIENCE_MS = 2_000;

/** Before somebody signs out: this browser is told nothing more for them, and keeps nothing of theirs to send. */
export async function leaveDevice(client: ApiClient): Promise<void> {
  await Promise.allSettled([leavePush(client, AbortSignal.timeout(PATIENCE_MS)), forgetDeeds()]);
}

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { PRESENT, useLive } from '../live/live.context';
import { accessOf } from '../session/session';
import { useSession } from '../session/session.context';
import { notice } from '../ui/notices';
import { forgetDeed, keepDeed, SYNC_TAG, waitingDeeds } from './deeds';
import { sendDeed } from './send-deed';

const OUTBOX = ['outbox'];

/** What was done while the server was away and has not been said to it yet. */
export const useWaitingDeeds = () =>
  useQuery({ queryKey: OUTBOX, queryFn: () => waitingDeeds(), networkMode: 'always' });

/** Keeps an acknowledgement that could not be sent: the browser sends it when the network is back, also without this page. */
export function useKeepAcknowledgement(): (problem: {
  fingerprint: string;
  object: string;
}) => Promise<void> {
  const { session } = useSession();
  const queries = useQueryClient();
  const { t } = useTranslation();
  return async (problem) => {
    if (!session) return;
    const { token } = accessOf(session);
    const id = `acknowledge ${session.tenant} ${problem.fingerprint}`;
    await keepDeed({
      ...problem,
      id,
      kind: 'acknowledge',
      tenant: session.tenant,
      token,
      doneAt: Date.now(),
    });
    await queries.invalidateQueries({ queryKey: OUTBOX });
    notice('good', t('notifications/kept', { object: problem.object }));
    const registration = await navigator.serviceWorker?.getRegistration();
    // not every browser calls back; then the page sends when it is live again
    if (registration && 'sync' in registration)
      await (registration as Syncing).sync.register(SYNC_TAG).catch(() => undefined);
  };
}

type Syncing = ServiceWorkerRegistration & { sync: { register: (tag: string) => Promise<void> } };

/** Sends what waits once the page is live again, and when the service worker says that the network is back. */
export function useOutbox(): void {
  const { state } = useLive();
  const send = useSendDeeds();
  useEffect(() => {
    if (state.kind === 'connected') void send();
    const whenAsked = ({ data }: MessageEvent): void => {
      if (data === 'send-deeds') void send();
    };
    navigator.serviceWorker?.addEventListener('message', whenAsked);
    return () => navigator.serviceWorker?.removeEventListener('message', whenAsked);
  }, [state.kind, send]);
}

function useSendDeeds(): () => Promise<void> {
  const { session } = useSession();
  const queries = useQueryClient();
  const { t } = useTranslation();
  return useCallback(async () => {
    if (!session) return;
    // one tab at a time; what another has sent is not there any more
    await navigator.locks.request('resync.outbox', async () => {
      for (const deed of await waitingDeeds()) {
        if (deed.tenant !== session.tenant) continue;
        const sent = await sendDeed({ ...deed, token: accessOf(session).token });
        if (sent === 'away' || sent === 'stranger') break;
        await forgetDeed(deed.id);
        notice(
          'good',
          t(sent === 'done' ? 'notifications/sent' : 'notifications/tooLate', { object: deed.object }),
        );
      }
    });
    await queries.invalidateQueries({ queryKey: OUTBOX });
    await queries.invalidateQueries({ queryKey: [PRESENT, 'problems'] });
  }, [session, queries, t]);
}

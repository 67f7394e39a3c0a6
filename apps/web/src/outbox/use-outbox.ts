import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { PRESENT, useLive } from '../live/live.context';
import { useMe } from '../session/me.queries';
import { accessOf } from '../session/session';
import { useSession } from '../session/session.context';
import { notice } from '../ui/notices';
import { type Deed, keepDeed, SYNC_TAG, waitingDeeds } from './deeds';
import { type SentDeed, sendWaiting } from './send-waiting';
import { readSentMessage } from './sent-message';

const OUTBOX = ['outbox'];

/** What the reader did while the server was away, and has not been said to it yet. */
export function useWaitingDeeds() {
  const me = useMe().data?.id;
  return useQuery({
    queryKey: OUTBOX,
    networkMode: 'always',
    queryFn: () => waitingDeeds(),
    select: (deeds) => deeds.filter(({ by }) => by === me),
  });
}

/** Keeps an acknowledgement that could not be sent: the browser sends it when the network is back, also without this page. */
export function useKeepAcknowledgement(): (problem: {
  fingerprint: string;
  object: string;
}) => Promise<void> {
  const { session } = useSession();
  const { data: me } = useMe();
  const queries = useQueryClient();
  const { t } = useTranslation();
  return async (problem) => {
    if (!session || !me) return;
    const { credential } = session;
    const id = `acknowledge ${session.tenant} ${problem.fingerprint}`;
    await keepDeed({
      ...problem,
      id,
      kind: 'acknowledge',
      tenant: session.tenant,
      by: me.id,
      token: credential.kind === 'tokens' ? credential.accessToken : null,
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

/** Sends what waits once the page is live again, and tells what the service worker has sent meanwhile. */
export function useOutbox(): void {
  const { state } = useLive();
  const { session } = useSession();
  const me = useMe().data?.id;
  const tell = useTell();
  useEffect(() => {
    if (!session || !me || state.kind !== 'connected') return;
    const { token } = accessOf(session);
    const isOurs = ({ tenant, by }: Deed): boolean => tenant === session.tenant && by === me;
    sendWaiting((deed) => (isOurs(deed) ? token : null)).then(
      ({ sent }) => tell(sent),
      () => undefined, // a browser that keeps nothing has nothing to send
    );
  }, [state.kind, session, me, tell]);
  useEffect(() => {
    const heard = ({ data }: MessageEvent): void => {
      const sent = readSentMessage(data)?.filter(({ tenant }) => tenant === session?.tenant);
      if (sent) tell(sent);
    };
    navigator.serviceWorker?.addEventListener('message', heard);
    return () => navigator.serviceWorker?.removeEventListener('message', heard);
  }, [session?.tenant, tell]);
}

function useTell(): (sent: SentDeed[]) => void {
  const queries = useQueryClient();
  const { t } = useTranslation();
  return useCallback(
    (sent) => {
      if (sent.length === 0) return;
      for (const { object, sent: how } of sent)
        notice('good', t(how === 'done' ? 'notifications/sent' : 'notifications/tooLate', { object }));
      void queries.invalidateQueries({ queryKey: OUTBOX });
      void queries.invalidateQueries({ queryKey: [PRESENT, 'problems'] });
    },
    [queries, t],
  );
}

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { PRESENT, useLive } from '../live/live.context';
import { accessOf } from '../session/session';
import { useSession } from '../session/session.context';
import { notice } from '../ui/notices';
import { type Deed, forgetDeed, keepDeed, SYNC_TAG, waitingDeeds } from './deeds';
import { type LostDeed, type SentDeed, sendWaiting } from './send-waiting';
import { readSentMessage } from './sent-message';

const OUTBOX = ['outbox'];

/** What the reader did while the server was away, and has not been said to it yet. */
export function useWaitingDeeds() {
  const owner = useSession().session?.owner;
  return useQuery({
    queryKey: OUTBOX,
    queryFn: () => waitingDeeds(),
    select: (deeds) => deeds.filter(({ by }) => by === owner),
  });
}

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
    const { credential, owner } = session;
    const id = `acknowledge ${session.tenant} ${problem.fingerprint}`;
    await keepDeed({
      ...problem,
      id,
      kind: 'acknowledge',
      tenant: session.tenant,
      by: owner,
      token: credential.kind === 'tokens' ? credential.accessToken : null,
      doneAt: Date.now(),
    });
    await queries.invalidateQueries({ queryKey: OUTBOX });
    notice('good', t('notifications/kept', { object: problem.object }));
    // not every browser calls back; then the page sends when it is live again
    await askToSync().catch(() => undefined);
  };
}

/** Has the browser call the service worker when the network is back. */
async function askToSync(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  if (registration && 'sync' in registration) await (registration as Syncing).sync.register(SYNC_TAG);
}

type Syncing = ServiceWorkerRegistration & { sync: { register: (tag: string) => Promise<void> } };

/** How long the page waits before it tries again what the server could not take. */
const TRY_AGAIN_MS = 15_000;

/** Sends what waits until the server has taken it, and tells what the service worker has sent meanwhile. */
export function useOutbox(): void {
  const { state } = useLive();
  const { session } = useSession();
  const waiting = useWaitingDeeds().data?.length ?? 0;
  const { tell, tellLost } = useTell();
  useEffect(() => {
    if (!session || waiting === 0) return;
    const { token } = accessOf(session);
    const isOurs = ({ tenant, by }: Deed): boolean => tenant === session.tenant && by === session.owner;
    let timer: ReturnType<typeof setTimeout>;
    let isOver = false;
    const send = async (): Promise<void> => {
      const { sent, lost, away } = await sendWaiting((deed) => (isOurs(deed) ? token : null));
      tell(sent);
      await tellLost(lost);
      if (away && !isOver) timer = setTimeout(trySending, TRY_AGAIN_MS);
    };
    // a browser that keeps nothing has nothing to send
    const trySending = (): void => void send().catch(() => undefined);
    trySending();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
    // at once when the line is back
  }, [state.kind, session, waiting, tell, tellLost]);
  useEffect(() => {
    const heard = ({ data }: MessageEvent): void => {
      const sent = readSentMessage(data)?.filter(({ tenant }) => tenant === session?.tenant);
      if (sent) tell(sent);
    };
    navigator.serviceWorker?.addEventListener('message', heard);
    return () => navigator.serviceWorker?.removeEventListener('message', heard);
  }, [session?.tenant, tell]);
}

function useTell() {
  const queries = useQueryClient();
  const { t } = useTranslation();
  const tell = useCallback(
    (sent: SentDeed[]): void => {
      if (sent.length === 0) return;
      for (const { object, sent: how } of sent)
        notice('good', t(how === 'done' ? 'notifications/sent' : 'notifications/tooLate', { object }));
      void queries.invalidateQueries({ queryKey: OUTBOX });
      void queries.invalidateQueries({ queryKey: [PRESENT, 'problems'] });
    },
    [queries, t],
  );
  const tellLost = useCallback(
    async (lost: LostDeed[]): Promise<void> => {
      if (lost.length === 0) return;
      for (const { deed, why } of lost) {
        await forgetDeed(deed.id);
        notice('critical', t(`notifications/${why}`, { object: deed.object }));
      }
      await queries.invalidateQueries({ queryKey: OUTBOX });
    },
    [queries, t],
  );
  return { tell, tellLost };
}

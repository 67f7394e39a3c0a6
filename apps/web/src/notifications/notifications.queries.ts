import { type components, type ApiClient } from '@resync/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Language } from '../i18n/i18n';
import { answer } from '../session/answer';
import { useMe } from '../session/me.queries';
import { useApi, useSession } from '../session/session.context';
import { useFaultWords } from '../ui/fault';
import { notice } from '../ui/notices';
import { endpointHash, ownSubscription, subscribeBrowser } from './browser-push';
import { deviceLabel } from './device-label';
import { tellHere, tellNoMore } from './told-here';

type Schemas = components['schemas'];
export type PushPreferences = Schemas['PushPreferences'];
export type PushDevice = Schemas['PushSubscription'];

const PUSH = ['push'];

/** What the house knows of one's browsers, and which of them is this one. */
export function usePush() {
  const { client } = useApi();
  return useQuery({
    queryKey: PUSH,
    queryFn: async ({ signal }) => {
      const push = await answer(client.GET('/api/v1/push', { signal }));
      const own = await ownSubscription();
      const hash = own && (await endpointHash(own));
      return { ...push, here: push.subscriptions.find((device) => device.endpointHash === hash) ?? null };
    },
  });
}

/** Tells the house of a subscription of this browser; the same one again changes nothing but label and language. */
export const register = (client: ApiClient, subscription: PushSubscription, language: Language) =>
  client.POST('/api/v1/push/subscriptions', {
    body: { subscription: subscription.toJSON() as never, label: deviceLabel(), language },
  });

/** `false`: the reader does not want to be told. */
export function useSubscribeHere() {
  const { client } = useApi();
  const tenant = useSession().session?.tenant;
  const me = useMe().data?.id;
  const { i18n } = useTranslation();
  return usePushChange(async (publicKey: string) => {
    const subscription = await subscribeBrowser(publicKey);
    if (!subscription) return false;
    await register(client, subscription, i18n.language as Language);
    if (me && tenant) tellHere(me, tenant);
    return true;
  });
}

export function useForgetDevice() {
  const { client } = useApi();
  const tenant = useSession().session?.tenant;
  return usePushChange(async ({ id, here }: { id: string; here: boolean }) => {
    await client.DELETE('/api/v1/push/subscriptions/{id}', { params: { path: { id } } });
    // the browser's one subscription may serve another tenant
    if (here && !tellNoMore(tenant ?? '')) await (await ownSubscription())?.unsubscribe();
  });
}

export function useTestPush() {
  const { client } = useApi();
  return usePushChange(() => answer(client.POST('/api/v1/push/test')));
}

export function useChoosePreferences() {
  const { client } = useApi();
  const queries = useQueryClient();
  return async (body: PushPreferences): Promise<void> => {
    await client.PUT('/api/v1/push/preferences', { body });
    await queries.invalidateQueries({ queryKey: PUSH });
  };
}

function usePushChange<Input, Output>(mutationFn: (input: Input) => Promise<Output>) {
  const queries = useQueryClient();
  const words = useFaultWords();
  return useMutation({
    mutationFn,
    onError: (error) => notice('critical', words(error)),
    onSettled: () => queries.invalidateQueries({ queryKey: PUSH }),
  });
}

import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { type Language } from '../i18n/i18n';
import { useMe } from '../session/me.queries';
import { useApi, useSession } from '../session/session.context';
import { ownSubscription, pushAbility } from './browser-push';
import { register } from './notifications.queries';
import { tellNobody, toldHere } from './told-here';

/**
 * A browser renews its subscription by itself now and then, and the reader their language: the house is told at each start,
 * where its reader wanted to be told. What somebody else was told here ends: their session did, without a word.
 */
export function usePushUpkeep(): void {
  const { client } = useApi();
  const tenant = useSession().session?.tenant;
  const me = useMe().data?.id;
  const { i18n } = useTranslation();
  useEffect(() => {
    if (!me || !tenant || pushAbility() !== 'possible' || Notification.permission !== 'granted') return;
    const tell = async (): Promise<void> => {
      const own = await ownSubscription();
      const told = toldHere();
      if (!own || !told) return;
      if (told.by === me) {
        if (told.tenants.includes(tenant)) await register(client, own, i18n.language as Language);
        return;
      }
      await own.unsubscribe();
      tellNobody();
    };
    // said again at the next start
    tell().catch(() => undefined);
  }, [client, i18n.language, me, tenant]);
}

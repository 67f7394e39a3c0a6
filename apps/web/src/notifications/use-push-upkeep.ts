import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { type Language } from '../i18n/i18n';
import { useApi } from '../session/session.context';
import { ownSubscription, pushAbility } from './browser-push';
import { register } from './notifications.queries';

/** A browser renews its subscription by itself now and then, and the reader their language: the house is told at each start. */
export function usePushUpkeep(): void {
  const { client } = useApi();
  const { i18n } = useTranslation();
  useEffect(() => {
    if (pushAbility() !== 'possible' || Notification.permission !== 'granted') return;
    const tell = async (): Promise<void> => {
      const own = await ownSubscription();
      if (own) await register(client, own, i18n.language as Language);
    };
    // said again at the next start
    tell().catch(() => undefined);
  }, [client, i18n.language]);
}

import { useTranslation } from 'react-i18next';
import { Loaded } from '../ui/loaded';
import { Part } from '../settings/part';
import { DeviceList } from './device-list';
import { usePush } from './notifications.queries';
import { PushChoices } from './push-choices';
import { ThisBrowser } from './this-browser';

/** Being told while Resync is closed. */
export function NotificationsPage() {
  const { t } = useTranslation();
  return (
    <Part title={t('notifications/title')}>
      <Loaded query={usePush()}>
        {({ publicKey, subscriptions, preferences, here }) => (
          <>
            <ThisBrowser publicKey={publicKey} here={here} />
            <PushChoices preferences={preferences} />
            <DeviceList devices={subscriptions} hereId={here?.id ?? null} />
          </>
        )}
      </Loaded>
    </Part>
  );
}

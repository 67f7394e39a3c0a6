import { useTranslation } from 'react-i18next';
import { useMe } from '../session/me.queries';
import { useSession } from '../session/session.context';
import { Button } from '../ui/button';
import { Reason } from './part';

/** The tenant that was looked at is not the reader's any more: another one, where there is one. */
export function LostTenant() {
  const { t } = useTranslation();
  const { session, enter } = useSession();
  const { data: me } = useMe();
  const others = me?.tenants ?? [];
  return (
    <div role="alert" className="flex flex-col items-start gap-3">
      <h1 className="text-xl font-semibold">{t('settings/lost')}</h1>
      <Reason>{t(others.length > 0 ? 'settings/lostAbout' : 'settings/lostAll')}</Reason>
      {session &&
        others.map(({ id, name }) => (
          <Button key={id} kind="plain" onClick={() => enter({ ...session, tenant: id })}>
            {t('settings/enter', { name })}
          </Button>
        ))}
    </div>
  );
}

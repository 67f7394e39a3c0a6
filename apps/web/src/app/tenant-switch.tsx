import { useTranslation } from 'react-i18next';
import { useMe } from '../session/me.queries';
import { useSession } from '../session/session.context';
import { Select } from '../ui/select';

/** The tenant that is looked at; not shown to who holds one only. */
export function TenantSwitch() {
  const { t } = useTranslation();
  const { session, enter } = useSession();
  const { data: me } = useMe();
  if (!session?.tenant || !me || me.tenants.length < 2) return null;
  return (
    <Select
      label={t('app/tenant')}
      value={session.tenant}
      options={me.tenants.map(({ id, name }) => ({ value: id, label: name }))}
      onChoose={(tenant) => enter({ ...session, tenant })}
    />
  );
}

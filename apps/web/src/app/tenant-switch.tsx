import { useTranslation } from 'react-i18next';
import { mayGo } from './unsaved';
import { useMe } from '../session/me.queries';
import { useSession } from '../session/session.context';
import { Select } from '../ui/select';

/** The tenant that is looked at; not shown to who holds that one only. What is unsaved in the page is asked about first. */
export function TenantSwitch() {
  const { t } = useTranslation();
  const { session, enter } = useSession();
  const { data: me } = useMe();
  if (!session?.tenant || !me) return null;
  const held = me.tenants.map(({ id, name }) => ({ value: id, label: name }));
  const isHeld = held.some(({ value }) => value === session.tenant);
  if (isHeld && held.length < 2) return null;
  const choose = async (tenant: string): Promise<void> => {
    if (await mayGo()) enter({ ...session, tenant });
  };
  return (
    <Select
      label={t('app/tenant')}
      value={session.tenant}
      // one that was taken away stands there as nothing, so that any other can be chosen
      options={isHeld ? held : [{ value: session.tenant, label: '—' }, ...held]}
      onChoose={(tenant) => void choose(tenant)}
    />
  );
}

import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../session/me.queries';
import { useSession } from '../session/session.context';
import { Select } from '../ui/select';
import { mayGo } from './unsaved';

/** The tenant that is looked at; not shown to who holds that one only. What is unsaved in the page is asked about first. */
export function TenantSwitch() {
  const { t } = useTranslation();
  const { session, enter } = useSession();
  const { data: me } = useMe();
  const router = useRouter();
  if (!session?.tenant || !me) return null;
  const held = me.tenants.map(({ id, name }) => ({ value: id, label: name }));
  const isHeld = held.some(({ value }) => value === session.tenant);
  if (isHeld && held.length < 2) return null;
  const choose = async (tenant: string): Promise<void> => {
    if (!(await mayGo())) return;
    enter({ ...session, tenant });
    // an object or a filter of the one is nothing in the other; what is unsaved has been asked about
    const namesObject = Object.keys(router.state.matches.at(-1)?.params ?? {}).length > 0;
    await router.navigate({ to: namesObject ? '/tws-monitor' : '.', search: {}, ignoreBlocker: true });
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

import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../session/me.queries';
import { useSession } from '../session/session.context';
import { notice } from '../ui/notices';

/** Who looks at a tenant that is not theirs (any more) is led to one that is, and told so. */
export function useHeldTenant(): void {
  const { session, enter } = useSession();
  const { data: me } = useMe();
  const { t } = useTranslation();
  useEffect(() => {
    if (!me || !session || me.tenants.some(({ id }) => id === session.tenant)) return;
    const [first] = me.tenants;
    if (!first) return;
    enter({ ...session, tenant: first.id });
    notice('critical', t('app/notYours', { name: first.name }));
  }, [me, session, enter, t]);
}

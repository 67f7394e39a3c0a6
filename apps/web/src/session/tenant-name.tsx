import { useTranslation } from 'react-i18next';
import { classes } from '../ui/classes';
import { useMe } from './me.queries';
import { useSession } from './session.context';

/** Whose house is looked at, for who holds more than one tenant: their pages look alike. */
export function TenantName({ className }: { className?: string }) {
  const { t } = useTranslation();
  const { session } = useSession();
  const tenants = useMe().data?.tenants ?? [];
  const name = tenants.find(({ id }) => id === session?.tenant)?.name;
  if (name === undefined || tenants.length < 2) return null;
  return (
    <span title={name} className={classes('min-w-0 truncate', className)}>
      <span className="sr-only">{t('app/tenant')}: </span>
      {name}
    </span>
  );
}

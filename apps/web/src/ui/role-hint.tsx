import { useTranslation } from 'react-i18next';
import { type Role, useMay, useRole } from '../session/me.queries';

/** Says what is not offered here, and to whom it would be; nothing to who may do it. */
export function RoleHint({ role, deed }: { role: Role; deed: string }) {
  const { t } = useTranslation();
  const held = useRole();
  const may = useMay(role);
  if (held === null || may) return null;
  return <p className="text-sm text-quiet">{t('fault/takesRole', { deed, role: t(`role/${role}`) })}</p>;
}

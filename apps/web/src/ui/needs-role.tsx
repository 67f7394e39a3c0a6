import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Role, useMay, useRole } from '../session/me.queries';
import { Empty, Skeleton } from './panel';

/** What only this role and greater ones may see; others read why it is not there, and nothing is asked of the server. */
export function NeedsRole({ role, children }: { role: Role; children: ReactNode }) {
  const { t } = useTranslation();
  const held = useRole();
  const may = useMay(role);
  if (held === null) return <Skeleton lines={4} />;
  if (may) return children;
  return (
    <div className="rounded-xl border border-line bg-panel">
      <Empty>{t('fault/needsRole', { role: t(`role/${role}`) })}</Empty>
    </div>
  );
}

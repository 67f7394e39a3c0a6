import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Role, useMay } from '../session/me.queries';
import { NeedsRole } from '../ui/needs-role';

interface PartProps {
  title: ReactNode;
  about?: ReactNode;
  /** Beside the title: what can be done here. */
  extra?: ReactNode;
  /** Who may see it at all. */
  role?: Role;
  children: ReactNode;
}

/** One part of the settings: its name, a sentence, and what is set there. */
export function Part({ title, about, extra, role = 'viewer', children }: PartProps) {
  const may = useMay(role);
  return (
    <>
      <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <h1 className="text-xl font-semibold break-words">{title}</h1>
          {about && <p className="mt-1 max-w-prose text-sm text-quiet">{about}</p>}
        </div>
        {may && extra && <div className="flex flex-wrap gap-2 print:hidden">{extra}</div>}
      </header>
      <NeedsRole role={role}>{children}</NeedsRole>
    </>
  );
}

/** Why something is not offered. */
export const Reason = ({ children }: { children: ReactNode }) => (
  <p className="rounded-lg bg-info-ground px-4 py-3 text-sm text-info">{children}</p>
);

/** That the reader sees and may not change, and who may. */
export function ReadOnly({ role = 'admin' }: { role?: Role }) {
  const { t } = useTranslation();
  return <Reason>{t('settings/readOnly', { role: t(`role/${role}`) })}</Reason>;
}

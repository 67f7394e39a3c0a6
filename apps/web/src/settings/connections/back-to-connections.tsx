import { Link } from '@tanstack/react-router';
import { ChevronLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';

/** Above the title; on a phone the frame of the settings has the way back. */
export function BackToConnections() {
  const { t } = useTranslation();
  return (
    <Link
      to="/settings/connections"
      className="-order-1 -mb-2 inline-flex items-center gap-1 self-start text-sm text-accent max-md:hidden"
    >
      <ChevronLeft aria-hidden className="size-4" />
      {t('settings/part/connections')}
    </Link>
  );
}

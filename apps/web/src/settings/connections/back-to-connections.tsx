import { Link } from '@tanstack/react-router';
import { ChevronLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';

export function BackToConnections() {
  const { t } = useTranslation();
  return (
    <Link
      to="/settings/connections"
      className="inline-flex items-center gap-1 self-start text-sm text-accent"
    >
      <ChevronLeft aria-hidden className="size-4" />
      {t('settings/part/connections')}
    </Link>
  );
}

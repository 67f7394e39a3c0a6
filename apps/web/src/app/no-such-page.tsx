import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

export function NoSuchPage() {
  const { t } = useTranslation();
  return (
    <div className="flex flex-col items-start gap-3 p-6">
      <h1 className="text-xl font-semibold">{t('fault/page')}</h1>
      <Link to="/tws-monitor" className="text-accent underline">
        {t('fault/home')}
      </Link>
    </div>
  );
}

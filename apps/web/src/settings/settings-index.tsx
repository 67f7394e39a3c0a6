import { Link } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSettingsParts } from './settings-nav';

/** What there is to set, each with a sentence. */
export function SettingsIndex() {
  const { t } = useTranslation();
  return (
    <>
      <h1 className="text-xl font-semibold">{t('settings/title')}</h1>
      <ul className="flex flex-col divide-y divide-line rounded-xl border border-line bg-panel">
        {useSettingsParts().map(({ to, name, Icon }) => (
          <li key={to}>
            <Link to={to} className="flex items-center gap-4 px-4 py-3">
              <Icon aria-hidden className="size-5 shrink-0 text-accent" />
              <span className="min-w-0 flex-1">
                <span className="block font-medium">{t(`settings/part/${name}`)}</span>
                <span className="block text-sm text-quiet">{t(`settings/about/${name}`)}</span>
              </span>
              <ChevronRight aria-hidden className="size-4 shrink-0 text-quiet" />
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

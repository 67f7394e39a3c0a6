import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../session/me.queries';
import { SETTINGS_PARTS } from './settings.parts';

/** The parts that the reader may see. */
export function useSettingsParts() {
  const may = { viewer: true, admin: useMay('admin') };
  return SETTINGS_PARTS.filter(({ role }) => may[role]);
}

export function SettingsNav() {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('settings/parts')} className="sticky top-5 flex flex-col gap-0.5 print:hidden">
      <p className="px-3 pb-2 text-xl font-semibold">{t('settings/title')}</p>
      {useSettingsParts().map(({ to, name, Icon }) => (
        <Link
          key={to}
          to={to}
          className="flex min-h-10 items-center gap-3 rounded-md px-3 text-sm text-quiet hover:text-text aria-[current=page]:bg-panel aria-[current=page]:font-medium aria-[current=page]:text-text"
        >
          <Icon aria-hidden className="size-4" />
          {t(`settings/part/${name}`)}
        </Link>
      ))}
    </nav>
  );
}

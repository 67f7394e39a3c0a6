import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useOwnSound } from '../../sound/sound';
import { useOwnTheme } from '../../theme/theme';

/** What this device was told otherwise, so that nobody wonders why a default does nothing here. */
export function OwnChoice({ of }: { of: 'theme' | 'sound' }) {
  const { t } = useTranslation();
  const theme = useOwnTheme();
  const sound = useOwnSound();
  const own = {
    theme: theme && t(`theme/${theme}`),
    sound: sound === null ? null : t(sound ? 'watching/on' : 'watching/off'),
  }[of];
  return (
    <p className="-mt-2 text-sm text-quiet">
      {own === null ? t('watching/noChoice') : t('watching/yourChoice', { choice: own })}{' '}
      <Link to="/settings/account" className="text-accent underline">
        {t('watching/change')}
      </Link>
    </p>
  );
}

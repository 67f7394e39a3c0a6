import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../session/me.queries';
import { MAIN_LINK } from '../ui/link-classes';

/** Where there is nothing to watch: the way to the first scheduler, or whom to ask for it. */
export function NoConnections() {
  const { t } = useTranslation();
  const admin = useMay('admin');
  return (
    <section className="flex flex-col items-start gap-3 rounded-xl border border-dashed border-line p-5 text-sm">
      <p className="max-w-prose">{t('begin/nothing')}</p>
      {admin ? (
        <Link to="/first-run" className={MAIN_LINK}>
          {t('begin/start')}
        </Link>
      ) : (
        <p className="text-quiet">{t('begin/ask')}</p>
      )}
    </section>
  );
}

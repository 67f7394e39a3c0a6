import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useStatus } from '../monitor/monitor.queries';
import { useMay } from '../session/me.queries';
import { MAIN_LINK, PLAIN_LINK } from '../ui/link-classes';

/** Nothing to begin with: the first scheduler is there. */
export function AlreadyConnected() {
  const { t } = useTranslation();
  const admin = useMay('admin');
  const { data } = useStatus();
  const names = (data?.connections ?? []).map(({ name }) => name).join(', ');
  return (
    <section className="flex flex-col gap-4 rounded-xl border border-line bg-panel p-5">
      <p className="break-words">{t('firstRun/already', { names })}</p>
      <div className="flex flex-wrap gap-2">
        <Link to="/tws-monitor" className={MAIN_LINK}>
          {t('firstRun/open')}
        </Link>
        {admin && (
          <Link to="/settings/connections/new" className={PLAIN_LINK}>
            {t('firstRun/another')}
          </Link>
        )}
      </div>
    </section>
  );
}

import { Link } from '@tanstack/react-router';
import { FileUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Age } from '../../live/server-clock';
import { useStatus } from '../../monitor/monitor.queries';
import { MonitorActions } from '../../operations/monitors/monitor-actions';
import { useMay } from '../../session/me.queries';
import { Facts } from '../../ui/facts';
import { Panel } from '../../ui/panel';
import { PLAIN_LINK } from '../../ui/link-classes';
import { FreshnessBadge } from '../../ui/freshness-badge';
import { type Connection } from './connections.queries';

/** How a scheduler stands, and what an operator does about it. */
export function ConnectionState({ connection }: { connection: Connection }) {
  const { t } = useTranslation();
  const { data } = useStatus();
  const status = data?.connections.find(({ id }) => id === connection.id);
  const operator = useMay('operator');
  return (
    <Panel title={t('connections/state')} extra={status && <FreshnessBadge freshness={status.freshness} />}>
      <Facts
        facts={[
          [
            t('connections/lastSuccess'),
            status && (status.last_success_at ? <Age of={status.last_success_at} /> : t('connections/never')),
          ],
          [
            t('connections/lastError'),
            status?.last_error && status.freshness !== 'fresh' && status.last_error.message,
          ],
          [t('connections/interval'), status && `${status.polling_interval_seconds} s`],
          [t('connections/version'), status?.engine.version],
          [t('connections/timeZone'), status?.engine.time_zone],
        ]}
      />
      {operator && (
        <div className="flex flex-wrap items-center gap-2 border-t border-line p-4">
          {status && <MonitorActions monitor={status} />}
          <Link
            to="/settings/connections/$connectionId/import"
            params={{ connectionId: connection.id }}
            className={PLAIN_LINK}
          >
            <FileUp aria-hidden className="size-4" />
            {t('connections/import')}
          </Link>
        </div>
      )}
    </Panel>
  );
}

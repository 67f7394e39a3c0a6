import { Link } from '@tanstack/react-router';
import { FileUp, Pause, Play, RefreshCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Age } from '../../live/server-clock';
import { useStatus } from '../../monitor/monitor.queries';
import { useMay } from '../../session/me.queries';
import { Button } from '../../ui/button';
import { useWork } from '../../ui/work';
import { Facts } from '../../ui/facts';
import { Panel } from '../../ui/panel';
import { PLAIN_LINK } from '../../ui/link-classes';
import { FreshnessBadge } from '../../ui/freshness-badge';
import { type Connection, useConnectionDeeds } from './connections.queries';

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
            status?.last_success_at ? <Age of={status.last_success_at} /> : t('connections/never'),
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
      {operator && <Deeds connection={connection} />}
    </Panel>
  );
}

function Deeds({ connection: { id, paused } }: { connection: Connection }) {
  const { t } = useTranslation();
  const deeds = useConnectionDeeds();
  const { busy, run } = useWork();
  return (
    <div className="flex flex-wrap gap-2 border-t border-line p-4">
      {!paused && (
        <Button
          kind="plain"
          disabled={busy}
          onClick={() => void run(() => deeds.poll(id), t('connections/pollAsked'))}
        >
          <RefreshCw aria-hidden className="size-4" />
          {t('connections/pollNow')}
        </Button>
      )}
      <Button
        kind="plain"
        disabled={busy}
        onClick={() =>
          void run(
            () => (paused ? deeds.resume(id) : deeds.pause(id)),
            t(paused ? 'connections/resumed' : 'connections/paused'),
          )
        }
      >
        {paused ? <Play aria-hidden className="size-4" /> : <Pause aria-hidden className="size-4" />}
        {t(paused ? 'connections/resume' : 'connections/pause')}
      </Button>
      <Link
        to="/settings/connections/$connectionId/import"
        params={{ connectionId: id }}
        className={PLAIN_LINK}
      >
        <FileUp aria-hidden className="size-4" />
        {t('connections/import')}
      </Link>
    </div>
  );
}

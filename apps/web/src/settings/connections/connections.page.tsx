import { Link } from '@tanstack/react-router';
import { ChevronRight, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStatus } from '../../monitor/monitor.queries';
import { useMay } from '../../session/me.queries';
import { Loaded } from '../../ui/loaded';
import { Part } from '../part';
import { FreshnessBadge } from '../../ui/freshness-badge';
import { type Connection, type ConnectionStatus, useConnections } from './connections.queries';
import './connections.words';
import { MAIN_LINK } from '../../ui/link-classes';

/** The schedulers that are watched, each with how far it can be believed. */
export function ConnectionsPage() {
  const { t } = useTranslation();
  const admin = useMay('admin');
  const connections = useConnections();
  const { data: status } = useStatus();
  const statusOf = (id: string) => status?.connections.find((one) => one.id === id);
  return (
    <Part
      title={t('settings/part/connections')}
      about={t('settings/about/connections')}
      extra={
        admin && (
          <Link to="/settings/connections/new" className={MAIN_LINK}>
            <Plus aria-hidden className="size-4" />
            {t('connections/new')}
          </Link>
        )
      }
    >
      <Loaded query={connections}>
        {({ items }) =>
          items.length === 0 ? (
            <None />
          ) : (
            <ul className="flex flex-col divide-y divide-line rounded-xl border border-line bg-panel">
              {items.map((connection) => (
                <Row key={connection.id} connection={connection} status={statusOf(connection.id)} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Part>
  );
}

function Row({ connection, status }: { connection: Connection; status: ConnectionStatus | undefined }) {
  return (
    <li>
      <Link
        to="/settings/connections/$connectionId"
        params={{ connectionId: connection.id }}
        className="flex items-center gap-4 px-4 py-3"
      >
        <span className="min-w-0 flex-1">
          <span className="block font-medium break-words">{connection.name}</span>
          <span className="block truncate font-mono text-sm text-quiet">
            {connection.addresses.join(', ')}
          </span>
        </span>
        {status && <FreshnessBadge freshness={status.freshness} />}
        <ChevronRight aria-hidden className="size-4 shrink-0 text-quiet" />
      </Link>
    </li>
  );
}

function None() {
  const { t } = useTranslation();
  const admin = useMay('admin');
  return (
    <div className="flex flex-col items-start gap-4 rounded-xl border border-dashed border-line p-6 text-sm">
      <p>{t('connections/none')}</p>
      {admin ? (
        <Link to="/first-run" className={MAIN_LINK}>
          {t('connections/begin')}
        </Link>
      ) : (
        <p className="text-quiet">{t('connections/ask')}</p>
      )}
    </div>
  );
}

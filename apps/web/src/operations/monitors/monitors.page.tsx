import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useStatus } from '../../monitor/monitor.queries';
import { Loaded } from '../../ui/loaded';
import { OperationsArea } from '../operations-area';
import { Empty } from '../../ui/panel';
import { CyclesPanel } from './cycles-panel';
import { type Monitor } from './monitor.model';
import { MonitorPanel } from './monitor-panel';

/** The watching of each scheduler, and the polls of one of them. */
export function MonitorsPage() {
  const { t } = useTranslation();
  const status = useStatus();
  return (
    <OperationsArea title={t('operations/part/monitors')}>
      <Loaded query={status}>{(found) => <Monitors monitors={found?.connections ?? []} />}</Loaded>
    </OperationsArea>
  );
}

function Monitors({ monitors }: { monitors: readonly Monitor[] }) {
  const { t } = useTranslation();
  const { of } = useSearch({ from: '/operations/monitors' });
  const chosen = monitors.find(({ id }) => id === of) ?? monitors[0];
  if (!chosen) return <Empty>{t('overall/no_connections')}</Empty>;
  return (
    <>
      <div className="grid gap-4 lg:grid-cols-2">
        {monitors.map((monitor) => (
          <MonitorPanel
            key={monitor.id}
            monitor={monitor}
            chosen={monitors.length > 1 ? monitor === chosen : null}
          />
        ))}
      </div>
      <CyclesPanel key={chosen.id} connection={chosen} />
    </>
  );
}

import { useTranslation } from 'react-i18next';
import { NoConnections } from '../first-run/no-connections';
import { Empty, Panel, Skeleton } from '../ui/panel';
import { useStatus } from './monitor.queries';
import { Alarms } from './alarms';
import { Figures, FiguresToCome } from './figures';
import { Overall } from './overall';
import { PlanDay } from './plan-day';
import { PlanProgress } from './plan-progress';
import { ProblemList } from './problem-list';
import { SoundToggle } from './sound-toggle';
import { Timeline } from './timeline';
import { WallToggle } from './wall-toggle';
import { WorkstationCards } from './workstation-cards';

/** What an operator looks at all night: what is broken, where, how far the plan is, what happens. */
export function MonitorPage() {
  const { t } = useTranslation();
  const { data: status } = useStatus();
  return (
    <div className="mx-auto flex w-full max-w-[110rem] flex-col gap-4 p-3 md:p-5">
      <div className="flex items-center justify-between gap-3">
        <h1 className="text-xl font-semibold">{t('monitor/title')}</h1>
        <div className="flex gap-2">
          <SoundToggle />
          <WallToggle />
        </div>
      </div>
      {status ? <Overall status={status} /> : <div className="h-14 animate-pulse rounded-xl bg-panel" />}
      <Alarms />
      {status ? <Figures status={status} /> : <FiguresToCome />}
      {status?.overall.state === 'no_connections' && <NoConnections />}
      <div className="grid gap-4 xl:grid-cols-[3fr_2fr]">
        <div className="flex min-w-0 flex-col gap-4">
          <ProblemList stale={status?.overall.state === 'stale'} />
          <Panel title={t('monitor/plan')}>
            {!status ? (
              <Skeleton lines={2} />
            ) : status.connections.length === 0 ? (
              <Empty>{t('overall/no_connections')}</Empty>
            ) : (
              status.connections.map((connection) => (
                <div key={connection.id}>
                  <PlanProgress connection={connection} />
                  <PlanDay connection={connection} />
                </div>
              ))
            )}
          </Panel>
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <WorkstationCards />
          <Timeline />
        </div>
      </div>
    </div>
  );
}

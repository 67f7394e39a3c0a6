import { useTranslation } from 'react-i18next';
import { NoConnections } from '../first-run/no-connections';
import { TenantName } from '../session/tenant-name';
import { useUnseen } from '../live/unseen';
import { Loaded } from '../ui/loaded';
import { Empty, Panel } from '../ui/panel';
import { useProblems, useStatus, useWorkstations } from './monitor.queries';
import { Alarms } from './alarms';
import { Figures, FiguresToCome } from './figures';
import { hearingOf } from './hearing.rules';
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
  return (
    <div className="mx-auto flex w-full max-w-[110rem] flex-col gap-4 p-3 md:p-5">
      <div className="flex items-center justify-between gap-3">
        <h1 className="text-xl font-semibold">{t('monitor/title')}</h1>
        <TenantName className="mr-auto hidden text-xl md:text-3xl wall:inline" />
        <div className="flex shrink-0 gap-2">
          <SoundToggle />
          <WallToggle />
        </div>
      </div>
      {usePresentIsKnown() ? <Present /> : <PresentToCome />}
    </div>
  );
}

/** The panels come together: one that came later would push those below it away from under the reader's hand. */
function usePresentIsKnown(): boolean {
  // also once one has failed: with the panels gone again while it is asked for anew, each coming would ask at once
  return [useStatus(), useProblems(), useWorkstations()].every(({ isFetched }) => isFetched);
}

function PresentToCome() {
  return (
    <>
      <div className="h-14 animate-pulse rounded-xl bg-panel" />
      <FiguresToCome />
      <div className="h-dvh animate-pulse rounded-xl bg-panel" />
    </>
  );
}

function Present() {
  const { data: status } = useStatus();
  const hearing = hearingOf(status, useUnseen() !== null);
  return (
    <>
      {status && <Overall status={status} />}
      <Alarms />
      {status && <Figures status={status} hearing={hearing} />}
      {status?.overall.state === 'no_connections' && <NoConnections />}
      <div className="grid gap-4 xl:grid-cols-[3fr_2fr]">
        <div className="flex min-w-0 flex-col gap-4">
          <ProblemList hearing={hearing} />
          <Plans />
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <WorkstationCards />
          <Timeline />
        </div>
      </div>
    </>
  );
}

/** How far each scheduler's plan is. */
function Plans() {
  const { t } = useTranslation();
  return (
    <Panel title={t('monitor/plan')}>
      <Loaded query={useStatus()} lines={2}>
        {({ connections }) =>
          connections.length === 0 ? (
            <Empty>{t('overall/no_connections')}</Empty>
          ) : (
            connections.map((connection) => (
              <div key={connection.id}>
                <PlanProgress connection={connection} />
                <PlanDay connection={connection} />
              </div>
            ))
          )
        }
      </Loaded>
    </Panel>
  );
}

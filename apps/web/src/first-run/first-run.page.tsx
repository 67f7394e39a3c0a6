import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useStatus } from '../monitor/monitor.queries';
import { useMay } from '../session/me.queries';
import { Loaded } from '../ui/loaded';
import { AlreadyConnected } from './already-connected';
import { ChooseScheduler } from './choose-scheduler';
import { ConnectOwn } from './connect-own';
import { ConnectSimulator } from './connect-simulator';
import { FirstPoll } from './first-poll';
import { NoConnections } from './no-connections';
import { type StepName, Steps } from './steps';
import '../settings/settings.words';
import '../settings/connections/connections.words';
import './first-run.words';

/** From nothing to the first live screen: the step is in the address, so that a reload goes on where it was. */
export function FirstRunPage() {
  const { t } = useTranslation();
  const admin = useMay('admin');
  const search = useSearch({ from: '/first-run' });
  const status = useStatus();
  const polled = status.data?.connections.find(({ id }) => id === search.connection)?.last_success_at;
  const step: StepName = search.connection ? (polled ? 'done' : 'watch') : search.with ? 'test' : 'choose';
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-col gap-6 p-3 md:p-8">
      <header>
        <h1 className="text-2xl font-semibold">{t('firstRun/title')}</h1>
        <p className="mt-1 text-quiet">{t('firstRun/about')}</p>
      </header>
      <Loaded query={status}>
        {({ connections }) => {
          if (!admin) return connections.length === 0 ? <NoConnections /> : <AlreadyConnected />;
          if (step === 'choose' && connections.length > 0) return <AlreadyConnected />;
          return (
            <>
              <Steps at={step} />
              <Step />
            </>
          );
        }}
      </Loaded>
    </div>
  );
}

function Step() {
  const search = useSearch({ from: '/first-run' });
  const navigate = useNavigate({ from: '/first-run' });
  const watch = ({ id }: { id: string }): void => void navigate({ search: { connection: id } });
  if (search.connection) return <FirstPoll connectionId={search.connection} />;
  if (search.with === 'simulator') return <ConnectSimulator onConnected={watch} />;
  if (search.with === 'own') return <ConnectOwn onConnected={watch} />;
  return <ChooseScheduler />;
}

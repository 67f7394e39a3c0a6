import { Link } from '@tanstack/react-router';
import { Activity, Bell, ChevronRight, FileUp, Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { count } from '../i18n/time';
import { type ConnectionStatus } from '../settings/connections/connections.queries';
import { StepPanel } from './steps';

const sum = (by: Record<string, number>): number => Object.values(by).reduce((all, one) => all + one, 0);

/** What the first poll brought, the way to the monitor, and what may come next. */
export function FirstFinds({ status }: { status: ConnectionStatus }) {
  const { t, i18n } = useTranslation();
  const { warning, error, critical } = status.problems;
  const found = {
    jobs: sum(status.jobs),
    streams: sum(status.streams),
    workstations: sum(status.workstations),
    problems: warning + error + critical,
  };
  return (
    <StepPanel title={t('firstRun/found', { name: status.name })}>
      <div role="status">
        <dl className="grid grid-cols-2 gap-4 rounded-xl bg-good-ground p-5 text-good sm:grid-cols-4">
          {Object.entries(found).map(([name, many]) => (
            <div key={name} className="flex flex-col-reverse justify-end">
              <dt className="text-sm">{t(`firstRun/${name}`)}</dt>
              <dd className="text-3xl font-semibold tabular-nums">{count(many, i18n.language)}</dd>
            </div>
          ))}
        </dl>
      </div>
      <Link
        to="/tws-monitor"
        className="inline-flex min-h-11 items-center gap-2 self-start rounded-md bg-accent px-5 font-medium text-on-accent hover:opacity-90"
      >
        <Activity aria-hidden className="size-5" />
        {t('firstRun/open')}
      </Link>
      <h3 className="mt-2 font-semibold">{t('firstRun/next')}</h3>
      <NextSteps connectionId={status.id} />
    </StepPanel>
  );
}

const ROW = 'flex items-center gap-4 px-4 py-3';

function NextSteps({ connectionId }: { connectionId: string }) {
  return (
    <ul className="divide-y divide-line rounded-xl border border-line bg-panel">
      <li>
        <Link to="/settings/watching" className={ROW}>
          <Bell aria-hidden className="size-5 shrink-0 text-accent" />
          <NextStep name="watching" />
        </Link>
      </li>
      <li>
        <Link to="/settings/users" className={ROW}>
          <Users aria-hidden className="size-5 shrink-0 text-accent" />
          <NextStep name="users" />
        </Link>
      </li>
      <li>
        <Link to="/settings/connections/$connectionId/import" params={{ connectionId }} className={ROW}>
          <FileUp aria-hidden className="size-5 shrink-0 text-accent" />
          <NextStep name="import" />
        </Link>
      </li>
    </ul>
  );
}

function NextStep({ name }: { name: 'watching' | 'users' | 'import' }) {
  const { t } = useTranslation();
  return (
    <>
      <span className="min-w-0 flex-1">
        <span className="block font-medium">{t(`firstRun/nextStep/${name}`)}</span>
        <span className="block text-sm text-quiet">{t(`firstRun/nextStep/${name}About`)}</span>
      </span>
      <ChevronRight aria-hidden className="size-4 shrink-0 text-quiet" />
    </>
  );
}

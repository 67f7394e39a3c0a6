import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useStatus } from '../monitor/monitor.queries';
import { type ConnectionStatus } from '../settings/connections/connections.queries';
import { PLAIN_LINK } from '../ui/link-classes';
import { Skeleton } from '../ui/panel';
import { FirstFinds } from './first-finds';
import { StepPanel } from './steps';

/** The first reading of the plan, as it happens, and what it found. */
export function FirstPoll({ connectionId }: { connectionId: string }) {
  const { data } = useStatus(1_000);
  const status = data?.connections.find(({ id }) => id === connectionId);
  if (!data) return <Skeleton lines={4} />;
  if (!status) return <Gone />;
  // a key each: the title of the next step takes the focus
  return status.last_success_at === null ? (
    <Reading key="reading" status={status} />
  ) : (
    <FirstFinds key="found" status={status} />
  );
}

/** The connection of the address was removed meanwhile. */
function Gone() {
  const { t } = useTranslation();
  return (
    <StepPanel title={t('firstRun/gone')}>
      <Link to="/first-run" search={{}} className={`${PLAIN_LINK} self-start`}>
        {t('firstRun/other')}
      </Link>
    </StepPanel>
  );
}

/** What keeps the first reading from going on, if anything does. */
function useTrouble({ freshness, last_error, credentials_refused_at }: ConnectionStatus): string | null {
  const { t } = useTranslation();
  if (freshness === 'paused') return t('firstRun/paused');
  if (credentials_refused_at) return t('firstRun/refused');
  return last_error && t('firstRun/failing', { reason: last_error.message });
}

function Reading({ status }: { status: ConnectionStatus }) {
  const { t } = useTranslation();
  const { name, freshness } = status;
  const trouble = useTrouble(status);
  return (
    <StepPanel title={t('firstRun/watch', { name })}>
      <div className="flex flex-col gap-3 rounded-xl border border-line bg-panel p-5">
        {freshness !== 'paused' && (
          <>
            <progress aria-label={t('firstRun/watch', { name })} className="h-3 w-full accent-accent" />
            <p className="text-sm text-quiet">{t('firstRun/waiting')}</p>
          </>
        )}
        <p role="alert" className="text-sm break-words text-critical empty:hidden">
          {trouble}
        </p>
        {trouble && (
          <Link
            to="/settings/connections/$connectionId"
            params={{ connectionId: status.id }}
            className={`${PLAIN_LINK} self-start`}
          >
            {t('firstRun/mend')}
          </Link>
        )}
      </div>
    </StepPanel>
  );
}

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { duration } from '../../i18n/time';
import { Age } from '../../live/server-clock';
import { Facts } from '../../ui/facts';
import { Panel } from '../../ui/panel';
import { Clock } from '../../ui/times';
import { useErrorWords } from './error-words';
import { FreshnessBadge } from '../../ui/freshness-badge';
import { MonitorActions } from './monitor-actions';
import { type Monitor } from './monitor.model';

interface MonitorPanelProps {
  monitor: Monitor;
  /** Whether its polls are those that are listed; null where there are no others to choose. */
  chosen: boolean | null;
}

/** One scheduler: whether it is being watched, since when not, and why. */
export function MonitorPanel({ monitor, chosen }: MonitorPanelProps) {
  const { t, i18n } = useTranslation();
  const words = useErrorWords();
  const { id, name, freshness, last_error: error, plan, engine } = monitor;
  const when = (at: string | null) =>
    at && (
      <>
        <Clock at={at} />{' '}
        <span className="text-quiet">
          (<Age of={at} />)
        </span>
      </>
    );
  return (
    <Panel title={name} extra={<FreshnessBadge freshness={freshness} />}>
      {error && (
        <p className="mx-4 mt-4 rounded-md bg-critical-ground px-3 py-2 text-sm break-words text-critical">
          {words(error)} (<Clock at={error.at} />)
        </p>
      )}
      <Facts
        facts={[
          [
            t('operations/monitor/lastSuccess'),
            when(monitor.last_success_at) ?? <span className="text-quiet">{t('freshness/noData')}</span>,
          ],
          [t('operations/monitor/lastStart'), when(monitor.last_started_at)],
          [
            t('operations/monitor/interval'),
            t('operations/schedule/every', {
              time: duration(monitor.polling_interval_seconds * 1_000, i18n.language),
            }),
          ],
          [
            t('operations/monitor/lastCycle'),
            monitor.last_cycle_ms === null ? null : duration(monitor.last_cycle_ms, i18n.language),
          ],
          [t('operations/monitor/failures'), monitor.consecutive_failures || null],
          [
            t('operations/monitor/plan'),
            plan.run_number === null ? null : (
              <>
                {t('operations/monitor/run', { number: plan.run_number })}
                {plan.since && (
                  <>
                    {', '}
                    {t('monitor/since')} <Clock at={plan.since} />
                  </>
                )}
              </>
            ),
          ],
          [t('operations/monitor/fullRead'), when(plan.full_sweep_at)],
          [t('operations/monitor/engine'), [engine.version, engine.time_zone].filter(Boolean).join(', ')],
        ]}
      />
      <div className="mt-auto flex flex-wrap items-center justify-between gap-3 border-t border-line p-4">
        <MonitorActions monitor={monitor} />
        {chosen && <span className="text-sm text-quiet">{t('operations/cycle/below')}</span>}
        {chosen === false && (
          <Link
            to="/operations/monitors"
            search={{ of: id }}
            className="text-sm text-accent underline underline-offset-2"
          >
            {t('operations/cycle/show')}
          </Link>
        )}
      </div>
    </Panel>
  );
}

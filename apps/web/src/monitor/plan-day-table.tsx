import { useTranslation } from 'react-i18next';
import { count, hour } from '../i18n/time';
import { jobsAt, type PlanMoment } from './plan-day.rules';
import { type PlanState } from './plan.rules';

interface PlanDayTableProps {
  label: string;
  moments: readonly PlanMoment[];
  /** Those that are drawn. */
  states: readonly PlanState[];
  /** In milliseconds since 1970. */
  instants: readonly number[];
}

/** What is drawn, for who cannot see it: the jobs in each state at a few moments. */
export function PlanDayTable({ label, moments, states, instants }: PlanDayTableProps) {
  const { t, i18n } = useTranslation();
  return (
    // of a table the browser would not hide what stands out of it
    <div className="sr-only">
      <table aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{t('monitor/time')}</th>
            {states.map((state) => (
              <th key={state} scope="col">
                {t(`jobState/${state}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {instants.map((instant) => {
            const jobs = jobsAt(moments, instant);
            return (
              <tr key={instant}>
                <th scope="row">{hour(instant, i18n.language)}</th>
                {states.map((state) => (
                  <td key={state}>{jobs ? count(jobs[state], i18n.language) : t('monitor/notSeen')}</td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

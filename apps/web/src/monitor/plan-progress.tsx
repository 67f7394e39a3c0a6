import { useTranslation } from 'react-i18next';
import { count } from '../i18n/time';
import { type Status } from './monitor.queries';
import { PLAN_COLOURS } from './plan-colours';
import { PlanMark } from './plan-mark';
import { PLAN_STATES, planProgress, type PlanState } from './plan.rules';

/** The plan as one bar, and its counts in words. */
export function PlanProgress({ connection }: { connection: Status['connections'][number] }) {
  const { t, i18n } = useTranslation();
  const progress = planProgress(connection.jobs);
  const shown = PLAN_STATES.filter((state) => progress[state] > 0);
  const total = shown.reduce((sum, state) => sum + progress[state], 0);
  const words = (state: PlanState): string =>
    `${count(progress[state], i18n.language)} ${t(`jobState/${state}`)}`;
  return (
    <div className="flex flex-col gap-2 p-4">
      <h3 className="text-sm font-medium break-all">{t('monitor/planOf', { name: connection.name })}</h3>
      <svg
        role="img"
        aria-label={shown.map(words).join(', ')}
        viewBox="0 0 1000 24"
        preserveAspectRatio="none"
        className="h-4 w-full rounded bg-ground"
      >
        {shown.map((state, i) => (
          <rect
            key={state}
            className={PLAN_COLOURS[state]}
            x={(1_000 * shown.slice(0, i).reduce((sum, before) => sum + progress[before], 0)) / total}
            width={(1_000 * progress[state]) / total}
            height={24}
          />
        ))}
      </svg>
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
        {shown.map((state) => (
          <li key={state} className="flex items-center gap-1.5 tabular-nums">
            <PlanMark state={state} />
            {words(state)}
          </li>
        ))}
      </ul>
    </div>
  );
}

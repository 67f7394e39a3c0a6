import { useTranslation } from 'react-i18next';
import { hour } from '../i18n/time';
import { useServerNow } from '../live/server-clock';
import { useSnapshots } from './monitor.queries';
import { PLAN_COLOURS } from './plan-colours';
import { planBands } from './plan-day.rules';
import { PlanDayTable } from './plan-day-table';
import { PlanMark } from './plan-mark';

const DAY_MS = 24 * 3_600_000;
const HOURS_AGO = [24, 18, 12, 6, 0];

/** How the plan went in the last 24 hours; what was not seen is left white. */
export function PlanDay({ connection: { id, name } }: { connection: { id: string; name: string } }) {
  const { t, i18n } = useTranslation();
  const { data } = useSnapshots(id, DAY_MS);
  const now = useServerNow(60_000);
  const moments = data?.items ?? [];
  const bands = planBands(moments, now - DAY_MS, now);
  if (bands.length === 0) return null;
  const states = bands.map(({ state }) => state);
  const instants = HOURS_AGO.map((hoursAgo) => now - hoursAgo * 3_600_000);
  return (
    <figure className="px-4 pb-4 wall:hidden">
      <figcaption className="flex flex-wrap gap-x-4 gap-y-1 pb-1 text-sm text-quiet">
        {t('monitor/day')}
        {states.map((state) => (
          <span key={state} className="flex items-center gap-1.5">
            <PlanMark state={state} />
            {t(`jobState/${state}`)}
          </span>
        ))}
      </figcaption>
      <svg
        aria-hidden
        viewBox="0 0 1000 100"
        preserveAspectRatio="none"
        className="h-20 w-full rounded bg-ground"
      >
        {bands.map(({ state, path }) => (
          <path key={state} d={path} className={PLAN_COLOURS[state]} />
        ))}
      </svg>
      <p aria-hidden className="flex justify-between pt-1 text-xs text-quiet tabular-nums">
        {instants.map((instant) => (
          <span key={instant}>{hour(instant, i18n.language)}</span>
        ))}
      </p>
      <PlanDayTable label={t('monitor/dayOf', { name })} {...{ moments, states, instants }} />
    </figure>
  );
}

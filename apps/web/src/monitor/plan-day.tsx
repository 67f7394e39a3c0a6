import { useTranslation } from 'react-i18next';
import { hour } from '../i18n/time';
import { useNow } from '../ui/times';
import { useSnapshots } from './monitor.queries';
import { planBands } from './plan-day.rules';
import { PLAN_COLOURS } from './plan-progress';

const DAY_MS = 24 * 3_600_000;
const LABELS = [24, 18, 12, 6, 0];

/** How the plan went in the last 24 hours; what was not seen is left white. */
export function PlanDay({ connection: { id, name } }: { connection: { id: string; name: string } }) {
  const { t, i18n } = useTranslation();
  const { data } = useSnapshots(id, DAY_MS);
  const now = useNow(60_000);
  const bands = planBands(data?.items ?? [], now - DAY_MS, now);
  if (bands.length === 0) return null;
  return (
    <figure className="px-4 pb-4 wall:hidden">
      <figcaption className="pb-1 text-sm text-quiet">{t('monitor/day')}</figcaption>
      <svg
        role="img"
        aria-label={t('monitor/dayOf', { name })}
        viewBox="0 0 1000 100"
        preserveAspectRatio="none"
        className="h-20 w-full rounded bg-ground"
      >
        {bands.map(({ state, path }) => (
          <path key={state} d={path} className={PLAN_COLOURS[state]} />
        ))}
      </svg>
      <p aria-hidden className="flex justify-between pt-1 text-xs text-quiet tabular-nums">
        {LABELS.map((hoursAgo) => (
          <span key={hoursAgo}>{hour(now - hoursAgo * 3_600_000, i18n.language)}</span>
        ))}
      </p>
    </figure>
  );
}

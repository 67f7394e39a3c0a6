import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { age } from '../i18n/time';
import { useNow } from '../ui/times';
import { type PlanSource } from './list/plan-page';

export const allFresh = (sources: readonly PlanSource[]): boolean =>
  sources.every(({ freshness }) => freshness === 'fresh');

/** How old what one sees is, by each scheduler that it came from; loud when one cannot be believed. */
export function FreshnessNote({ sources }: { sources: readonly PlanSource[] }) {
  const { t, i18n } = useTranslation();
  const now = useNow();
  const old = !allFresh(sources);
  const words = sources.map(({ name, freshness, lastSuccessAt }) => {
    const data =
      lastSuccessAt === null
        ? t('freshness/noData')
        : t('freshness/data', { age: age((now - Date.parse(lastSuccessAt)) / 1_000, i18n.language) });
    return `${name}: ${t(`freshness/${freshness}`, { defaultValue: freshness })}, ${data}`;
  });
  if (sources.length === 0) return null;
  return (
    <p
      role={old ? 'alert' : undefined}
      className={
        old
          ? 'flex items-center gap-2 rounded-md bg-warning-ground px-2 py-1 text-sm text-warning'
          : 'text-sm text-quiet'
      }
    >
      {old && <TriangleAlert aria-hidden className="size-4 shrink-0" />}
      <span className="min-w-0 break-words">{words.join(' · ')}</span>
    </p>
  );
}

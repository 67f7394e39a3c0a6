import { useTranslation } from 'react-i18next';
import { age } from '../i18n/time';
import { useNow } from '../ui/times';
import { type Source } from './workstations.queries';

/** How old what is shown is, for each scheduler that it came from. */
export function Sources({ sources }: { sources: readonly Source[] }) {
  const { t } = useTranslation();
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {sources.map(({ connectionId, name, freshness, lastSuccessAt }) => (
        <li key={connectionId} className={freshness === 'fresh' ? 'text-quiet' : 'font-medium text-warning'}>
          <span className="break-all">{name}</span>: {t(`freshness/${freshness}`)}
          {', '}
          {lastSuccessAt ? <DataAge at={lastSuccessAt} /> : t('freshness/noData')}
        </li>
      ))}
    </ul>
  );
}

function DataAge({ at }: { at: string }) {
  const { t, i18n } = useTranslation();
  const now = useNow();
  return t('freshness/data', { age: age((now - Date.parse(at)) / 1_000, i18n.language) });
}

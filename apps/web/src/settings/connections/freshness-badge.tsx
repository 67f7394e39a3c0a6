import { useTranslation } from 'react-i18next';
import { type ConnectionStatus } from './connections.queries';

const COLOURS: Record<ConnectionStatus['freshness'], string> = {
  fresh: 'bg-good-ground text-good',
  failing: 'bg-warning-ground text-warning',
  interrupted: 'bg-warning-ground text-warning',
  stale: 'bg-warning-ground text-warning',
  paused: 'bg-info-ground text-info',
  never_polled: 'bg-info-ground text-info',
  credentials_refused: 'bg-critical-ground text-critical',
};

/** How far a scheduler can be believed, in words. */
export function FreshnessBadge({ freshness }: Pick<ConnectionStatus, 'freshness'>) {
  const { t } = useTranslation();
  return (
    <span className={`shrink-0 rounded-md px-2 py-0.5 text-xs font-medium ${COLOURS[freshness]}`}>
      {t(`freshness/${freshness}`)}
    </span>
  );
}

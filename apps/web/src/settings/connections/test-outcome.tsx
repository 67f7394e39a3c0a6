import { useTranslation } from 'react-i18next';
import { useFaultWords } from '../../ui/fault';
import { Report } from './report';
import { type useConnectionTest } from './connections.queries';

/** What a test is doing or has found; read out when it comes. */
export function TestOutcome({
  test,
}: {
  test: Pick<ReturnType<typeof useConnectionTest>, 'data' | 'error' | 'isPending'>;
}) {
  const { t } = useTranslation();
  const words = useFaultWords();
  return (
    <div aria-live="polite" aria-busy={test.isPending}>
      {test.isPending && (
        <p className="animate-pulse rounded-lg bg-info-ground px-4 py-3 text-sm text-info">
          {t('connections/testing')}
        </p>
      )}
      {!test.isPending && test.error && (
        <p className="rounded-lg bg-critical-ground px-4 py-3 text-sm whitespace-pre-line text-critical">
          {words(test.error)}
        </p>
      )}
      {!test.isPending && test.data && <Report report={test.data} />}
    </div>
  );
}

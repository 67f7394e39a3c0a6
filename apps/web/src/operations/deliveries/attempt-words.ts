import { useTranslation } from 'react-i18next';
import { type Attempt } from './deliveries.queries';

/** What came of one request: the receiver's answer, or why there was none. */
export function useAttemptWords(): (attempt: Attempt) => string {
  const { t } = useTranslation();
  return ({ status, answer, error }) => {
    if (status === null) return t('operations/delivery/noAnswer', { reason: error ?? '?' });
    return answer ? `HTTP ${status}: ${answer}` : `HTTP ${status}`;
  };
}

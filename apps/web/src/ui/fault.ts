import { ApiProblem } from '@resync/client';
import { useTranslation } from 'react-i18next';

/** The server could not be asked, or whoever stands before it could not ask it. */
export const isAway = (error: unknown): boolean =>
  !(error instanceof ApiProblem) || [502, 503, 504].includes(error.status);

/** What went wrong, for a person: in their language where it is of a known sort, else as the server says it. */
export function useFaultWords(): (error: unknown) => string {
  const { t } = useTranslation();
  return (error) => {
    if (!(error instanceof ApiProblem)) return t('fault/away');
    if (error.code === 'LAST_ADMIN') return t('fault/lastAdmin');
    switch (error.status) {
      case 401:
        return t('fault/ended');
      case 403:
        return t('fault/forbidden', { role: t(`role/${roleIn(error)}`, { defaultValue: '?' }) });
      case 404:
        return t('fault/missing');
      case 429:
        return t('fault/tooMany');
      case 502:
      case 504:
        return t('fault/away');
      default:
        return t('fault/refused', { reason: error.message });
    }
  };
}

/** The refusal names the role that it takes. */
const roleIn = ({ message }: ApiProblem): string => /\b(viewer|operator|admin)\b/.exec(message)?.[1] ?? '';

import { useTranslation } from 'react-i18next';

/** Why a poll failed, for a person; the scheduler's own message where there are no words of ours. */
export function useErrorWords(): (error: { code: string; message: string }) => string {
  const { t } = useTranslation();
  return ({ code, message }) => t(`operations/fault/${code}`, { defaultValue: message });
}

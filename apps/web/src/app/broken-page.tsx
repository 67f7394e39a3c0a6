import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Broken } from '../ui/broken';

/** In the place of a page that cannot be shown; what stands around it, alarms included, goes on. */
export function BrokenPage({ error }: ErrorComponentProps) {
  const { t } = useTranslation();
  const router = useRouter();
  return <Broken words={t('fault/brokenPage')} error={error} again={() => void router.invalidate()} />;
}

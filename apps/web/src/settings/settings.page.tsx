import { useTranslation } from 'react-i18next';
import { Page } from '../ui/page';

export function SettingsPage() {
  const { t } = useTranslation();
  return <Page title={t('nav/settings')}>{null}</Page>;
}

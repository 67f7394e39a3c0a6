import { useTranslation } from 'react-i18next';
import { Page } from '../ui/page';

export function WorkstationsPage() {
  const { t } = useTranslation();
  return <Page title={t('nav/workstations')}>{null}</Page>;
}

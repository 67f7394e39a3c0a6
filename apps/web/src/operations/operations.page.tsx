import { useTranslation } from 'react-i18next';
import { Page } from '../ui/page';

export function OperationsPage() {
  const { t } = useTranslation();
  return <Page title={t('nav/operations')}>{null}</Page>;
}

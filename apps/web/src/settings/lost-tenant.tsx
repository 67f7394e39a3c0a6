import { useTranslation } from 'react-i18next';
import { Reason } from './part';

/** Nothing is the reader's any more; who holds another tenant is led there. */
export function LostTenant() {
  const { t } = useTranslation();
  return (
    <div role="alert" className="flex flex-col items-start gap-3">
      <h1 className="text-xl font-semibold">{t('settings/lost')}</h1>
      <Reason>{t('settings/lostAll')}</Reason>
    </div>
  );
}

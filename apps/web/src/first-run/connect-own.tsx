import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ConnectionForm } from '../settings/connections/connection-form';
import { PLAIN_LINK } from '../ui/link-classes';
import { StepPanel } from './steps';

export function ConnectOwn({ onConnected }: { onConnected: (connection: { id: string }) => void }) {
  const { t } = useTranslation();
  return (
    <StepPanel title={t('firstRun/testOwn')}>
      <p className="max-w-prose text-sm text-quiet">{t('firstRun/ownHint')}</p>
      <div className="rounded-xl border border-line bg-panel">
        <ConnectionForm onSaved={onConnected} />
      </div>
      <Link to="/first-run" search={{}} className={`${PLAIN_LINK} self-start`}>
        {t('firstRun/other')}
      </Link>
    </StepPanel>
  );
}

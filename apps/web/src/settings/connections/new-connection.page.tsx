import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/panel';
import { Part } from '../part';
import { BackToConnections } from './back-to-connections';
import { ConnectionForm } from './connection-form';
import './connections.words';

export function NewConnectionPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <Part title={t('connections/new')} role="admin">
      <BackToConnections />
      <Panel title={t('connections/settings')}>
        <ConnectionForm
          onSaved={({ id }) =>
            void navigate({ to: '/settings/connections/$connectionId', params: { connectionId: id } })
          }
        />
      </Panel>
    </Part>
  );
}

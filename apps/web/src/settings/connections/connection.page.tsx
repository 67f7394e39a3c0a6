import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../session/me.queries';
import { Facts } from '../../ui/facts';
import { Loaded } from '../../ui/loaded';
import { Panel } from '../../ui/panel';
import { Part, ReadOnly } from '../part';
import { BackToConnections } from './back-to-connections';
import { ConnectionForm } from './connection-form';
import { ConnectionState } from './connection-state';
import { RemoveConnection } from './remove-connection';
import { type Connection, useConnection } from './connections.queries';
import './connections.words';

/** One scheduler: how it stands, and how it is reached. */
export function ConnectionPage() {
  const { connectionId } = useParams({ from: '/settings/connections/$connectionId' });
  const { t } = useTranslation();
  const connection = useConnection(connectionId);
  return (
    <Part title={connection.data?.name ?? t('connections/loading')}>
      <BackToConnections />
      <Loaded query={connection} lines={10}>
        {(data) => <Body key={data.id} connection={data} />}
      </Loaded>
    </Part>
  );
}

function Body({ connection }: { connection: Connection }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const admin = useMay('admin');
  return (
    <>
      <ConnectionState connection={connection} />
      {!admin && <ReadOnly />}
      <Panel title={t('connections/settings')}>
        {admin ? (
          <ConnectionForm connection={connection} onSaved={() => undefined} />
        ) : (
          <Reached connection={connection} />
        )}
      </Panel>
      {admin && (
        <RemoveConnection
          connection={connection}
          onRemoved={() => void navigate({ to: '/settings/connections' })}
        />
      )}
    </>
  );
}

function Reached({ connection }: { connection: Connection }) {
  const { t } = useTranslation();
  const { authentication, tls } = connection;
  return (
    <Facts
      facts={[
        [t('connections/addresses'), connection.addresses.join(', ')],
        [t('connections/authKind'), t(`connections/auth/${authentication.kind}`)],
        [t('connections/user'), 'user' in authentication ? authentication.user : null],
        [t('connections/verify'), t(tls.verify ? 'yes' : 'no')],
        [t('connections/serverName'), tls.serverName],
        [t('connections/requestsPerSecond'), connection.requestsPerSecond],
        [t('connections/pageSize'), connection.pageSize],
        [t('connections/requestTimeoutMs'), connection.requestTimeoutMs],
        [t('connections/allowActions'), t(connection.allowActions ? 'yes' : 'no')],
      ]}
    />
  );
}

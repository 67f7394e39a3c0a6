import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useStatus } from '../../monitor/monitor.queries';
import { useMay } from '../../session/me.queries';
import { NeedsRole } from '../../ui/needs-role';
import { OperationsArea } from '../operations-area';
import { Empty } from '../../ui/panel';
import { PlainLink } from '../../ui/plain-link';
import { Select } from '../../ui/select';
import { KeysetPanel } from '../../ui/table/keyset-panel';
import { DELIVERY_STATES } from '../operations-search';
import { useDeliveryColumns } from './delivery-columns';
import { useDeliveries } from './deliveries.queries';

/** What the receiver of the webhook was told, and what waits to be. */
export function DeliveriesPage() {
  const { t } = useTranslation();
  return (
    <OperationsArea title={t('operations/part/deliveries')} extra={<StateFilter />}>
      <NeedsRole role="operator">
        <Deliveries />
      </NeedsRole>
    </OperationsArea>
  );
}

function Deliveries() {
  const { t } = useTranslation();
  const { state } = useSearch({ from: '/operations/deliveries' });
  const list = useDeliveries({ state });
  const columns = useDeliveryColumns();
  return (
    <KeysetPanel
      list={list}
      label={t('operations/part/deliveries')}
      columns={columns}
      empty={state ? <Empty>{t('list/noMatch')}</Empty> : <NothingTold />}
    />
  );
}

/** Either nobody is told, or there was nothing to tell yet. */
function NothingTold() {
  const { t } = useTranslation();
  const { data: status } = useStatus();
  const admin = useMay('admin');
  if (!status) return null;
  if (status.webhook) return <Empty>{t('operations/delivery/none')}</Empty>;
  return (
    <div className="flex flex-col items-start gap-2 p-4 text-sm">
      <p>{t('operations/delivery/noWebhook')}</p>
      {admin ? (
        <PlainLink href="/settings">{t('operations/delivery/toSettings')}</PlainLink>
      ) : (
        <p className="text-quiet">{t('operations/delivery/askAdmin')}</p>
      )}
    </div>
  );
}

function StateFilter() {
  const { t } = useTranslation();
  const { state } = useSearch({ from: '/operations/deliveries' });
  const navigate = useNavigate({ from: '/operations/deliveries' });
  if (!useMay('operator')) return null;
  return (
    <Select
      label={t('operations/stateTitle')}
      value={state ?? ''}
      options={[
        { value: '' as const, label: `${t('operations/stateTitle')}: ${t('operations/any')}` },
        ...DELIVERY_STATES.map((value) => ({ value, label: t(`operations/delivery/${value}`) })),
      ]}
      onChoose={(value) => void navigate({ search: { state: value || undefined } })}
    />
  );
}

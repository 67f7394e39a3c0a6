import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { OperationsArea } from '../operations-area';
import { Empty } from '../../ui/panel';
import { RoleHint } from '../../ui/role-hint';
import { Select } from '../../ui/select';
import { KeysetPanel } from '../../ui/table/keyset-panel';
import { OPERATION_KINDS, OPERATION_STATES } from '../operations-search';
import { useOperationColumns } from './operation-columns';
import { useOperations } from './operations.queries';

/** What somebody asked for and what takes long, newest first. */
export function OperationsPage() {
  const { t } = useTranslation();
  const filter = useSearch({ from: '/operations' });
  const list = useOperations(filter);
  const columns = useOperationColumns();
  const filtered = Boolean(filter.state ?? filter.kind);
  return (
    <OperationsArea title={t('operations/part/longJobs')} extra={<Filters />}>
      <KeysetPanel
        list={list}
        label={t('operations/part/longJobs')}
        columns={columns}
        empty={<Empty>{t(filtered ? 'list/noMatch' : 'operations/noLongJobs')}</Empty>}
      />
      <RoleHint role="operator" deed={t('operations/cancelling')} />
    </OperationsArea>
  );
}

function Filters() {
  const { t } = useTranslation();
  const { state, kind } = useSearch({ from: '/operations' });
  const navigate = useNavigate({ from: '/operations' });
  const any = (name: string) => ({ value: '' as const, label: `${name}: ${t('operations/any')}` });
  return (
    <>
      <Select
        label={t('operations/what')}
        value={kind ?? ''}
        options={[
          any(t('operations/what')),
          ...OPERATION_KINDS.map((value) => ({ value, label: t(`operations/kind/${value}`) })),
        ]}
        onChoose={(value) => void navigate({ search: (old) => ({ ...old, kind: value || undefined }) })}
      />
      <Select
        label={t('operations/stateTitle')}
        value={state ?? ''}
        options={[
          any(t('operations/stateTitle')),
          ...OPERATION_STATES.map((value) => ({ value, label: t(`operations/state/${value}`) })),
        ]}
        onChoose={(value) => void navigate({ search: (old) => ({ ...old, state: value || undefined }) })}
      />
    </>
  );
}

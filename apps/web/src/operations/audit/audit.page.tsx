import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../session/me.queries';
import { NeedsRole } from '../../ui/needs-role';
import { OperationsArea } from '../operations-area';
import { Empty } from '../../ui/panel';
import { KeysetPanel } from '../../ui/table/keyset-panel';
import { ListActions } from '../../ui/table/list-actions';
import { type AuditFilter } from '../operations-search';
import { useAuditColumns } from './audit-columns';
import { AuditFilters } from './audit-filters';
import { useAudit, useAuditExport } from './audit.queries';

/** Who did what, newest first. */
export function AuditPage() {
  const { t } = useTranslation();
  const admin = useMay('admin');
  const filter = useSearch({ from: '/operations/audit' });
  return admin ? (
    <Log filter={filter} />
  ) : (
    <OperationsArea title={t('operations/part/audit')}>
      <NeedsRole role="admin">{null}</NeedsRole>
    </OperationsArea>
  );
}

function Log({ filter }: { filter: AuditFilter }) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/operations/audit' });
  const list = useAudit(filter);
  const columns = useAuditColumns();
  const change = (next: Partial<AuditFilter>, typing = false): void =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: typing });
  return (
    <OperationsArea
      title={t('operations/part/audit')}
      extra={<ListActions list={list} file="audit.csv" download={useAuditExport(filter)} />}
    >
      <AuditFilters filter={filter} onChange={change} />
      <KeysetPanel
        list={list}
        label={t('operations/part/audit')}
        columns={columns}
        empty={<Empty>{t('list/noMatch')}</Empty>}
      />
    </OperationsArea>
  );
}

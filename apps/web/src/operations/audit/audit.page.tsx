import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../session/me.queries';
import { NeedsRole } from '../../ui/needs-role';
import { OperationsArea } from '../operations-area';
import { Empty, Panel } from '../../ui/panel';
import { saveCsv } from '../../ui/table/csv';
import { KeysetTable } from '../../ui/table/keyset-table';
import { ListActions } from '../../ui/table/list-actions';
import { rowsOf } from '../../ui/table/pages';
import { type AuditFilter } from '../operations-search';
import { useAuditColumns } from './audit-columns';
import { AuditFilters } from './audit-filters';
import { type AuditRecord, useAudit } from './audit.queries';

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
  const rows = rowsOf(list.data);
  const change = (next: Partial<AuditFilter>, typing = false): void =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: typing });
  return (
    <OperationsArea
      title={t('operations/part/audit')}
      extra={<ListActions onExport={() => saveCsv('audit.csv', csvRows(rows))} />}
    >
      <AuditFilters filter={filter} onChange={change} />
      <Panel
        className="overflow-hidden"
        title={t(list.hasNextPage ? 'list/shownMore' : 'list/shown', { count: rows.length })}
      >
        <KeysetTable
          list={list}
          label={t('operations/part/audit')}
          columns={columns}
          empty={<Empty>{t('list/noMatch')}</Empty>}
        />
      </Panel>
    </OperationsArea>
  );
}

const csvRows = (rows: readonly AuditRecord[]) => [
  ['at', 'actorKind', 'actorId', 'actorName', 'action', 'objectKind', 'objectId', 'details', 'traceId'],
  ...rows.map(({ at, actor, action, object, details, traceId }) => [
    at,
    actor.kind,
    actor.id,
    actor.name,
    action,
    object.kind,
    object.id,
    JSON.stringify(details),
    traceId,
  ]),
];

import { type components } from '@resync/client';
import { answer } from '../../session/answer';
import { useApi } from '../../session/session.context';
import { type CsvSeparator } from '../../ui/table/csv-separator';
import { useLivePages } from '../../ui/table/live-pages';
import { type AuditFilter } from '../operations-search';

type Schemas = components['schemas'];
export type AuditRecord = Schemas['AuditRecord'];

const instant = (local: string | undefined): string | undefined =>
  local === undefined ? undefined : new Date(local).toISOString();

const queryOf = ({ who, action, object, id, since, until }: AuditFilter) => ({
  actorId: who,
  action,
  objectKind: object,
  objectId: id,
  since: instant(since),
  until: instant(until),
});

/** Read when it is opened: what is done meanwhile comes with the next look. */
export function useAudit(filter: AuditFilter) {
  const { client } = useApi();
  return useLivePages<Schemas['AuditPage']>({
    queryKey: ['audit', filter],
    everyMs: false,
    read: (cursor, signal) => {
      const query = { ...queryOf(filter), limit: 100, cursor };
      return answer(client.GET('/api/v1/audit', { params: { query }, signal }));
    },
  });
}

/** All records at once, as a file. */
export function useAuditExport(filter: AuditFilter) {
  const { client } = useApi();
  return (separator: CsvSeparator) => {
    const query = { ...queryOf(filter), separator };
    return answer(client.GET('/api/v1/audit/export', { params: { query }, parseAs: 'blob' }));
  };
}

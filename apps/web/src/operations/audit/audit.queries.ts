import { type components } from '@resync/client';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { answer } from '../../session/answer';
import { useApi } from '../../session/session.context';
import { KEYSET } from '../../ui/table/pages';
import { type AuditFilter } from '../operations-search';

export type AuditRecord = components['schemas']['AuditRecord'];

const instant = (local: string | undefined): string | undefined =>
  local === undefined ? undefined : new Date(local).toISOString();

export function useAudit({ who, action, object, id, since, until }: AuditFilter) {
  const { client } = useApi();
  const query = {
    actorId: who,
    action,
    objectKind: object,
    objectId: id,
    since: instant(since),
    until: instant(until),
    limit: 100,
  };
  return useInfiniteQuery({
    ...KEYSET,
    queryKey: ['audit', query],
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam, signal }) =>
      answer(client.GET('/api/v1/audit', { params: { query: { ...query, cursor: pageParam } }, signal })),
  });
}

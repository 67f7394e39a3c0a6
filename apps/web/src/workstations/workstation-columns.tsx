import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Column } from '../ui/table/column';
import { Clock } from '../ui/times';
import { WorkstationStateBadge } from './workstation-state';
import { type Workstation } from './workstations.queries';

export type WorkstationSort = 'key' | 'state';

export function useWorkstationColumns(): readonly Column<Workstation, WorkstationSort>[] {
  const { t } = useTranslation();
  return [
    {
      id: 'name',
      title: t('workstations/name'),
      width: 'minmax(12rem, 3fr)',
      sort: 'key',
      phone: 'title',
      cell: ({ id, key }) => (
        <Link
          to="/workstations/$id"
          params={{ id }}
          className="font-mono font-medium break-all text-accent underline underline-offset-2"
        >
          {key}
        </Link>
      ),
    },
    {
      id: 'state',
      title: t('workstations/state'),
      width: 'minmax(8rem, 1fr)',
      sort: 'state',
      cell: ({ state }) => <WorkstationStateBadge state={state} />,
    },
    {
      id: 'type',
      title: t('workstations/type'),
      width: 'minmax(7rem, 1fr)',
      cell: ({ type }) => <span className="break-words">{type.replaceAll('_', '_\u200B')}</span>,
    },
    {
      id: 'os',
      title: t('workstations/os'),
      width: 'minmax(7rem, 1fr)',
      cell: ({ os, version }) => [os, version].filter(Boolean).join(' ') || <None />,
    },
    {
      id: 'node',
      title: t('workstations/node'),
      width: 'minmax(9rem, 2fr)',
      phone: 'hidden',
      cell: ({ node }) => (node === null ? <None /> : <span className="break-all">{node}</span>),
    },
    {
      id: 'limit',
      title: t('workstations/limitFence'),
      width: '7rem',
      phone: 'hidden',
      align: 'end',
      cell: ({ limit, fence }) => (
        <span className="tabular-nums">
          {limit ?? '–'} / {fence ?? '–'}
        </span>
      ),
    },
    {
      id: 'changed',
      title: t('workstations/changed'),
      width: '9rem',
      phone: 'hidden',
      align: 'end',
      cell: ({ changedAt }) => <Clock at={changedAt} />,
    },
  ];
}

const None = () => <span className="text-quiet">–</span>;

import { useTranslation } from 'react-i18next';
import { type Column } from '../../ui/table/column';
import { Clock } from '../../ui/times';
import { detailsOf } from './audit-details.rules';
import { type AuditRecord } from './audit.queries';

export function useAuditColumns(): readonly Column<AuditRecord>[] {
  const { t } = useTranslation();
  return [
    {
      id: 'at',
      title: t('operations/audit/at'),
      width: '9rem',
      cell: ({ at }) => <Clock at={at} />,
    },
    {
      id: 'who',
      title: t('operations/audit/who'),
      width: 'minmax(9rem, 1.5fr)',
      cell: ({ actor }) => (
        <span className="break-words">
          {actor.name}
          {actor.kind === 'api_key' && (
            <span className="ml-1 text-quiet">({t('operations/audit/kind/api_key')})</span>
          )}
        </span>
      ),
    },
    {
      id: 'action',
      title: t('operations/audit/action'),
      width: 'minmax(11rem, 2fr)',
      phone: 'title',
      cell: ({ action }) => (
        <span className="font-medium" title={action}>
          {t(`operations/audit/did/${action}`, { defaultValue: action })}
        </span>
      ),
    },
    {
      id: 'object',
      title: t('operations/audit/object'),
      width: 'minmax(10rem, 2fr)',
      cell: ({ object }) => (
        <span className="block min-w-0 md:truncate" title={object.id}>
          {t(`operations/audit/kind/${object.kind}`, { defaultValue: object.kind })}{' '}
          <span className="font-mono text-xs break-all text-quiet">{object.id}</span>
        </span>
      ),
    },
    {
      id: 'details',
      title: t('operations/audit/details'),
      width: 'minmax(14rem, 4fr)',
      cell: ({ details }) => <Details details={details} />,
    },
  ];
}

function Details({ details }: { details: AuditRecord['details'] }) {
  const said = detailsOf(details);
  if (said.length === 0) return <span className="text-quiet">–</span>;
  return (
    <dl className="flex flex-wrap gap-x-3 gap-y-0.5 text-xs">
      {said.map(([name, value]) => (
        <div key={name} className="min-w-0">
          <dt className="inline text-quiet">{name}</dt> <dd className="inline break-all">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SeverityBadge } from '../../ui/severity';
import { type Column } from '../../ui/table/column';
import { Clock } from '../../ui/times';
import { useAttemptWords } from './attempt-words';
import { type Delivery } from './deliveries.queries';
import { DeliveryState } from './delivery-state';
import { Redeliver } from './redeliver';

export function useDeliveryColumns(): readonly Column<Delivery>[] {
  const { t } = useTranslation();
  const words = useAttemptWords();
  return [
    {
      id: 'event',
      title: t('operations/delivery/event'),
      width: 'minmax(11rem, 2fr)',
      phone: 'title',
      cell: ({ id, type }) => (
        <Link
          to="/operations/deliveries/$id"
          params={{ id }}
          className="font-medium text-accent underline underline-offset-2"
        >
          {t(`event/${type}`, { defaultValue: type })}
        </Link>
      ),
    },
    {
      id: 'severity',
      title: t('monitor/severity'),
      width: '7rem',
      cell: ({ severity }) => <SeverityBadge severity={severity} />,
    },
    {
      id: 'state',
      title: t('operations/stateTitle'),
      width: '8rem',
      cell: ({ state }) => <DeliveryState state={state} />,
    },
    {
      id: 'attempts',
      title: t('operations/delivery/attempts'),
      width: '6rem',
      phone: 'hidden',
      align: 'end',
      cell: ({ attemptCount }) => <span className="tabular-nums">{attemptCount}</span>,
    },
    {
      id: 'last',
      title: t('operations/delivery/lastAnswer'),
      width: 'minmax(10rem, 3fr)',
      cell: ({ lastAttempt }) =>
        lastAttempt && <span className="line-clamp-2 break-words">{words(lastAttempt)}</span>,
    },
    {
      id: 'next',
      title: t('operations/delivery/next'),
      width: '9rem',
      phone: 'hidden',
      cell: ({ nextAttemptAt }) =>
        nextAttemptAt ? <Clock at={nextAttemptAt} /> : <span className="text-quiet">–</span>,
    },
    {
      id: 'at',
      title: t('operations/delivery/at'),
      width: '9rem',
      cell: ({ detectedAt }) => <Clock at={detectedAt} />,
    },
    {
      id: 'do',
      title: t('operations/actions'),
      width: '9rem',
      align: 'end',
      cell: (delivery) => <Redeliver delivery={delivery} />,
    },
  ];
}
